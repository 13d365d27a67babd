import CDeflate

/// Owns one `libdeflate_compressor`, and packs whole parts.
struct PartPacker: ~Copyable {
  /// Packs about as tightly as zlib does by itself.
  private static let level: Int32 = 5

  private let compressor: OpaquePointer

  /// Nil where there is no memory left.
  init?() {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { return nil }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  func pack(_ part: [UInt8]) -> PackedPart {
    part.withUnsafeBytes { part in
      let room = libdeflate_deflate_compress_bound(compressor, part.count)
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { packed, count in
        count = libdeflate_deflate_compress(compressor, part.baseAddress, part.count, packed.baseAddress, room)
      }
      return PackedPart(size: part.count, checksum: libdeflate_crc32(0, part.baseAddress, part.count), bytes: bytes)
    }
  }
}

/// A part as a package holds it.
struct PackedPart: Sendable {
  /// Unpacked, in bytes.
  var size: Int
  /// The CRC-32 of the unpacked bytes.
  var checksum: UInt32
  var bytes: [UInt8]
}

import CDeflate

/// Owns one `libdeflate_decompressor`, and unpacks whole parts.
struct Inflater: ~Copyable {
  enum Outcome { case whole, needsRoom, damaged }

  private let decompressor: OpaquePointer

  init() throws(WorkbookError) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw WorkbookError(.cannotRead("out of memory"))
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Unpacks all, as far as there is room.
  func inflate(_ packed: borrowing PartMemory, into part: inout PartMemory) -> Outcome {
    var count = 0
    switch libdeflate_deflate_decompress(
      decompressor, packed.bytes, packed.count, part.bytes, part.capacity, &count)
    {
    case LIBDEFLATE_SUCCESS:
      part.count = min(count, part.capacity)
      return .whole
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .needsRoom
    default: return .damaged
    }
  }
}

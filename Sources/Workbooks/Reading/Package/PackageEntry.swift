/// What a package's directory says of one part.
struct PackageEntry {
  /// The bytes that an entry takes without its name and what may stand behind that.
  static let size = 46

  /// As written; good as long as the package's bytes are.
  let name: ByteText
  /// Its place in the directory.
  let number: Int
  let isEncrypted: Bool
  /// 0 for bytes as they are, 8 for Deflate.
  let method: Int
  let checksum: UInt32
  private var packedCount: UInt64
  /// How many bytes it unpacks to.
  private(set) var count: UInt64
  /// Where a header stands that says all this again, and behind it the part.
  private var header: UInt64

  /// Reads the first entry of the rest of a directory, and tells how many bytes it takes.
  static func read(
    _ rest: ByteText, number: Int
  ) throws(WorkbookError) -> (entry: PackageEntry, length: Int) {
    guard rest.count >= size, rest.number(UInt32.self, at: 0) == 0x0201_4B50 else { throw .noPackage }
    let nameCount = Int(rest.number(UInt16.self, at: 28))
    let extraCount = Int(rest.number(UInt16.self, at: 30))
    let length = size + nameCount + extraCount + Int(rest.number(UInt16.self, at: 32))
    guard length <= rest.count else { throw .inconsistentPackage }
    var entry = PackageEntry(
      name: ByteText(rebasing: rest[size..<(size + nameCount)]), number: number,
      isEncrypted: rest.number(UInt16.self, at: 8) & 1 == 1, method: Int(rest.number(UInt16.self, at: 10)),
      checksum: rest.number(UInt32.self, at: 16), packedCount: UInt64(rest.number(UInt32.self, at: 20)),
      count: UInt64(rest.number(UInt32.self, at: 24)), header: UInt64(rest.number(UInt32.self, at: 42)))
    if max(entry.packedCount, entry.count, entry.header) == UInt32.max {
      let extra = rest[(size + nameCount)..<(size + nameCount + extraCount)]
      try entry.takeLongNumbers(ByteText(rebasing: extra))
    }
    return (entry, length)
  }

  /// Numbers that 32 bits are too few for stand in a field of their own, those of them that there are.
  private mutating func takeLongNumbers(_ extra: ByteText) throws(WorkbookError) {
    var rest = extra[...]
    while rest.count >= 4 {
      let field = ByteText(rebasing: rest)
      let length = Int(field.number(UInt16.self, at: 2))
      guard length + 4 <= field.count else { throw .inconsistentPackage }
      guard field.number(UInt16.self, at: 0) == 1 else {
        rest = rest.dropFirst(4 + length)
        continue
      }
      var place = 4
      for number in [\PackageEntry.count, \.packedCount, \.header] where self[keyPath: number] == UInt32.max {
        guard place + 8 <= length + 4 else { throw .inconsistentPackage }
        self[keyPath: number] = field.number(UInt64.self, at: place)
        place += 8
      }
      // More would mean that other numbers are meant.
      guard place == length + 4 else { throw .inconsistentPackage }
      return
    }
    throw .inconsistentPackage
  }

  /// The part as it lies in the package.
  func packed(in bytes: ByteText) throws(WorkbookError) -> ByteText {
    guard header <= UInt64(max(bytes.count - 30, 0)), bytes.count >= 30 else { throw .endsTooEarly }
    let header = Int(header)
    let start =
      header + 30 + Int(bytes.number(UInt16.self, at: header + 26)) + Int(bytes.number(UInt16.self, at: header + 28))
    guard start <= bytes.count, packedCount <= UInt64(bytes.count - start) else { throw .endsTooEarly }
    return ByteText(rebasing: bytes[start..<(start + Int(packedCount))])
  }
}

extension ByteText {
  /// The number whose bytes, the lowest first, stand at a place; they must lie inside.
  func number<Number: FixedWidthInteger>(_: Number.Type, at place: Int) -> Number {
    Number(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: Number.self))
  }
}

extension WorkbookError {
  static var noPackage: WorkbookError { WorkbookError(.damaged("Not a zip archive")) }
  static var inconsistentPackage: WorkbookError { WorkbookError(.damaged("Zip archive inconsistent")) }
  static var manyDisks: WorkbookError {
    WorkbookError(.damaged("Multi-disk zip archives not supported"))
  }
  static var endsTooEarly: WorkbookError { WorkbookError(.damaged("Premature end of file")) }
}

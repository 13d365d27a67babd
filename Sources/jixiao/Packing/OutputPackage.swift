import Glibc

/// A package that is being written: its parts one after another, and at the end their directory.
///
/// Every part has the same date, so that one workbook gives the same bytes each time.
struct OutputPackage: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>
  private let packer: PartPacker
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  /// The part at hand.
  private var name = ""
  private var part: [UInt8] = []

  /// Opens the file; nil where that cannot be, and `errno` says why.
  init?(path: UnsafePointer<CChar>) {
    guard let packer = PartPacker(), let file = fopen(path, "wb") else { return nil }
    self.packer = packer
    self.file = file
  }

  mutating func beginPart(named name: String) {
    self.name = name
    part.removeAll(keepingCapacity: true)
  }

  mutating func add(_ piece: UnsafeRawBufferPointer) { part.append(contentsOf: piece) }

  /// Packs the part at hand.
  /// - Returns: whether the package has room for it: places and sizes have 32 bits, and the count 16.
  mutating func endPart() -> Bool {
    let packed = SharedParts.packed(part, named: name, by: packer)
    guard let place = UInt32(exactly: bytes.count), let entry = Self.entry(of: packed, named: name), count < .max else {
      return false
    }
    bytes += "PK\u{3}\u{4}".utf8
    bytes += entry
    bytes += name.utf8
    bytes += packed.bytes
    directory += "PK\u{1}\u{2}\u{0}\u{0}".utf8
    directory += entry
    directory += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]  // No comment, on the first disk, no attributes.
    directory.add(place)
    directory += name.utf8
    count += 1
    return true
  }

  /// What stands before each part and in the directory alike: deflated, of the first of January 1980.
  private static func entry(of packed: PackedPart, named name: String) -> [UInt8]? {
    guard let size = UInt32(exactly: packed.size), let packedSize = UInt32(exactly: packed.bytes.count),
      let nameSize = UInt16(exactly: name.utf8.count)
    else { return nil }
    var entry: [UInt8] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]
    entry.add(packed.checksum)
    entry.add(packedSize)
    entry.add(size)
    entry.add(nameSize)
    entry += [0, 0]
    return entry
  }

  /// Writes all to the file and closes it.
  /// - Returns: whether that went well; else `errno` says why.
  consuming func end() -> Bool {
    guard let start = UInt32(exactly: bytes.count), let size = UInt32(exactly: directory.count) else {
      fclose(file)
      return false
    }
    bytes += directory
    bytes += "PK\u{5}\u{6}\u{0}\u{0}\u{0}\u{0}".utf8
    bytes.add(count)
    bytes.add(count)
    bytes.add(size)
    bytes.add(start)
    bytes += [0, 0]
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    return fclose(file) == 0 && isWritten
  }
}

extension [UInt8] {
  fileprivate mutating func add(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

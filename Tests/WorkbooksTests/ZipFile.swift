/// A ZIP put together in a test, sound or with lies in it.
struct ZipFile {
  struct Entry {
    var name: String
    /// As it stands in the file.
    var stored: [UInt8]
    var method: UInt16 = 0
    var size: UInt32
    var checksum: UInt32
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(
      Entry(name: name, stored: bytes, size: UInt32(bytes.count), checksum: Self.checksum(of: bytes)))
  }

  /// Adds text with one byte repeated in its middle, packed.
  mutating func addPacked(_ name: String, _ before: String, repeating byte: UInt8, _ count: Int, _ after: String) {
    let text = Array(before.utf8) + [UInt8](repeating: byte, count: count) + Array(after.utf8)
    var packed = PackedBits()
    packed.append(literals: Array(before.utf8) + [byte])
    packed.append(repeats: (count - 1) / 258)
    packed.append(literals: [UInt8](repeating: byte, count: (count - 1) % 258) + Array(after.utf8))
    entries.append(
      Entry(
        name: name, stored: packed.finished, method: 8, size: UInt32(text.count), checksum: Self.checksum(of: text)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      file += Self.little(0x0403_4B50) + Self.fields(entry) + entry.name.utf8 + entry.stored
      directory += Self.little(0x0201_4B50) + Self.little(UInt16(20)) + Self.fields(entry)
      directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + entry.name.utf8
    }
    let start = UInt32(file.count)
    let count = Self.little(UInt16(entries.count))
    let end = Self.little(0x0605_4B50) + [0, 0, 0, 0] + count + count
    return file + directory + end + Self.little(UInt32(directory.count)) + Self.little(start) + [0, 0]
  }

  /// What the local header and the directory both say.
  private static func fields(_ entry: Entry) -> [UInt8] {
    little(UInt16(20)) + little(UInt16(0x800)) + little(entry.method) + [0, 0, 0x21, 0] + little(entry.checksum)
      + little(UInt32(entry.stored.count)) + little(entry.size) + little(UInt16(entry.name.utf8.count)) + [0, 0]
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func little(_ number: Int) -> [UInt8] { little(UInt32(number)) }

  static let checksumTable: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.reduce(UInt32.max) { checksumTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 } ^ UInt32.max
  }
}

/// Deflate with its fixed codes: single bytes, and the byte before 258 times more.
private struct PackedBits {
  private var bytes: [UInt8] = []
  private var used = 8

  init() {
    append(0b1, 1)
    append(0b01, 2)
  }

  mutating func append(literals: [UInt8]) {
    for byte in literals {
      if byte < 144 { appendCode(0x30 + UInt16(byte), 8) } else { appendCode(0x190 + UInt16(byte) - 144, 9) }
    }
  }

  mutating func append(repeats count: Int) {
    for _ in 0..<count {
      appendCode(0b1100_0101, 8)
      appendCode(0, 5)
    }
  }

  var finished: [UInt8] {
    var copy = self
    copy.appendCode(0, 7)
    return copy.bytes
  }

  /// Codes stand with their first bit first.
  private mutating func appendCode(_ code: UInt16, _ count: Int) {
    for bit in (0..<count).reversed() { append(code >> UInt16(bit) & 1, 1) }
  }

  private mutating func append(_ bits: UInt16, _ count: Int) {
    for bit in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bits >> UInt16(bit) & 1) << UInt8(used)
      used += 1
    }
  }
}

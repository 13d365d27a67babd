/// Excel writes characters that XML has no place for as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`.
enum ExcelEscapes {
  /// The text without escapes; the same text where it has none, as nearly always.
  static func decode(_ bytes: ByteText) -> String {
    guard bytes.hasByte(0x5F), let first = firstEscape(in: bytes, from: 0) else { return bytes.string }
    var units: [UInt16] = []
    var start = 0
    var next: Int? = first
    while let index = next {
      units.append(contentsOf: ByteText(rebasing: bytes[start..<index]).string.utf16)
      units.append(unit(bytes, at: index) ?? 0x5F)
      start = index + 7
      next = firstEscape(in: bytes, from: start)
    }
    units.append(contentsOf: ByteText(rebasing: bytes[start...]).string.utf16)
    return String(decoding: units, as: UTF16.self)
  }

  static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    var copy = text
    return copy.withUTF8 { decode($0) }
  }

  private static func firstEscape(in bytes: ByteText, from start: Int) -> Int? {
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == 0x5F, unit(bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The UTF-16 unit of the escape at an index, `_xHHHH_`.
  private static func unit(_ bytes: ByteText, at index: Int) -> UInt16? {
    guard bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }
}

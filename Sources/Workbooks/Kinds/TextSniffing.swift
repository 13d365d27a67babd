/// Files of text: markup, JSON, tables with separators, or just text.
enum TextSniffing {
  /// nil where the bytes are no text.
  static func kind(of bytes: ByteText) -> FileKind? {
    let start = ByteText(rebasing: bytes.prefix(65_536))
    if let narrowed = narrowed(start) { return narrowed.withUnsafeBufferPointer { kind(ofText: $0) } }
    let text = start.hasPrefix("\u{FEFF}") ? ByteText(rebasing: start[3...]) : start
    return holdsForeign(text) ? nil : kind(ofText: text)
  }

  private static func kind(ofText text: ByteText) -> FileKind {
    let body = ByteText(rebasing: text.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 })
    guard let first = body.first else { return .text }
    switch first {
    case 0x3C: return markup(Array(body.prefix(8192)))
    case 0x7B, 0x5B: return isJSON(body) ? .json : table(text) ?? .text
    default: return table(text) ?? .text
    }
  }

  /// UTF-16 as single bytes; nil where it is none.
  private static func narrowed(_ bytes: ByteText) -> [UInt8]? {
    guard bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF else {
      return nil
    }
    let low = bytes[0] == 0xFF ? 0 : 1
    return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      bytes[index + 1 - low] == 0 ? bytes[index + low] : 0x80
    }
  }

  /// Whether there is a byte that no text holds: a control character other than a tab, the ends of lines, pages and old
  /// files. All are looked at, many at once, and first for those that but few texts hold.
  private static func holdsForeign(_ bytes: ByteText) -> Bool {
    var found: UInt8 = 0
    for byte in bytes { found |= (byte < 0x20 ? 1 : 0) & (byte == 0x0A ? 0 : 1) }
    guard found != 0 else { return false }
    found = 0
    for byte in bytes {
      let isBreak: UInt8 = (byte == 0x0A ? 1 : 0) | (byte == 0x0C ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      let isUsual: UInt8 = isBreak | (byte == 0x09 ? 1 : 0) | (byte == 0x1A ? 1 : 0)
      found |= (byte < 0x20 ? 1 : 0) & ~isUsual
    }
    return found != 0
  }

  private static func markup(_ body: [UInt8]) -> FileKind {
    let text = String(decoding: body.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      let root = text.firstRange(of: "<html")
      if root == nil { return .xmlSpreadsheet }
    }
    for sign in ["<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div", "<style"]
    where text.firstRange(of: sign) != nil { return .html }
    if text.hasPrefix("<?xml") || text.hasPrefix("<!--") || text.hasPrefix("<!doctype") { return .xml }
    let second = text.dropFirst().first
    return second.map { $0.isLetter || $0 == "_" } == true && text.contains(">") ? .xml : .text
  }

  /// `{` or `[` alone may begin a text; JSON goes on with what JSON allows.
  private static func isJSON(_ body: ByteText) -> Bool {
    let next = body.dropFirst().first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard let next else { return true }
    if body.first == 0x7B { return next == 0x22 || next == 0x7D }
    switch next {
    case 0x22, 0x2D, 0x30...0x39, 0x5B, 0x5D, 0x66, 0x6E, 0x74, 0x7B: return true
    default: return false
    }
  }

  /// A table has the same number of separators in each of its first lines.
  private static func table(_ text: ByteText) -> FileKind? {
    let lines = text.split(separator: 0x0A).prefix(20).filter { line in !line.allSatisfy(\.isXMLSpace) }
    guard lines.count > 1 else { return nil }
    for separator: UInt8 in [0x09, 0x2C, 0x3B] {
      let counts = Set(lines.map { line in separators(separator, in: line) })
      if counts.count == 1, counts.first != 0 { return .csv }
    }
    return nil
  }

  /// Those inside quotes separate nothing.
  private static func separators(_ separator: UInt8, in line: ByteText.SubSequence) -> Int {
    var isQuoted = false
    var count = 0
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == separator, !isQuoted { count += 1 }
    }
    return count
  }
}

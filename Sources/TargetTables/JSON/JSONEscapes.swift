extension JSONCursor {
  static let notUTF8 = Message("文字编码不是 UTF-8，请另存为 UTF-8 后重试", "the text is not UTF-8; save it as UTF-8")
  static let forbidden = Message(
    "文字含有表格不能保存的字符（U+0000、U+FFFE 或 U+FFFF），请删去",
    "the text holds a character that no workbook holds (U+0000, U+FFFE or U+FFFF); delete it")
  static let brokenEscape = Message("文字含有残缺的 \\u 转义", "the text holds half of a surrogate pair (\\u)")
  static let rawControl = Message(
    "文字中有未转义的换行或控制字符，或缺少后引号", "a line break or control character in a text, or its end quote is missing")

  /// The text of a string's content that holds escapes.
  static func unescaped(_ content: ArraySlice<UInt8>, orAt cursor: JSONCursor) throws(JSONSyntaxError) -> Text {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var rest = content
    while let slash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text += rest[..<slash]
      rest = rest[(slash + 1)...]
      let escape = rest.popFirst() ?? 0
      if escape == UInt8(ascii: "u") {
        guard let unit = hexadecimal(&rest) else { throw cursor.error(brokenEscape) }
        guard let scalar = scalar(startingWith: unit, &rest) else { return .faulty(brokenEscape) }
        if scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF { return .faulty(forbidden) }
        text.append(contentsOf: String(Character(scalar)).utf8)
      } else if let byte = plain(escape: escape) {
        text.append(byte)
      } else {
        let shown = String(decoding: [escape], as: UTF8.self)
        throw cursor.error(Message("文字中有未知的转义“\\\(shown)”", "unknown escape in a text: “\\\(shown)”"))
      }
    }
    text += rest
    guard let text = String(validating: text, as: UTF8.self) else { return .faulty(notUTF8) }
    return .text(text)
  }

  /// What a backslash and a sign stand for; nil where it is more than a sign, or nothing.
  static func plain(escape: UInt8) -> UInt8? {
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// The scalar of one UTF-16 unit, or of it and its second half; nil for a half alone.
  private static func scalar(startingWith unit: UInt32, _ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard rest.starts(with: "\\u".utf8) else { return nil }
    rest.removeFirst(2)
    guard let low = hexadecimal(&rest), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    guard rest.count >= 4 else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch rest.removeFirst() {
      case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
        value = value << 4 + UInt32(byte - 0x30)
      case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte):
        value = value << 4 + UInt32(byte - 0x57)
      case let byte where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte):
        value = value << 4 + UInt32(byte - 0x37)
      default: return nil
      }
    }
    return value
  }
}

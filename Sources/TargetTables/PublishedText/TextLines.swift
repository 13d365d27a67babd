/// A line of a text, or a row of a table where tabs part its cells.
struct TextLine {
  /// From one.
  var number: Int
  var text: String

  var isBlank: Bool { text.unicodeScalars.allSatisfy(Taxonomy.isBlank) }
  var isRow: Bool { text.utf8.contains(0x09) }

  var cells: [String] {
    text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Why bytes are no text that a table could stand in.
struct NoTextError: Error {
  var code: String
  var line: Int
  var message: Message
}

extension TextLine {
  /// The lines of UTF-8 text, ended by LF, CR LF, CR or a page's form feed.
  static func lines(of bytes: [UInt8]) throws(NoTextError) -> [TextLine] {
    try refuseOtherKinds(bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else { throw notUTF8(bytes) }
    var lines: [TextLine] = []
    var line = String.UnicodeScalarView()
    var number = 1
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      if scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        throw NoTextError(code: "text.unreadable", line: number, message: JSONCursor.forbidden)
      }
      guard scalar == "\n" || scalar == "\r" || scalar == "\u{C}" else {
        line.append(scalar)
        continue
      }
      lines.append(TextLine(number: number, text: String(line)))
      line = String.UnicodeScalarView()
      if scalar != "\u{C}" { number += 1 }
    }
    if !line.isEmpty { lines.append(TextLine(number: number, text: String(line))) }
    return lines
  }

  private static func refuseOtherKinds(_ bytes: [UInt8]) throws(NoTextError) {
    let first = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    if first == nil { throw NoTextError(code: "text.noText", line: 1, message: Message("文件是空的", "the file is empty")) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw NoTextError(
        code: "text.notUTF8", line: 1,
        message: Message("文字编码是 UTF-16，请另存为 UTF-8 后重试", "the text is UTF-16; save it as UTF-8 and try again"))
    }
    let line = { (index: Int) in bytes[..<index].count { $0 == 0x0A } + 1 }
    if let index = bytes.firstIndex(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) }) {
      throw NoTextError(
        code: "text.noText", line: line(index),
        message: Message("这不是文本文件，含有二进制内容", "this is no text: it holds binary bytes"))
    }
    if first == UInt8(ascii: "<") {
      throw NoTextError(
        code: "text.noText", line: 1,
        message: Message(
          "这是网页或 XML，不是公开文本，请复制其中的文字另存为 .txt", "this is HTML or XML, no published text; save its text as .txt"))
    }
  }

  private static func notUTF8(_ bytes: [UInt8]) -> NoTextError {
    var (line, start) = (1, 0)
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      if String(validating: bytes[start..<index], as: UTF8.self) == nil { break }
      line += 1
      start = index + 1
    }
    return NoTextError(
      code: "text.notUTF8", line: line,
      message: Message(
        "文字编码不是 UTF-8（可能是 GBK），请用记事本另存为 UTF-8 后重试",
        "the text is not UTF-8, perhaps GBK; save it as UTF-8 and try again"))
  }
}

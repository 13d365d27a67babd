import Testing

@testable import TargetTables

/// What a text is in JSON, sign by sign.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\u{8}": quoted += "\\b"
    case "\t": quoted += "\\t"
    case "\n": quoted += "\\n"
    case "\u{C}": quoted += "\\f"
    case "\r": quoted += "\\r"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

private func written(_ text: String) -> String {
  var writer = JSONWriter()
  writer.string(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Test func textsTakenEightBytesAtATimeAreWrittenAsSignBySign() {
  let signs = (UInt8(0)..<0x20).map { String(Unicode.Scalar($0)) } + ["\"", "\\", "目", "\u{7F}", "𠀀"]
  for length in 0..<26 {
    let plain = String(repeating: "a", count: length)
    #expect(written(plain) == quoted(plain))
    for sign in signs {
      for place in 0...length {
        let text = plain.prefix(place) + sign + plain.dropFirst(place)
        #expect(written(String(text)) == quoted(String(text)))
      }
    }
  }
}

@Test(arguments: [4_090, 4_096, 4_097, 9_000])
func longTextsAreWrittenAsSignBySign(length: Int) {
  for signs in ["绩效目标\n", "\"", "一\u{1}二", "a"] {
    let text = String(repeating: signs, count: length / signs.utf8.count + 1)
    #expect(written(text) == quoted(text))
  }
}

@Test func linesAreIndentedHoweverDeepTheyStand() {
  var writer = JSONWriter(depth: 0)
  func nest(_ depth: Int, _ writer: inout JSONWriter) {
    guard depth > 0 else { return writer.null() }
    writer.object { writer in
      writer.key("a")
      nest(depth - 1, &writer)
    }
  }
  nest(40, &writer)
  let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n")
  #expect(lines[40] == String(repeating: " ", count: 80) + "\"a\": null")
  #expect(lines.last == "}")
}

@Test func whatIsWrittenCanBeLookedAtAndGoneOnWith() {
  var writer = JSONWriter(isOnOneLine: true)
  writer.list(["一", "二"]) { $0.string($1) }
  #expect(writer.text == "[\"一\",\"二\"]\n")
  #expect(writer.bytes == Array("[\"一\",\"二\"]".utf8))
  writer.null()
  #expect(writer.file() == Array("[\"一\",\"二\"]null\n".utf8))
}

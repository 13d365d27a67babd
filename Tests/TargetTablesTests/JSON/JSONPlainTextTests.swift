import TestDocuments
import Testing

@testable import TargetTables

struct JSONPlainTextTests {
  /// What is read of a text: itself, or the codes of what was found.
  private func reading(of written: [UInt8]) -> [String] {
    let json = Array("{\"schemaVersion\": 1, \"title\": \"".utf8) + written + Array("\", \"projects\": []}".utf8)
    let reading = TargetDocument.read(json: json)
    return [reading.document?.title ?? "nil"] + reading.findings.filter { $0.severity == .error }.map(\.code)
  }

  /// The text with each UTF-16 unit escaped, which is read another way.
  private func escaped(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit in
      let digits = String(unit, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }

  @Test(
    arguments: [
      0x20...0x21, 0x23...0x5B, 0x5D...0x82, 0x7FE...0x802, 0xFFE...0x1002, 0x2010...0x2030, 0xD7F0...0xD7FF,
      0xE000...0xE003, 0xEFFE...0xF002, 0xFEFE...0xFF02, 0xFFBE...0xFFFD, 0xFFFE...0xFFFF, 0xFFFF...0x10002,
      0x1FFFE...0x20001, 0x10FFFE...0x10FFFF,
    ] as [ClosedRange<UInt32>])
  func `a text is the same as it stands and in escapes`(values: ClosedRange<UInt32>) {
    for scalar in values.compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "a\(scalar)", "汉\(scalar)字", "汉字\(scalar)汉字ab", "\(scalar)\(scalar)\(scalar)"] {
        #expect(reading(of: Array(text.utf8)) == reading(of: escaped(text)), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xE4, 0xB8, 0x41],
      [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `what is no character is found wherever it stands`(bytes: [UInt8]) {
    for (lead, tail) in [("", ""), ("汉", "字"), ("汉字汉字", "汉字汉字"), ("abcdefgh", "")] {
      #expect(reading(of: Array(lead.utf8) + bytes + Array(tail.utf8)) == ["nil", "text.unreadable"])
    }
  }

  @Test func `keys are found with any blanks around them`() {
    let document = TargetDocument.random(seed: 7, style: .plausible)
    for (colon, comma) in [(":", ","), (" : ", " ,"), (":\t", ",\r\n"), (":\n  ", "\n,\n")] {
      let text = document.json.replacing("\": ", with: "\"" + colon).replacing(",\n", with: comma + "\n")
      #expect(TargetDocument.read(json: Array(text.utf8)).document == document)
    }
  }
}

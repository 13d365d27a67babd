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

  @Test(arguments: ["第一行\\n第二行", "\\\"引号\\\"", "一\\t二\\/三\\\\四\\b\\f\\r", "\\n", "字\\u4e00字\\n"])
  func `short escapes are read as long ones are`(written: String) {
    let signs: [Character: String] = ["n": "\n", "t": "\t", "b": "\u{8}", "f": "\u{C}", "r": "\r"]
    var (plain, rest) = ("", Substring(written.replacing("\\u4e00", with: "一")))
    while let sign = rest.popFirst() {
      guard sign == "\\", let escape = rest.popFirst() else {
        plain.append(sign)
        continue
      }
      plain += signs[escape] ?? String(escape)
    }
    #expect(reading(of: Array(written.utf8)) == reading(of: escaped(plain)))
  }

  @Test(arguments: UInt64(0)..<40)
  func `rows and keys are read alike in one go and one by one`(seed: UInt64) {
    let document = TargetDocument.random(seed: seed, style: seed < 20 ? .plausible : .anything)
    let whole = TargetDocument.read(json: Array(document.json.utf8), file: "一.json")
    // A blank before each colon: no key is found as it is usually written.
    let apart = TargetDocument.read(json: Array(spaced(document.json).utf8), file: "一.json")
    #expect(whole.document == document)
    #expect(whole.document == apart.document)
    #expect(whole.findings == apart.findings)
    #expect(lines(whole, of: document) == lines(apart, of: document))
  }

  /// The lines of all that a document holds.
  private func lines(_ reading: DocumentReading, of document: TargetDocument) -> [Int?] {
    let cover = ["year", "title", "unit", "department", "projects"].map { FieldPath().appending($0) }
    let projects = document.projects.indices.flatMap { index -> [FieldPath] in
      let project = FieldPath.project(index)
      let budget = project.appending("budget")
      let rows = document.projects[index].indicators.indices.flatMap { row -> [FieldPath] in
        let path = FieldPath.indicator(row, ofProject: index)
        return [path] + keys.map { path.appending($0) }
      }
      return [project, project.appending("goal"), budget.appending("other"), project.appending("indicators")] + rows
    }
    return (cover + projects).map { reading.lines?[$0] }
  }

  private let keys = ["level1", "level2", "name", "description", "value", "basis"]

  @Test(arguments: ["", " ", "\n", "\n          ", "\n\n", "\r\n\t"], ["", " ", "\n"])
  func `each text of a row knows its line, however the row is laid out`(gap: String, space: String) {
    let rows = (0..<2).map { row in
      "{" + keys.map { gap + "\"\($0)\":\(space)\"\($0) of \(row)\"" }.joined(separator: ",") + gap + "}"
    }
    let json = "{\"schemaVersion\": 1, \"projects\": [{\"indicators\": [\n" + rows.joined(separator: ",\n") + "]}]}"
    let reading = TargetDocument.read(json: Array(json.utf8))
    for row in rows.indices {
      for key in keys {
        let above = json.prefix(upTo: json.firstRange(of: "\"\(key) of \(row)\"")?.lowerBound ?? json.endIndex)
        let line = 1 + above.utf8.count { $0 == UInt8(ascii: "\n") }
        #expect(reading.place(of: .indicator(row, ofProject: 0, key))?.line == line, "\(key) of \(row)")
      }
    }
  }

  /// The document's text with a blank behind each key.
  private func spaced(_ json: String) -> String {
    json.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let key = line.drop { $0 == " " }
      guard key.first == "\"", let end = key.dropFirst().firstIndex(of: "\""), key[end...].hasPrefix("\": ") else {
        return String(line)
      }
      return String(line[...end]) + " " + line[line.index(after: end)...]
    }.joined(separator: "\n")
  }

  @Test(
    arguments: [
      "\"name\": 5", "\"name\": \"\"", "\"name\": \"a\\u0000\"", "\"name\": nil", "\"name\": null, \"name\": null",
      "\"nome\": null",
    ])
  func `a row with a fault is read as far as it goes`(fault: String) {
    let (start, end) = ("{\"level1\": \"产出指标\", \"level2\": null, ", ", \"description\": \"说明\", \"value\": \"≥4次\"}")
    let row = start + fault + end
    let json = "{\"schemaVersion\": 1, \"projects\": [{\"indicators\": [\(row), \(row)]}]}"
    let spaced = json.replacing("\"level1\":", with: "\"level1\" :")
    let (one, other) = (TargetDocument.read(json: Array(json.utf8)), TargetDocument.read(json: Array(spaced.utf8)))
    #expect(one.document == other.document)
    #expect(one.findings.map(\.code) == other.findings.map(\.code))
    #expect(one.findings.contains { $0.severity != .note || $0.code == "text.empty" })
  }
}

import TargetTables
import TestDocuments
import Testing

struct DocumentReadingTests {
  private func read(_ json: String) -> DocumentReading { TargetDocument.read(json: Array(json.utf8), file: "a.json") }

  /// A document of one project whose members are given.
  private func read(project: String) -> DocumentReading {
    read("{\"schemaVersion\": 1,\n\"projects\": [\n{\(project)}\n]}")
  }

  private func summary(_ reading: DocumentReading) -> [String] {
    reading.findings.filter { $0.code != "document.partial" }
      .map { "\($0.severity.rawValue) \($0.code) \($0.path?.description ?? "-") \($0.place.line ?? 0)" }
  }

  private let smallDocument = TargetDocument(
    year: 2022, title: "标\n题", unit: Unit(code: "287001", name: "老干部局"), department: Department(goals: ["目标"]),
    projects: [
      Project(
        code: "13012322P00258110508R", budget: Budget(total: Amount(hundredthsOfYuan: 5_000_000)),
        indicators: [Indicator(level1: "产出指标", value: "≥4次")])
    ])

  @Test(arguments: [0, 250, 500, 750] as [UInt64])
  func `what is written is read again byte for byte`(first: UInt64) {
    for seed in first..<first + 250 {
      let document = TargetDocument.random(seed: seed)
      let json = Array(document.json.utf8)
      let reading = TargetDocument.read(json: json)
      let isSame = reading.document == document && Array((reading.document ?? TargetDocument()).json.utf8) == json
      #expect(isSame, "seed \(seed)")
      #expect(reading.findings.allSatisfy { $0.code == "document.partial" }, "seed \(seed): \(reading.findings)")
    }
  }

  @Test func `version and projects alone are sound, with one note`() {
    let reading = read("{ \"schemaVersion\": 1, \"projects\": [] }")
    #expect(reading.document == TargetDocument())
    #expect(reading.findings.map(\.code) == ["document.partial"])
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test func `a department with empty lists is none that is missing`() {
    let reading = read("{\"schemaVersion\":1,\"unit\":{},\"department\":{},\"projects\":[]}")
    #expect(reading.document?.department == Department())
    #expect(reading.document?.unit == nil)
  }

  @Test func `keys come in any order`() {
    let reading = read("\u{FEFF}{\"projects\":[{\"name\":\"乙\",\"c\\u006fde\":\"甲\"}],\"schemaVersion\":1}\r\n ")
    #expect(reading.document?.projects == [Project(code: "甲", name: "乙")])
  }

  @Test(
    arguments: [
      ("\"code\": \"1301 2322\\n\"", ["warning code.blanks projects[0].code 3"]),
      ("\"code\": 5", ["error json.wrongType projects[0].code 3"]),
      ("\"budget\": {\"total\": 5.00}", ["error json.wrongType projects[0].budget.total 3"]),
      ("\"budget\": {\"total\": \"约三十六万\"}", ["error amount.notANumber projects[0].budget.total 3"]),
      ("\"budget\": {\"total\": \"1.2345678\"}", ["error amount.tooManyDecimals projects[0].budget.total 3"]),
      ("\"budget\": \"5.00\"", ["error json.wrongType projects[0].budget 3"]),
      ("\"name\": \"\"", ["note text.empty projects[0].name 3"]),
      ("\"name\": \"a\\u0000\"", ["error text.unreadable projects[0].name 3"]),
      ("\"name\": \"\\ud800\"", ["error text.unreadable projects[0].name 3"]),
      ("\"name\": \"\u{FFFF}\"", ["error text.unreadable projects[0].name 3"]),
      ("\"name\": \"a\",\n\"name\": \"b\"", ["error json.duplicateKey projects[0].name 4"]),
      ("\"weight\": [1, {\"a\": null}]", ["error json.unknownKey projects[0].weight 3"]),
      ("\"budget\": {\n\"totl\": \"5.00\"}", ["error json.unknownKey projects[0].budget.totl 4"]),
      (
        "\"indicators\": [{}, {\"value\": \"\"}]",
        [
          "note indicator.empty projects[0].indicators[0] 3", "note text.empty projects[0].indicators[0].value 3",
          "note indicator.empty projects[0].indicators[0] 3",
        ]
      ),
      (
        "\"indicators\": [null, 5]",
        [
          "error json.wrongType projects[0].indicators[0] 3", "error json.wrongType projects[0].indicators[0] 3",
        ]
      ),
      ("\"indicators\": {}", ["error json.wrongType projects[0].indicators 3"]),
      ("\"indicators\": null, \"budget\": null, \"spendingPlan\": null, \"goal\": null", []),
      (
        "\"goal\": true,\n\"purpose\": [],\n\"a\": 1",
        [
          "error json.wrongType projects[0].goal 3", "error json.wrongType projects[0].purpose 4",
          "error json.unknownKey projects[0].a 5",
        ]
      ),
    ] as [(String, [String])])
  func `all that is wrong in a project is found with its line`(members: String, findings: [String]) {
    let reading = read(project: members)
    #expect(summary(reading) == findings)
    #expect(reading.document?.projects.count == 1)
  }

  @Test(arguments: [
    ("", "json.syntax"), ("  \n", "json.syntax"), ("[]", "json.notADocument"), ("null", "json.notADocument"),
    ("\"text\"", "json.notADocument"), ("{", "json.syntax"), ("{}", "json.missingKey"), ("{\"a\" 1}", "json.syntax"),
    ("{\"schemaVersion\": 2, \"projects\": []}", "json.newerSchema"),
    ("{\"schemaVersion\": \"1\", \"projects\": []}", "json.wrongType"),
    ("{\"schemaVersion\": 1}", "json.missingKey"), ("{\"schemaVersion\": 1, \"projects\": null}", "json.wrongType"),
    ("{\"schemaVersion\": 1, \"projects\": []} x", "json.syntax"),
    ("{\"schemaVersion\": 1, \"projects\": [],}", "json.syntax"),
    ("{\"schemaVersion\": 01, \"projects\": []}", "json.syntax"),
    ("{\"schemaVersion\": 1, \"title\": \"a\nb\", \"projects\": []}", "json.syntax"),
    ("{\"schemaVersion\": 1, \"title\": \"\\x\", \"projects\": []}", "json.syntax"),
    ("<html>", "json.syntax"),
    ("{\"schemaVersion\": 99999999999999999999, \"projects\": []}", "json.wrongType"),
  ])
  func `what is no document says why, and gives none`(json: String, code: String) {
    let reading = read(json)
    #expect(reading.document == nil)
    #expect(reading.findings.first?.code == code)
    #expect(reading.findings.allSatisfy { $0.severity == .error && $0.place.file == "a.json" })
  }

  @Test(
    arguments: [
      [0xD5, 0xD0], [0xBC, 0xA8, 0xD0, 0xA7], [0xF0, 0x9F, 0x98], [0xE7, 0xBB], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xFF],
      [0x5C, 0x6E, 0x80],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are found in their text`(text: [UInt8]) {
    let reading = TargetDocument.read(
      json: Array("{\"schemaVersion\":1,\n\"title\":\"".utf8) + text + Array("\",\"projects\":[]}".utf8))
    #expect(summary(reading) == ["error text.unreadable title 2"])
  }

  @Test func `a replacement character that a text really holds stays`() {
    let reading = read("{\"schemaVersion\":1,\"title\":\"\u{FFFD}😀\",\"projects\":[]}")
    #expect(reading.document?.title == "\u{FFFD}😀")
  }

  @Test func `a syntax error tells line and byte`() {
    let finding = read("{\"schemaVersion\": 1,\n  oops }").findings.first
    #expect(finding?.place.line == 2)
    #expect(finding?.message.english == "this is not JSON: “oops }” (byte 3 of the line)")
  }

  @Test func `deep nesting is refused before the stack ends`() {
    let reading = read("{\"a\": " + String(repeating: "[", count: 100_000))
    #expect(reading.document == nil)
    #expect(reading.findings.map(\.code) == ["json.unknownKey", "json.syntax"])
    #expect(reading.findings.last?.message.english.contains("nested over 64 levels") == true)
  }

  @Test(arguments: [("999", 1), ("10000", 1), ("2022.0", 1), ("\"2022\"", 1), ("2022", 0), ("null", 0)])
  func `a year has four digits`(year: String, errors: Int) {
    let reading = read("{\"schemaVersion\": 1, \"year\": \(year), \"projects\": []}")
    #expect(reading.findings.filter { $0.severity == .error }.count == errors)
    #expect(reading.document != nil)
  }

  @Test func `each field knows its line`() {
    let document = TargetDocument.random(seed: 3, style: .complete)
    let json = document.json
    let reading = TargetDocument.read(json: Array(json.utf8), file: "a.json")
    let texts = json.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, project) in document.projects.enumerated() {
      let path = FieldPath.project(index).appending("budget").appending("total")
      let line = reading.place(of: path)?.line ?? 0
      let total = "\"total\": \"\(project.budget.total?.tenThousandYuan ?? "")\""
      #expect(texts[line - 1].contains(total))
      let missing = FieldPath.indicator(99, ofProject: index).appending("value")
      let start = reading.place(of: missing)?.line ?? 0
      #expect(texts[start - 1].contains("\"indicators\": ["))
    }
  }

  @Test func `a document cut at any byte is refused, and never a crash`() {
    let json = Array(smallDocument.json.utf8)
    for count in 0..<json.count - 2 {
      #expect(TargetDocument.read(json: Array(json[..<count])).document == nil, "\(count)")
    }
  }

  @Test func `a document with any byte changed is read or refused, and never a crash`() {
    let json = Array(smallDocument.json.utf8)
    for index in json.indices {
      for mask in [0x01, 0x80] as [UInt8] {
        var damaged = json
        damaged[index] ^= mask
        _ = TargetDocument.read(json: damaged)
      }
    }
  }
}

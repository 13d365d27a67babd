import BureauForms
import Glibc
import TargetTables
import TestDocuments
import Testing
import Workbooks

/// What a form carries comes back: import(export(document)) == document.
@Suite struct RoundTripTests {
  @Test(arguments: seeds)
  func anExportReadBackIsTheDocument(batch: UInt64) throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    for seed in (batch * 10)..<(batch * 10 + 10) { try check(.random(seed: seed), by: form, seed: seed) }
  }

  @Test(arguments: seeds)
  func aListReadBackIsTheDocumentWithoutWhatAListLacks(batch: UInt64) throws {
    let form = try #require(try Form.shipped("list"))
    for seed in (batch * 10)..<(batch * 10 + 10) {
      var document = TargetDocument.random(seed: seed)
      document.department = nil
      try check(document, by: form, seed: seed)
    }
  }

  /// A bureau's form in 元: the template's own words state the unit, above the table or in a label.
  @Test(arguments: seeds)
  func `amounts come back from a form in 元`(batch: UInt64) throws {
    let forms = try ["E2": "（金额单位：人民币元）", "B4": "预算数（元）", "A6": "资金支出计划（元）"].map { place, text in
      var template = try Workbook.read(Form.shippedTemplate("zhengding-2022") ?? [], .everything)
      let sheet = try #require(template.workbook.sheets.firstIndex { $0.name.contains("序号") })
      let address = try #require(CellAddress(place))
      var cell = try #require(template.workbook.sheets[sheet][address])
      cell.value = .text(text)
      template.workbook.sheets[sheet].set(cell)
      return Form(name: "元", template: template)
    }
    for seed in (batch * 10)..<(batch * 10 + 10) {
      for form in forms { try check(.random(seed: seed, style: .plausible), by: form, seed: seed) }
    }
  }

  /// Batches of ten; JIXIAO_SEEDS asks for more documents than the fast run tries.
  static let seeds: Range<UInt64> = {
    let asked = getenv("JIXIAO_SEEDS").flatMap { UInt64(String(cString: $0)) } ?? 100
    return 0..<max(1, asked / 10)
  }()

  private func check(_ document: TargetDocument, by form: Form, seed: UInt64) throws {
    let export = form.export(document)
    guard !export.hasErrors else {
      #expect(export.findings.allSatisfy { $0.severity != .error || $0.code == "text.tooLong" })
      return
    }
    let folder = TemporaryFolder()
    let path = folder.path("book.xlsx")
    try export.workbook.write(to: path)
    let read = form.importDocument(from: try Workbook.read(contentsOf: path, .values))
    guard read.reading.document?.json == document.json else {
      Issue.record("seed \(seed): \(difference(document.json, read.reading.document?.json ?? "nothing"))")
      return
    }
  }

  /// The first line that differs.
  private func difference(_ one: String, _ other: String) -> String {
    let lines = zip(
      one.split(separator: "\n", omittingEmptySubsequences: false),
      other.split(separator: "\n", omittingEmptySubsequences: false))
    for (index, pair) in lines.enumerated() where !pair.0.utf8.elementsEqual(pair.1.utf8) {
      return "line \(index + 1): \(pair.0.debugDescription) became \(pair.1.debugDescription)"
    }
    return "other lengths"
  }
}

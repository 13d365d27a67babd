import BureauForms
import TargetTables
import TestDocuments
import Testing
import Workbooks

/// Redlines of documents that no one has thought of.
struct RedlineTests {
  @Test(arguments: 0..<12)
  func `any two documents have a redline that other programs can read`(seed: UInt64) throws {
    let workplace = try Workplace()
    let style: DocumentStyle = seed % 2 == 0 ? .plausible : DocumentStyle(maximumProjects: 4, hasLongTexts: false)
    let old = TargetDocument.random(seed: seed, style: style)
    var new = TargetDocument.random(seed: seed + 100, style: style)
    // Some projects stay, so that there are rows that change inside them.
    for (index, project) in old.projects.enumerated() where index % 2 == 0 {
      var kept = project
      kept.indicators = Array(kept.indicators.dropFirst()) + (new.projects.first?.indicators.prefix(2) ?? [])
      kept.goal = new.title
      new.projects.insert(kept, at: 0)
    }
    try workplace.write(old.json, to: "旧.json")
    try workplace.write(new.json, to: "新.json")
    let run = try workplace.run("diff", "旧.json", "新.json", "--format", "xlsx", "-o", "比较.xlsx")
    #expect(run.status == 1, "\(run.error)")
    let book = try Workbook.read(try workplace.bytes(of: "比较.xlsx"), .everything)
    #expect(book.problems.isEmpty)
    #expect(book.workbook.sheets.prefix(2).map(\.name) == ["变更汇总", "调整对照表"])
    let changes = try workplace.run("diff", "旧.json", "新.json", "--format", "json").output
    let count = changes.split(separator: "\n").count { $0.contains("\"kind\": ") }
    let numbers = book.workbook.sheets[0].cells.compactMap { cell -> Double? in
      guard cell.address.column == 1, case .number(let number) = cell.value else { return nil }
      return number
    }
    #expect(numbers.max() == Double(count))
    for link in book.workbook.sheets[0].links {
      guard case .inside(let target) = link.target else { continue }
      #expect(
        book.workbook.sheets.contains { target.hasPrefix("'\($0.name.replacing("'", with: "''"))'!") }, "\(target)")
    }
  }

  /// Both versions of an amount stand in the unit that the form's own words state.
  @Test func `a redline in a form in 元 has amounts in 元`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "旧.json")
    try workplace.write(SampleDocument.json(total: "\"6.00\""), to: "新.json")
    var template = try Workbook.read(Form.shippedTemplate("zhengding-2022") ?? [], .everything).workbook
    let sheet = try #require(template.sheets.firstIndex { $0.name.contains("序号") })
    let line = try #require(CellAddress("E2"))
    template.sheets[sheet].set(Cell(line, .text("单位：元"), style: template.sheets[sheet][line]?.style ?? 0))
    try template.write(to: workplace.path("表样.xlsx"))
    let run = try workplace.run(
      "diff", "旧.json", "新.json", "--format", "xlsx", "--template", "表样.xlsx", "-o", "比较.xlsx")
    #expect(run.status == 1, "\(run.error)")
    let cells = try workplace.run("cells", "比较.xlsx").output.split(separator: "\n")
    #expect(cells.contains("1!C4\t50000.00 60000.00"), "\(cells.filter { $0.hasPrefix("1!C4") })")
  }
}

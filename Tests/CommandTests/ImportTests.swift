import Testing
import Workbooks

struct ImportTests {
  /// An exported workbook in which someone has typed over the budget.
  private func workplace(budget: String) throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "a.json")
    _ = try workplace.run("export", "a.json", "-o", "a.xlsx")
    var workbook = try Workbook.read(contentsOf: workplace.path("a.xlsx")).workbook
    let sheet = try #require(workbook.sheets.firstIndex { $0.name == "1" })
    var cell = try #require(workbook.sheets[sheet].cells.first { $0.address.description == "C4" })
    cell.value = .text(budget)
    workbook.sheets[sheet].set(cell)
    try workbook.write(to: workplace.path("送审.xlsx"))
    return workplace
  }

  @Test func `an amount that cannot be read is an error at its cell, and null`() throws {
    let run = try workplace(budget: "约五万元").run("import", "送审.xlsx")
    #expect(run.status == 1)
    #expect(run.output == SampleDocument.json(total: "null"))
    #expect(run.error.contains("送审.xlsx: 1!C4: 错误：") && run.error.contains("“约五万元”"), "\(run.error)")
  }

  @Test func `an amount that was repaired is reported, and an error where reading is strict`() throws {
    let workplace = try workplace(budget: "50,000.00元")
    let lenient = try workplace.run("import", "送审.xlsx")
    #expect(lenient.status == 0)
    #expect(lenient.output == SampleDocument.json())
    #expect(lenient.error.contains("送审.xlsx: 1!C4: 警告："), "\(lenient.error)")
    let strict = try workplace.run("import", "送审.xlsx", "--strict", "--findings", "f.json")
    #expect(strict.status == 1)
    #expect(strict.output == lenient.output)
    #expect(strict.error.contains("送审.xlsx: 1!C4: 错误："), "\(strict.error)")
    #expect(try workplace.text(of: "f.json").contains("\"severity\": \"error\""))
  }

  @Test func `an explanation names each field's cell and how it was found`() throws {
    let run = try workplace(budget: "5.00").run("import", "送审.xlsx", "--explain", "--lang", "en")
    #expect(run.output == SampleDocument.json())
    #expect(run.error.contains("送审.xlsx: 1!C4: 项目.预算数: found by its defined name"), "\(run.error)")
  }

  @Test func `a workbook of another kind is refused with the nearest form`() throws {
    let workplace = try Workplace()
    let workbook = Workbook(sheets: [Sheet(name: "Sheet1", cells: [Cell(CellAddress(row: 0, column: 0), .text("通讯录"))])]
    )
    try workbook.write(to: workplace.path("通讯录.xlsx"))
    let run = try workplace.run("import", "通讯录.xlsx", "-o", "a.json")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("通讯录.xlsx") && run.error.contains("[form.unknown]"), "\(run.error)")
    #expect(!workplace.exists("a.json"))
  }
}

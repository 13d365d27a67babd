import BureauForms
import Testing
import Workbooks

struct ExportTests {
  private let json = SampleDocument.json()

  @Test(arguments: ["zhengding-2022", "list"])
  func `a document that went out comes back`(template: String) throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let export = try workplace.run("export", "a.json", "-o", "a.xlsx", "--template", template)
    #expect(export.status == 0)
    let back = try workplace.run("import", "a.xlsx")
    #expect(back.status == 0)
    if template == "zhengding-2022" {
      #expect(export.error.isEmpty && back.error.isEmpty, "\(export.error)\(back.error)")
      #expect(back.output == json)
    } else {
      #expect(back.output.contains("\"value\": \"≥4次\""))
    }
  }

  @Test func `the same document gives the same bytes, in files, pipes and folders`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    _ = try workplace.run("export", "a.json", "-o", "one.xlsx")
    _ = try workplace.run("export", "a.json", "--output-dir", "d")
    let piped = try workplace.run("export", "-", input: json)
    #expect(piped.bytes.starts(with: Array("PK".utf8)))
    #expect(try workplace.bytes(of: "one.xlsx") == piped.bytes)
    #expect(try workplace.bytes(of: "d/a.xlsx") == piped.bytes)
    #expect(try workplace.run(["import", "-"], input: piped.bytes).output == json)
  }

  @Test func `a workbook is an input like any other`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    _ = try workplace.run("export", "a.json", "-o", "a.xlsx")
    _ = try workplace.run("export", "a.xlsx", "-o", "b.xlsx")
    #expect(try workplace.bytes(of: "a.xlsx") == workplace.bytes(of: "b.xlsx"))
    #expect(try workplace.run("show", "a.xlsx").output == workplace.run("show", "a.json").output)
  }

  @Test func `a workbook goes from one form into another`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    _ = try workplace.run("export", "a.json", "-o", "a.xlsx")
    _ = try workplace.run("export", "a.json", "-o", "b.xlsx", "--template", "list")
    let run = try workplace.run("export", "a.xlsx", "-o", "c.xlsx", "--template", "list")
    #expect(run.status == 0, "\(run.error)")
    #expect(try workplace.bytes(of: "b.xlsx") == workplace.bytes(of: "c.xlsx"))
  }

  @Test func `a workbook is not poured onto a terminal`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let run = try workplace.shell(
      "script -qec 'jixiao export a.json' /dev/null; script -qec 'jixiao template blank; echo $?' /dev/null")
    #expect(!run.output.contains("PK"))
    #expect(run.output.contains("-o") && run.output.contains("64"), "\(run.output)")
  }

  @Test(arguments: [
    ("nosuch", "template.unknown"), ("./nosuch.xlsx", "file.notFound"), ("a.json", "file.json"),
    (".", "file.directory"),
  ])
  func `a template that is none is told`(template: String, code: String) throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    for arguments in [
      ["export", "a.json", "-o", "b.xlsx", "--template"], ["template", "show"], ["template", "check"],
    ] {
      let run = try workplace.run(arguments + [template])
      #expect(run.status == 2)
      #expect(run.error.contains("\(template): 错误：") && run.error.contains("[\(code)]"), "\(run.error)")
      #expect(!workplace.exists("b.xlsx"))
    }
  }

  @Test func `a template file serves like a shipped one`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let template = Workplace.package + "/Templates/zhengding-2022.xlsx"
    #expect(
      try workplace.run("template", "show", template).output
        == workplace.run("template", "show", "zhengding-2022").output)
    _ = try workplace.run("export", "a.json", "-o", "a.xlsx")
    _ = try workplace.run("export", "a.json", "-o", "b.xlsx", "--template", template)
    #expect(try workplace.bytes(of: "a.xlsx") == workplace.bytes(of: "b.xlsx"))
  }

  @Test func `shipped templates are listed and sound`() throws {
    let workplace = try Workplace()
    let names = try workplace.run("template", "list").output.split(separator: "\n").map(String.init)
    #expect(names.count >= 2)
    for name in names { #expect(try workplace.run("template", "check", name).status == 0) }
    #expect(try workplace.run("template").status == 64)
  }

  @Test func `a template that no export could be written in is told by its check`() throws {
    let workplace = try Workplace()
    var template = try Workbook.read(Form.shippedTemplate("zhengding-2022") ?? [], .everything).workbook
    // A document without the department's part has no other sheet that is shown.
    for index in template.sheets.indices where template.sheets[index].name != "部门整体绩效目标" {
      template.sheets[index].visibility = .hidden
    }
    try template.write(to: workplace.path("表样.xlsx"))
    let run = try workplace.run("template", "check", "表样.xlsx")
    #expect(run.status == 1)
    #expect(run.error.contains("错误：无法写进工作簿：工作表全是隐藏的，请至少显示一张 [output.unwritable]"), "\(run.error)")
    #expect(!run.output.contains("没有发现问题"))
  }

  @Test func `a blank form comes back as the document that it was made of`() throws {
    let workplace = try Workplace()
    #expect(try workplace.run("template", "blank", "-o", "空表.xlsx", "--projects", "2", "--year", "2024").status == 0)
    let back = try workplace.run("import", "空表.xlsx")
    #expect(back.status == 0)
    #expect(back.output.contains("\"year\": 2024"))
    #expect(back.output.split(separator: "\"spendingPlan\"").count == 3)
    #expect(back.output.split(separator: "\"level2\": \"数量指标\"").count == 3)
    #expect(try workplace.run("template", "blank", "--projects", "0", "-o", "b.xlsx").status == 64)
  }
}

import TargetTables
import Testing
import Workbooks

struct CheckTests {
  private let fixture = Workplace.fixture("zhengding-2022.json")

  @Test func `warnings leave the status alone and are counted at the end`() throws {
    let run = try Workplace().run("check", fixture)
    #expect(run.status == 0)
    #expect(run.output.contains("算式“16*2900=44000元”不成立，按算式应为46400元 [purpose.arithmetic]"))
    #expect(run.output.hasSuffix("4 个项目：错误 0、警告 34、提示 1\n"))
    #expect(run.error.isEmpty)
  }

  @Test(arguments: [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
  func `the severity that fails can be chosen`(level: String, status: Int32) throws {
    #expect(try Workplace().run("check", fixture, "--fail-on", level).status == status)
  }

  @Test func `an error is status 1 and what cannot be read is status 2`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(total: "\"6.00\""), to: "差.json")
    #expect(try workplace.run("check", "差.json").status == 1)
    let both = try workplace.run("check", "差.json", "没有.json")
    #expect(both.status == 2)
    #expect(both.output.contains("[budget.sumDiffers]"))
    #expect(both.error.contains("没有.json"))
  }

  @Test func `a workbook's findings name its cells, also after it was marked`() throws {
    let workplace = try Workplace()
    _ = try workplace.run("export", fixture, "-o", "送审.xlsx")
    let first = try workplace.run("check", "送审.xlsx", "--marked", "退回.xlsx")
    #expect(first.output.contains("送审.xlsx: 3!B5: 警告：资金用途中的算式"), "\(first.output)")
    let second = try workplace.run("check", "退回.xlsx")
    #expect(second.output.replacing("退回.xlsx", with: "送审.xlsx") == first.output)
    _ = try workplace.run("import", "退回.xlsx", "-o", "回.json")
    #expect(try workplace.bytes(of: "回.json") == workplace.bytes(of: fixture))
    let same = try workplace.run("check", "送审.xlsx", "--marked", "送审.xlsx")
    #expect(same.status == 2 && same.error.contains("output.isInput"))
  }

  @Test func `rules are chosen by code and by profile`() throws {
    let workplace = try Workplace()
    let one = try workplace.run("check", fixture, "--rule", "purpose.arithmetic", "--lang", "en")
    #expect(one.output.hasSuffix("4 projects: error 0, warning 1, note 0\n"))
    let none = try workplace.run(
      "check", fixture, "--rule", "purpose.arithmetic", "--no-rule", "purpose.arithmetic")
    #expect(none.output == "4 个项目：错误 0、警告 0、提示 0\n")
    #expect(try workplace.run("check", fixture, "--rule", "no.such").status == 64)
    try workplace.write(
      """
      {"rules": {"purpose.arithmetic": {"severity": "error"}},
       "suppressions": [{"rule": "plan.incomplete", "project": "13012322P00258110510Q", "reason": "一次拨付"}]}
      """, to: "配置.json")
    let profiled = try workplace.run("check", fixture, "--profile", "配置.json")
    #expect(profiled.status == 1)
    #expect(profiled.output.contains("按配置略去（一次拨付）："))
    #expect(try workplace.run("check", fixture, "--profile", "hebei").output.contains("indicators.costControlRate"))
  }

  @Test func `a faulty profile is named with its line`() throws {
    let workplace = try Workplace()
    try workplace.write("{\n\"rules\": {\"no.such\": {}}}", to: "坏.json")
    let run = try workplace.run("check", fixture, "--profile", "坏.json")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("坏.json:2: 错误：没有规则“no.such”"))
  }

  @Test func `json lists every finding with its place and what is let pass with its reason`() throws {
    let workplace = try Workplace()
    try workplace.write(
      #"{"suppressions": [{"rule": "plan.incomplete", "project": "13012322P00258110510Q", "reason": "一次拨付"}]}"#,
      to: "配置.json")
    let run = try workplace.run("check", fixture, "--format", "json", "--profile", "配置.json")
    #expect(run.output.count(ofKey: "severity") == 35)
    #expect(run.output.contains("\"suppressed\": \"一次拨付\""))
    #expect(run.output.contains("\"path\": \"projects[2].purpose\""))
  }

  @Test func `the page holds no markup of the document's`() throws {
    let workplace = try Workplace()
    try workplace.write(
      SampleDocument.json().replacing("≥4次", with: "<script>alert(1)</script>&"), to: "恶.json")
    let run = try workplace.run("check", "恶.json", "--format", "html")
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(!run.output.contains("<script"))
    #expect(run.output.hasSuffix("</html>\n"))
  }

  @Test func `the review form has a line for each finding and room for a reply`() throws {
    let workplace = try Workplace()
    let run = try workplace.run("check", fixture, "--format", "xlsx", "-o", "意见.xlsx")
    #expect(run.status == 0 && run.output.isEmpty)
    let book = try Workbook.read(workplace.bytes(of: "意见.xlsx"), .everything).workbook
    let sheet = try #require(book.sheets.first)
    #expect(sheet[CellAddress(row: 2, column: 8)]?.value == .text("单位回复"))
    #expect(sheet.cells.last?.address == CellAddress(row: 37, column: 8))
    #expect(sheet.printSetup.repeatedRows == 2...2)
  }

  @Test func `timings name each rule that was asked`() throws {
    let run = try Workplace().run("check", fixture, "--timings")
    #expect(run.error.contains("purpose.arithmetic"))
    #expect(run.error.contains("1 个文件"))
  }
}

extension String {
  /// How often a JSON key stands here.
  fileprivate func count(ofKey key: String) -> Int { ranges(of: "\"\(key)\":").count }
}

struct ManyChecksTests {
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.shell("mkdir 县")
    for number in 1...6 {
      try workplace.write(SampleDocument.json(total: number == 2 ? "\"6.00\"" : "\"5.00\""), to: "县/\(number).json")
    }
    return workplace
  }

  @Test(arguments: ["text", "json", "html"]) func `one report of many is the same with one job as with several`(
    format: String
  ) throws {
    let workplace = try workplace()
    let one = try workplace.run("check", "-r", "县", "--format", format, "--jobs", "1")
    let many = try workplace.run("check", "-r", "县", "--format", format, "--jobs", "4")
    #expect(one.status == 1 && many.status == 1)
    #expect(one.output == many.output && one.output.contains("县/2.json"))
  }

  @Test(arguments: [("text", "txt"), ("json", "json"), ("html", "html"), ("xlsx", "xlsx")])
  func `each input can have a report of its own`(format: String, ending: String) throws {
    let workplace = try workplace()
    let run = try workplace.run("check", "-r", "县", "--format", format, "--output-dir", "意见")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(try workplace.names(in: "意见") == (1...6).map { "\($0).\(ending)" })
    let alone = try workplace.run("check", "县/2.json", "--format", format, "-o", "一份")
    #expect(alone.status == 1)
    #expect(try workplace.bytes(of: "意见/2.\(ending)") == workplace.bytes(of: "一份"))
  }

  @Test func `each input can have a marked copy`() throws {
    let workplace = try workplace()
    let run = try workplace.run("check", "-r", "县", "--marked-dir", "退回", "--jobs", "3")
    #expect(run.status == 1)
    #expect(try workplace.names(in: "退回") == (1...6).map { "\($0).xlsx" })
    #expect(try workplace.run("import", "退回/2.xlsx").output == workplace.run("import", "县/2.json").output)
  }

  @Test func `the level that fails holds for what an earlier run did`() throws {
    let workplace = try workplace()
    let arguments = ["check", "县/1.json", "--output-dir", "意见", "--receipt", "回执", "--fail-on", "note"]
    let status = try workplace.run(arguments).status
    #expect(status == 1)
    #expect(try workplace.run(arguments + ["--resume", "回执"]).status == status)
  }
}

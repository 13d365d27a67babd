import BureauForms
import Foundation
import TargetTables
import Testing
import Workbooks

struct SummaryTests {
  private static func document(_ code: String, _ name: String, project: String, total: String = "5.00") -> String {
    SampleDocument.json(code: project, total: "\"\(total)\"").replacing("287001", with: code)
      .replacing("甲局本级", with: name)
  }

  /// Three units of a county, and a file that is none.
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.shell("mkdir -p 县/乙局")
    try workplace.write(Self.document("287001", "甲局", project: "13012322P00258110508R"), to: "县/甲.json")
    try workplace.write(
      Self.document("287002", "乙局", project: "13012322P00258110508R", total: "0.123456"), to: "县/乙局/乙.json")
    try workplace.write(Self.document("287003", "丙局", project: "13012322P00258110510Q"), to: "县/丙.json")
    return workplace
  }

  private static func sheet(_ name: String, _ workplace: Workplace, in file: String = "汇总.xlsx") throws -> [String] {
    let book = try Workbook.read(workplace.bytes(of: file), .everything).workbook
    let texts = CellTexts(book)
    return (book.sheet(named: name)?.cells ?? []).map { texts.shown($0) }.filter { !$0.isEmpty }
  }

  @Test func `a folder gives a book, the same each time, that is no input of the next run`() throws {
    let workplace = try workplace()
    let run = try workplace.run("summary", "-r", "县", "-o", "县/汇总.xlsx")
    #expect(run.status == 0 && run.error.isEmpty && run.output.isEmpty, "\(run.error)")
    let first = try workplace.bytes(of: "县/汇总.xlsx")
    let again = try workplace.run("summary", "-r", "县", "-o", "县/汇总.xlsx")
    #expect(again.status == 0)
    #expect(again.error == "县/汇总.xlsx: 提示：这是 jixiao summary 写出的汇总，不是绩效目标表 [file.summary]\n")
    #expect(try workplace.bytes(of: "县/汇总.xlsx") == first)
    let front = try Self.sheet("总览", workplace, in: "县/汇总.xlsx")
    #expect(front.contains("10.123456") && front.contains("不同单位的项目编码相同：1 个编码"))
  }

  @Test func `any number of jobs gives the same book, and a receipt has a line for each input`() throws {
    let workplace = try workplace()
    for number in 0..<20 {
      let code = "30000\(number % 10)"
      try workplace.write(
        number % 7 == 3 ? "{" : Self.document(code, "局\(number)", project: "13012322P0025811\(1000 + number)R"),
        to: "县/\(number).json")
    }
    let one = try workplace.run("summary", "-r", "县", "-j", "1", "-o", "一.xlsx")
    let many = try workplace.run("summary", "-r", "县", "-j", "5", "-o", "多.xlsx", "--receipt", "回执.jsonl")
    #expect(one.status == 2 && many.status == 2 && one.error == many.error)
    #expect(try workplace.bytes(of: "一.xlsx") == workplace.bytes(of: "多.xlsx"))
    let lines = try workplace.text(of: "回执.jsonl").split(separator: "\n")
    #expect(lines.count == 23)
    #expect(lines.count { $0.contains("\"status\":\"failed\"") } == 3)
    #expect(try Self.sheet("总览", workplace, in: "多.xlsx").contains("3 个文件未能读取，各项数字中没有它们"))
  }

  @Test(arguments: ["import", "check", "show"])
  func `a summary is told to be one where a document is read`(command: String) throws {
    let workplace = try workplace()
    _ = try workplace.run("summary", "-r", "县", "-o", "汇总.xlsx")
    _ = try workplace.run("summary", "-r", "县", "--format", "json", "-o", "汇总.json")
    for file in ["汇总.xlsx", "汇总.json"] {
      let run = try workplace.run(command, file)
      #expect(run.status == 2)
      #expect(run.error.contains("[file.summary]"), "\(run.error)")
    }
  }

  @Test func `files that cannot be read are listed and the rest go on`() throws {
    let workplace = try workplace()
    try workplace.write("{", to: "县/坏.json")
    let run = try workplace.run("summary", "-r", "县", "没有.xlsx", "-o", "汇总.xlsx")
    #expect(run.status == 2)
    #expect(run.error.contains("县/坏.json") && run.error.contains("没有.xlsx"))
    let files = try Self.sheet("文件", workplace)
    #expect(files.contains { $0.contains("JSON 未结束就中断了") })
    #expect(files.contains { $0.contains("没有这个文件") })
    #expect(try Self.sheet("总览", workplace).contains("2 个文件未能读取，各项数字中没有它们"))
  }

  @Test(arguments: [["没有.json"], ["-r", "空"], ["--files-from", "空单"]])
  func `where no document is read nothing is written`(arguments: [String]) throws {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir 空; touch 空单")
    let run = try workplace.run(["summary"] + arguments + ["-o", "汇总.xlsx"])
    #expect(run.status == 2)
    #expect(run.error.contains("[summary.nothingRead]"), "\(run.error)")
    #expect(!workplace.exists("汇总.xlsx"))
  }

  @Test func `the output never takes the place of an input`() throws {
    let workplace = try workplace()
    let before = try workplace.text(of: "县/甲.json")
    let run = try workplace.run("summary", "县/甲.json", "县/丙.json", "-o", "县/../县/甲.json")
    #expect(run.status == 2 && run.error.contains("[output.isInput]"), "\(run.error)")
    #expect(try workplace.text(of: "县/甲.json") == before)
    try workplace.write("287001 甲局\n", to: "名单")
    let list = try workplace.run("summary", "县/甲.json", "--units", "名单", "-o", "名单")
    #expect(list.status == 2 && list.error.contains("[output.isInput]"), "\(list.error)")
    #expect(try workplace.text(of: "名单") == "287001 甲局\n")
  }

  @Test func `without an output the terminal has the totals and the units`() throws {
    let workplace = try workplace()
    let run = try workplace.run("summary", "县/甲.json", "县/乙局/乙.json")
    #expect(
      run.output.hasPrefix("2 个文件，2 个单位，2 个项目，2 条绩效指标\n预算数 5.123456 万元，其中财政资金 10.00、其他资金 —\n"))
    #expect(run.output.contains("287002"))
    let english = try workplace.run("summary", "县/甲.json", "--lang", "en")
    #expect(english.output.hasPrefix("files 1, units 1"), "\(english.output)")
    #expect(try workplace.run("summary").status == 64)
    #expect(try workplace.run("summary", "县/甲.json", "--rule", "no.such").status == 64)
  }

  @Test func `programs get the same figures as JSON`() throws {
    let workplace = try workplace()
    let run = try workplace.run("summary", "-r", "县", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"total\": \"10.123456\""))
    #expect(run.output.contains("\"kind\": \"units\""))
    #expect(run.output.contains("\"unitList\": null"))
    _ = try workplace.run("summary", "-r", "县", "--format", "json", "-o", "a.json")
    #expect(try workplace.text(of: "a.json") == run.output)
    let object = try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any]
    #expect((object?["projects"] as? [Any])?.count == 3)
    let profiled = try workplace.run("summary", "-r", "县", "--format", "json", "--rule", "plan.incomplete")
    #expect(!profiled.output.contains("indicators.noBenefit") && run.output.contains("indicators.noBenefit"))
  }

  @Test(arguments: ["utf8", "gbk", "utf16", "xlsx"])
  func `a list of units says who is missing and who is not on it`(kind: String) throws {
    let workplace = try workplace()
    try workplace.write("单位编码,单位名称\r\n287001,甲局\r\n287009,丁局\r\n287004,丙局\r\n\r\n", to: "名单")
    switch kind {
    case "gbk": _ = try workplace.shell("iconv -f UTF-8 -t GB18030 名单 > b; mv b 名单")
    case "utf16": _ = try workplace.shell("iconv -f UTF-8 -t UTF-16 名单 > b; mv b 名单")
    case "xlsx":
      let rows = [["", "单位名称", "单位编码"], [], ["1", "甲局", "287001"], ["2", "丁局", "287009"], ["3", "丙局", "287004"]]
      let cells = rows.enumerated().flatMap { row, texts in
        texts.enumerated().map { Cell(CellAddress(row: row + 1, column: $0), $1.isEmpty ? .blank : .text($1)) }
      }
      try Workbook(sheets: [Sheet(name: "空"), Sheet(name: "单", cells: cells)]).write(to: workplace.path("名单"))
    default: break
    }
    let run = try workplace.run("summary", "-r", "县", "--units", "名单", "-o", "汇总.xlsx")
    #expect(run.status == 0, "\(run.error)")
    let sheet = try Self.sheet("名单核对", workplace)
    #expect(sheet.count { $0 == "名单中有，没有表" } == 2)
    #expect(sheet.contains("丁局") && sheet.contains("有同名单位，编码为 287003"))
    #expect(sheet.count { $0 == "有表，名单中没有" } == 2)
  }

  @Test(arguments: ["", "\u{1}\u{2}", "<html><table></table></html>"])
  func `a list that is none is said`(text: String) throws {
    let workplace = try workplace()
    try workplace.write(text, to: "名单")
    let run = try workplace.run("summary", "县/甲.json", "--units", "名单")
    #expect(run.status == 2 && run.error.hasPrefix("名单: 错误："), "\(run.error)")
    #expect(run.output.isEmpty)
  }
}

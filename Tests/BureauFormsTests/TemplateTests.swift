import Foundation
import TargetTables
import Testing
import Workbooks

@testable import BureauForms

@Suite struct TemplateTests {
  /// `REWRITE_GOLDEN=1 swift test` writes the text anew, to be read in review.
  @Test(arguments: Form.shippedNames)
  func aShippedTemplateIsTheTextBesideIt(name: String) throws {
    let dump = try #require(try Form.shipped(name)).dump
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates/\(name).txt")
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] != nil {
      try dump.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == dump)
  }

  @Test func shippedTemplatesHaveNoErrors() throws {
    for name in Form.shippedNames {
      #expect(try #require(try Form.shipped(name)).problems.filter { $0.severity == .error } == [])
    }
    #expect(try #require(try Form.shipped("zhengding-2022")).problems == [])
    #expect(try Form.shipped("nothing") == nil)
  }

  /// A small sheet: texts by their cells.
  private func form(_ texts: [String: String], name: String = "{{项目.序号}}") -> Form {
    let cells = texts.compactMap { place, text in CellAddress(place).map { Cell($0, .text(text)) } }
    return Form(name: "small", template: ReadWorkbook(workbook: Workbook(sheets: [Sheet(name: name, cells: cells)])))
  }

  @Test(arguments: [
    (["A1": "{{项目.编号}}"], "template.unknownField", "A1"),
    (["B2": "{{项目.编码|合井}}"], "template.unknownOption", "B2"),
    (["A1": "{{项目.编码"], "template.unclosedField", "A1"),
    (["A1": "{{项目.编码}}", "C3": "{{项目.编码}}"], "template.doubledField", "C3"),
    (["A1": "{{指标.三级指标}}", "B1": "{{部门.职责}}"], "template.mixedLists", "A1"),
    (["A1": "{{指标.三级指标}}", "A2": "{{指标.指标值}}"], "template.severalRows", "A1"),
  ])
  func aMistakeInATemplateIsNamedAtItsCell(texts: [String: String], code: String, cell: String) {
    let found = form(texts).problems.filter { $0.code == code }
    #expect(found.map(\.place.cell) == [cell])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func aFieldThatNoSheetHasIsNamed() {
    let missing = form(["A1": "{{项目.编码}}"]).problems.filter { $0.code == "template.missingField" }
    #expect(missing.contains { $0.expected == "{{指标.三级指标}}" && $0.severity == .error })
    #expect(missing.contains { $0.expected == "{{部门.职责}}" && $0.severity == .warning })
    #expect(!missing.contains { $0.expected == "{{项目.编码}}" })
  }

  @Test func whatATemplateHoldsAndExportsDropIsNamed() {
    var workbook = Workbook(sheets: [Sheet(name: "1")])
    workbook.definedNames = [DefinedName("税率", expression: "'1'!$A$1")]
    let read = ReadWorkbook(workbook: workbook, problems: [WorkbookProblem(.notCarried("pictures"), sheet: "1")])
    let problems = Form(name: "small", template: read).problems.filter { $0.code == "template.notCarried" }
    #expect(problems.map(\.found) == ["pictures", "税率"])
    #expect(problems.first?.message.chinese.contains("图片") == true)
  }

  @Test(arguments: [
    (["A1": "单位：元", "A2": "预算数", "B2": "{{项目.预算数}}"], nil, nil),
    (["A1": "单位：{{金额单位}}", "A2": "预算数", "B2": "{{项目.预算数}}"], nil, nil),
    (["A2": "预算数（万元）", "B2": "{{项目.预算数}}"], nil, nil),
    (["A1": "金额单位：千元", "A2": "预算数", "B2": "{{项目.预算数}}"], "template.unknownUnit", "A1"),
    (["A1": "单位：元", "A2": "预算数（亿元）", "B2": "{{项目.预算数}}"], "template.unknownUnit", "B2"),
    (["A2": "预算数", "B2": "{{项目.预算数}}", "B3": "{{项目.财政资金}}"], "template.missingUnit", "B2"),
  ])
  func `a template says what its amounts count`(texts: [String: String], code: String?, cell: String?) {
    let found = form(texts).problems.filter { $0.code.hasSuffix("Unit") }
    #expect(found.map(\.code) == [code].compactMap(\.self))
    #expect(found.map(\.place.cell) == [cell].compactMap(\.self))
  }

  @Test(arguments: [
    ("单位：元", "5.00", "2.50", "5.00", 50_000, 25_000), ("单位：万元", "5.00", "2.50", "5.00", 5, 2.5),
    ("单位：元", "5.00", "50.00", "100.00", 50_000, 50), ("单位：元", "200.00", "50.00", "150.00", 2_000_000, 500_000),
    ("单位：元", "6.00", "1.00", "5.00", 60_000, 10_000), ("单位：元", "6.00", "50.00", "95.00", 60_000, 50),
  ])
  func `amounts are written in the unit that the template states`(
    unit: String, total: String, march: String, december: String, budget: Double, figure: Double
  ) throws {
    let form = form([
      "A1": unit, "A2": "预算数", "B2": "{{项目.预算数}}", "A3": "3月底", "B3": "{{项目.三月底}}", "A4": "12月底", "B4": "{{项目.十二月底}}",
    ])
    var project = Project()
    project.budget.total = try Amount.read(total, in: .tenThousandYuan).amount
    project.spendingPlan.endOfMarch = try Amount.read(march, in: .tenThousandYuan).amount
    project.spendingPlan.endOfDecember = try Amount.read(december, in: .tenThousandYuan).amount
    let sheet = form.export(TargetDocument(projects: [project])).workbook.sheets[0]
    #expect(sheet.cells(inRow: 1).last?.value == .number(budget))
    #expect(sheet.cells(inRow: 2).last?.value == .number(figure))
    #expect(sheet.cells(inRow: 0).first?.value == .text(unit))
  }

  @Test func `a sheet that only a program can show again is hidden plainly`() throws {
    var sheet = Sheet(name: "选项", cells: [Cell(CellAddress(row: 0, column: 0), .text("历史标准"))])
    sheet.visibility = .veryHidden
    let form = Form(name: "small", template: ReadWorkbook(workbook: Workbook(sheets: [sheet])))
    #expect(form.problems.contains { $0.place.sheet == "选项" && $0.found == "veryHidden" && $0.severity == .note })
    #expect(form.export(.blank(projects: 1)).workbook.sheets.map(\.visibility) == [.hidden])
  }

  @Test func `days of a template that counts from 1904 stay the days that they are`() throws {
    let values: [CellValue] = [.number(43_130), .formula(Formula("TODAY()", cached: .number(43_130))), .text("万元")]
    var book = Workbook(
      sheets: [
        Sheet(
          name: "1",
          cells: values.indices.map { Cell(CellAddress(row: $0, column: 0), values[$0], style: 1) }
            + [Cell(CellAddress(row: 5, column: 0), .number(43_130))])
      ], styles: [CellStyle(), CellStyle(numberFormat: "yyyy-mm-dd")])
    book.countsFrom1904 = true
    let export = Form(name: "small", template: ReadWorkbook(workbook: book)).export(.blank(projects: 1)).workbook
    let texts = CellTexts(export)
    #expect(export.sheets[0].cells.map(texts.shown) == ["2022-01-31", "2022-01-31", "万元", "43130"])
    #expect(texts.shown(book.sheets[0].cells[0]) != CellTexts(book).shown(book.sheets[0].cells[0]))
  }
}

@Suite struct PatternTests {
  @Test(arguments: [
    ("（{{稿次}}）", "（草案）", [Field.stage: "草案"]),
    ("（{{稿次}}）", "（（a））", [.stage: "（a）"]),
    ("{{编制单位}}编制", "编制编制", [.preparedBy: "编制"]),
    ("{{单位编码}} {{单位名称}}", "287001 老干部局 本级", [.unitCode: "287001", .unitName: "老干部局 本级"]),
    ("{{单位编码}} {{单位名称}}", " 老干部局", [.unitName: "老干部局"]),
    ("{{单位编码}} {{单位名称}}", "287001 ", [.unitCode: "287001"]),
    ("{{项目.序号}}.{{项目.名称}}绩效目标表", "2.3.5公里绩效目标表", [.projectNumber: "2", .projectName: "3.5公里"]),
  ])
  func aTextIsTakenApartAsItWasPutTogether(pattern: String, text: String, values: [Field: String]) {
    let parsed = Pattern.parse(pattern).pattern
    let found = parsed.match(text)?.pairs.map { ($0.field, $0.value) } ?? []
    #expect(Dictionary(uniqueKeysWithValues: found) == values)
    #expect(parsed.rendered { values[$0] } == text)
  }

  @Test func aTextOfOtherWordsIsNoMatch() {
    #expect(Pattern.parse("（{{稿次}}）").pattern.match("草案") == nil)
    #expect(Pattern.parse("单位：{{金额单位}}").pattern.match("金额：万元") == nil)
  }

  @Test func aPatternWithoutValuesIsBlank() {
    #expect(Pattern.parse("{{编制单位}}编制").pattern.rendered { _ in nil } == nil)
  }

  @Test(arguments: [("空", "空"), ("（空）", "（（空））"), ("（（空））", "（（（空）））"), ("（空", "（空"), ("", "")])
  func aTextThatLooksLikeTheMarkOfABlankIsToldFromIt(text: String, written: String) {
    #expect(BlankMark.written(text) == written)
    #expect(BlankMark.read(written) == text)
  }

  @Test func theMarkOfABlankIsABlank() {
    #expect(BlankMark.read(BlankMark.written(nil)) == nil)
  }

  @Test(arguments: [
    ("项 目\n编 码：", "项目编码"), ("*项目代码", "项目编码"), ("\u{FEFF}三级绩效指标", "三级指标"), ("其中：财政资金", "财政资金"),
    ("预算数（元）", "预算数"), ("资金支出计划", "资金支出计划（%）"), ("３月底", "3月底"), ("（一）总体绩效目标：", "一、总体绩效目标"), ("绩效标准", "指标值确定依据"),
  ])
  func labelsAreTheSameHoweverTheyAreWritten(one: String, other: String) {
    #expect(LabelKey.key(of: one) == LabelKey.key(of: other))
  }

  @Test(arguments: [("预算数", "财政资金"), ("二级指标", "三级指标"), ("3月底", "6月底"), ("备注", "指标值"), ("项目编码", "项目名称")])
  func labelsThatDifferStayApart(one: String, other: String) {
    #expect(LabelKey.key(of: one) != LabelKey.key(of: other))
  }
}

@Suite struct SheetNameTests {
  @Test func namesAreLegalAndUnique() {
    var names = SheetNames()
    #expect(names.name(for: "1") == "1")
    #expect(names.name(for: "1") == "1(2)")
    #expect(names.name(for: "a/b[c]:d*e?f\\g") == "a_b_c__d_e_f_g")
    #expect(names.name(for: "'引号'") == "引号")
    #expect(names.name(for: "  ") == "Sheet")
    #expect(names.name(for: "History") == "History_")
    #expect(names.name(for: String(repeating: "😀", count: 20)).utf16.count == 30)
    let long = String(repeating: "长", count: 31)
    #expect(names.name(for: long) == long)
    #expect(names.name(for: long).utf16.count == 31)
    #expect(names.name(for: "ABC") == "ABC")
    #expect(names.name(for: "abc") == "abc(2)")
  }
}

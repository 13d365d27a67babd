import TargetTables
import Testing
import Workbooks

@testable import BureauForms

/// Single defects, each at its cell: what is repaired and said, and what is an error.
@Suite struct ImportTests {
  private static let sample = TargetDocument(
    year: 2026, title: "某单位2026年部门预算绩效文本", unit: Unit(code: "287001", name: "某单位"),
    projects: [
      Project(
        code: "13012326P00258110508R", name: "培训经费",
        budget: Budget(total: Amount(hundredthsOfYuan: 5_000_000), fiscal: Amount(hundredthsOfYuan: 5_000_000)),
        purpose: "培训", spendingPlan: SpendingPlan(endOfDecember: Amount(hundredthsOfYuan: 5_000_000)), goal: "办好培训",
        indicators: [
          Indicator(level1: "产出指标", level2: "数量指标", name: "期数", description: "培训期数", value: "≥4期", basis: "历史标准"),
          Indicator(level1: "产出指标", level2: "质量指标", name: "合格率", description: "合格", value: "100%", basis: "历史标准"),
        ])
    ])

  /// Exports the sample, drops the names so that labels count, changes cells of the project's sheet, and reads it back.
  private func read(
    keepsNames: Bool = false, _ sheetName: String = "1", _ change: (inout Sheet, inout Workbook) -> Void
  ) throws -> DocumentReading {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var workbook = form.export(Self.sample).workbook
    if !keepsNames { workbook.definedNames = [] }
    let index = try #require(workbook.sheets.firstIndex { $0.name == sheetName })
    var sheet = workbook.sheets[index]
    change(&sheet, &workbook)
    workbook.sheets[index] = sheet
    return form.importDocument(from: ReadWorkbook(workbook: workbook), file: "f.xlsx").reading
  }

  private func set(_ sheet: inout Sheet, _ place: String, _ value: CellValue) {
    guard let address = CellAddress(place) else { return }
    sheet.set(Cell(address, value, style: sheet[address]?.style ?? 0))
  }

  @Test(arguments: [
    (CellValue.text("5.00万元"), "repair.amountText", "5.00"), (.text("50000元"), "repair.amountUnit", "5.00"),
    (.text("５．００"), "repair.amountText", "5.00"), (.text("1,234.5"), "repair.amountText", "1234.50"),
    (.text("/"), "repair.placeholder", ""), (.text("约三十六万"), "amount.notANumber", ""),
    (.text("1.2.3"), "amount.notANumber", ""), (.number(5.1234567), "amount.tooManyDecimals", ""),
    (.error("#DIV/0!"), "cell.error", ""), (.formula(Formula("A1")), "cell.formulaWithoutResult", ""),
    (.formula(Formula("2+3", cached: .number(5))), "repair.formula", "5.00"), (.boolean(true), "amount.notANumber", ""),
    (.text("￥5.00"), "amount.unknownUnit", ""), (.text("￥ 5.00 万元"), "repair.amountText", "5.00"),
    (.text("人民币5万元"), "repair.amountText", "5.00"), (.text("¥50000元"), "repair.amountUnit", "5.00"),
    (.text("$5万元"), "amount.unknownUnit", ""), (.text("\u{202A}5.00"), "repair.amountText", "5.00"),
  ])
  func anAmountIsReadOrRefusedAtItsCell(value: CellValue, code: String, total: String) throws {
    let reading = try read { sheet, _ in set(&sheet, "C4", value) }
    let found = try #require(reading.findings.first { $0.place.cell == "C4" })
    #expect(found.code == code)
    #expect(found.place.sheet == "1")
    #expect(found.place.file == "f.xlsx")
    #expect(found.path?.description == "projects[0].budget.total")
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan ?? "" == total)
    #expect((found.severity == .error) == !code.hasPrefix("repair."))
  }

  /// A format that divides by ten thousand shows 5 where the cell holds 50000.
  @Test func anAmountThatShowsAnotherNumberThanItHoldsIsAnError() throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: "0.00,"))
      guard let address = CellAddress("C4") else { return }
      sheet.set(Cell(address, .number(50000), style: workbook.styles.count - 1))
    }
    #expect(reading.document?.projects[0].budget.total == nil)
    #expect(reading.findings.contains { $0.code == "amount.shownDiffers" && $0.place.cell == "C4" })
  }

  @Test(
    arguments: [
      ("C4", .number(0), "0.00;-0.00;;@", "repair.hiddenZero", "0.00"),
      ("C4", .number(5), ";;;", "amount.shownDiffers", nil),
      ("C4", .text("5.00"), ";;;", "text.hidden", "5.00"), ("F10", .text("≥4期"), ";;;", "text.hidden", "≥4期"),
      ("F10", .number(4), ";;;", "text.hidden", "4"), ("F10", .number(0), "0;-0;;@", "repair.hiddenZero", nil),
    ] as [(String, CellValue, String, String, String?)])
  func `what a number format hides is told`(
    place: String, value: CellValue, format: String, code: String, read: String?
  ) throws {
    let reading = try self.read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: format))
      guard let address = CellAddress(place) else { return }
      sheet.set(Cell(address, value, style: workbook.styles.count - 1))
    }
    let found = try #require(reading.findings.first { $0.place.cell == place })
    #expect(found.code == code)
    let project = try #require(reading.document?.projects.first)
    let total = project.budget.total.map { $0.text(in: .tenThousandYuan) }
    #expect((place == "C4" ? total : project.indicators[0].value) == read)
  }

  @Test func `a day where an amount is due says what to do`() throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: "yyyy-mm-dd"))
      guard let address = CellAddress("C4") else { return }
      sheet.set(Cell(address, .number(45306), style: workbook.styles.count - 1))
    }
    let found = try #require(reading.findings.first { $0.place.cell == "C4" })
    #expect(found.code == "amount.notANumber")
    #expect(found.message.chinese.contains("是日期或时间“2024-01-15”，不是数额"))
  }

  @Test func `an amount finer than a cent is named with all its digits`() throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: "0.00"))
      guard let address = CellAddress("C4") else { return }
      sheet.set(Cell(address, .number(15.0 + 1.0 / 3), style: workbook.styles.count - 1))
    }
    let found = try #require(reading.findings.first { $0.place.cell == "C4" })
    #expect(found.message.chinese.contains("“15.333333333333"), "\(found.message.chinese)")
  }

  @Test(
    arguments: [
      (.text("１３０１２３２６Ｐ００２５８１１０５０８Ｒ"), "repair.codeWidth", "13012326P00258110508R"),
      (.text("\u{202A}13012326P00258110508R"), "repair.codeBlanks", "13012326P00258110508R"),
      (.number(130_123_260_025_811), "repair.numberShown", "130123260025811"),
      (.number(13_012_326_002_581_105_081), "repair.digitsLost", "13012326002581100000"),
    ] as [(CellValue, String, String)])
  func `a code that was typed otherwise is told`(value: CellValue, code: String, read: String) throws {
    let reading = try self.read { sheet, _ in set(&sheet, "B3", value) }
    let found = try #require(reading.findings.first { $0.place.cell == "B3" })
    #expect(found.code == code)
    #expect(reading.document?.projects[0].code == read)
  }

  /// `0!.0,"万元"` shows 50000 as 5.0万元, and `0"万元"` shows 5 as 5万元: what a person saw is what counts.
  @Test(
    arguments: [
      ("元", 50_000, "0!.0,\"万元\"", "5.00", []), ("元", 50_400, "0!.0,\"万元\"", "5.04", ["amount.digitsHidden"]),
      ("元", 5, "0.00\"万元\"", "5.00", ["repair.amountUnit"]), ("元", 50_000, "0\"元\"", "5.00", []),
      ("元", 0.4, "0\"万元\"", nil, ["amount.shownDiffers"]), ("元", 0, "0\"万元\"", "0.00", ["repair.amountUnit"]),
      ("元", 50_000, "0!.0,", nil, ["amount.shownDiffers"]),
      ("万元", 5, "General\"元整\"", "0.0005", ["repair.amountUnit"]),
      ("万元", 50_000, "0.00\"元\"", "5.00", ["repair.amountUnit"]),
      ("万元", 50_000.4, "0\"元\"", "5.00004", ["amount.digitsHidden", "repair.amountUnit"]),
      ("万元", 50_000, "0!.0,\"万元\"", nil, ["amount.shownDiffers"]), ("万元", 5, "0.0\"万元\"", "5.00", []),
      ("万元", 5.04, "0.0\"万元\"", "5.04", ["amount.digitsHidden"]),
    ] as [(String, Double, String, String?, [String])])
  func `a number whose format shows a unit is the amount that is shown`(
    unit: String, number: Double, format: String, total: String?, codes: [String]
  ) throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: format))
      set(&sheet, "E2", .text("单位：\(unit)"))
      guard let address = CellAddress("C4") else { return }
      sheet.set(Cell(address, .number(number), style: workbook.styles.count - 1))
    }
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == total)
    #expect(reading.findings.filter { $0.place.cell == "C4" }.map(\.code) == codes)
  }

  /// What Excel's buttons for money make of a number, and what shows another number than there is.
  @Test(
    arguments: [
      (5, "\"¥\"#,##0.00", "5.00", []), (5, "[$￥-804]#,##0.00", "5.00", []),
      (1_234_567.5, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "1234567.50", []),
      (0, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00", []), (0, "0.00;-0.00;\"—\"", "0.00", []),
      (-5, "#,##0.00_);(#,##0.00)", "-5.00", []), (5, "0.00E+00", "5.00", []), (5, "0.00\"（万元）\"", "5.00", []),
      (5, "\"人民币\"0.00\"万元\"", "5.00", []), (5, "0.0000000", "5.00", []),
      (5.04, "\"¥\"0.0", "5.04", ["amount.digitsHidden"]),
      (-5, "0.00;[Red]0.00", nil, ["amount.shownDiffers"]), (5, "$0.00", nil, ["amount.shownDiffers"]),
      (5, "0%", nil, ["amount.shownDiffers"]),
      (5, "yyyy-mm-dd", nil, ["amount.notANumber"]), (5, "\"约\"0", nil, ["amount.shownDiffers"]),
    ] as [(Double, String, String?, [String])])
  func `signs that a format puts around a figure are no part of it`(
    number: Double, format: String, total: String?, codes: [String]
  ) throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: format))
      guard let address = CellAddress("C4") else { return }
      sheet.set(Cell(address, .number(number), style: workbook.styles.count - 1))
    }
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == total)
    #expect(reading.findings.filter { $0.place.cell == "C4" }.map(\.code) == codes)
  }

  @Test(arguments: [("10000元", "元", "repair.amountText"), ("10000元", "万元", "repair.amountUnit")])
  func `a figure of the plan with its own unit is compared with the table's`(
    text: String, unit: String, code: String
  ) throws {
    let reading = try read { sheet, _ in
      set(&sheet, "E2", .text("单位：\(unit)"))
      set(&sheet, "B7", .text(text))
    }
    #expect(reading.document?.projects[0].spendingPlan.endOfMarch?.tenThousandYuan == "1.00")
    #expect(reading.findings.filter { $0.place.cell == "B7" }.map(\.code) == [code])
  }

  @Test func `many cells that are struck out are told as one number`() throws {
    let form = try #require(try Form.shipped("list"))
    var document = Self.sample
    document.projects[0].indicators += Array(repeating: document.projects[0].indicators[0], count: 40)
    var workbook = form.export(document).workbook
    var struck = CellFont()
    struck.isStruck = true
    workbook.styles.append(CellStyle(font: struck))
    for var cell in workbook.sheets[0].cells where cell.address.row > 3 && cell.address.column == 16 {
      cell.style = workbook.styles.count - 1
      workbook.sheets[0].set(cell)
    }
    let read = form.importDocument(from: ReadWorkbook(workbook: workbook), file: "f.xlsx").reading
    let found = read.findings.filter { $0.code == "text.struck" }
    #expect(found.count == 21 && found.last?.place.cell == nil)
    #expect(found.last?.message.chinese == "另有 21 个单元格带有删除线，已照常读入")
  }

  /// 1-2 typed into a cell becomes a day, and 1:5 a time.
  @Test(
    arguments: [
      (44_563, "m\"月\"d\"日\"", "1月2日", "repair.timeShown"), (44_563, "d-mmm", "2-Jan", "repair.timeShown"),
      (0.045138888888889, "h:mm", "1:05", "repair.timeShown"),
      (44_896, "yyyy\"年\"m\"月\"", "2022年12月", "repair.numberShown"),
      (44_896, "yyyy-mm-dd", "2022-12-01", "repair.numberShown"), (0.95, "0%", "95%", "repair.numberShown"),
    ])
  func `a value that became a day as it was typed is told`(
    number: Double, format: String, shown: String, code: String
  ) throws {
    let reading = try read { sheet, workbook in
      workbook.styles.append(CellStyle(numberFormat: format))
      guard let address = CellAddress("F10") else { return }
      sheet.set(Cell(address, .number(number), style: workbook.styles.count - 1))
    }
    #expect(reading.document?.projects[0].indicators[0].value == shown)
    let found = reading.findings.filter { $0.place.cell == "F10" }
    #expect(found.map(\.code) == [code])
    #expect(found.allSatisfy { ($0.severity == .warning) == (code == "repair.timeShown") })
  }

  /// `≥4期` struck out with `≥6期` behind it reads `≥4期≥6期`.
  @Test func `what is struck out is read, and told at its cell`() throws {
    var struck = CellFont()
    struck.isStruck = true
    let reading = try read { sheet, workbook in
      set(&sheet, "F10", .rich([TextRun("≥4期", font: struck), TextRun("≥6期")]))
      workbook.styles.append(CellStyle(font: struck))
      for place in ["C4", "A4", "H30"].compactMap({ CellAddress($0) }) {
        let value = sheet[place]?.value ?? .text("作废")
        sheet.set(Cell(place, value, style: workbook.styles.count - 1))
      }
    }
    #expect(reading.document?.projects[0].indicators[0].value == "≥4期≥6期")
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == "5.00")
    let found = reading.findings.filter { $0.code == "text.struck" }
    // A label and what is not read are nobody's value.
    #expect(found.map(\.place.cell) == ["C4", "F10"])
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found.last?.message.chinese.contains("“≥4期”带有删除线，已与其余文字一起读入：“≥4期≥6期”") == true)
  }

  @Test func aTableWithoutAUnitKeepsNoAmounts() throws {
    let reading = try read { sheet, _ in set(&sheet, "E2", .blank) }
    #expect(reading.document?.projects[0].budget == Budget())
    #expect(reading.findings.filter { $0.severity == .error }.map(\.code) == ["unit.missing"])
  }

  /// 百万元 and 亿元 end in 万元 and 元, and are neither.
  @Test(arguments: ["单位：百万元", "单位：千元", "金额单位：亿元", "单位：万"], [true, false])
  func `amounts in a unit that is neither of the two are not read`(line: String, keepsNames: Bool) throws {
    let reading = try read(keepsNames: keepsNames) { sheet, _ in set(&sheet, "E2", .text(line)) }
    #expect(reading.document?.projects[0].budget == Budget())
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["unit.unknown"] && errors.first?.place.cell == "E2")
  }

  @Test(
    arguments: [
      ("预算数（元）", "0.0005", "repair.amountUnit"), ("预算数（千元）", nil, "unit.unknown"), ("预算数（万元）", "5.00", nil),
      ("预算数（单位：元）", "0.0005", "repair.amountUnit"),
    ] as [(String, String?, String?)], [true, false])
  func `a label's unit counts before the table's, and the difference is told at the label`(
    _ row: (label: String, total: String?, code: String?), keepsNames: Bool
  ) throws {
    let reading = try read(keepsNames: keepsNames) { sheet, _ in set(&sheet, "B4", .text(row.label)) }
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == row.total)
    #expect(reading.document?.projects[0].budget.fiscal?.tenThousandYuan == "5.00")
    #expect(reading.findings.map(\.code) == (row.code.map { [$0] } ?? []))
    #expect(reading.findings.allSatisfy { $0.place.cell == "B4" })
  }

  @Test(
    arguments: [
      ("资金支出计划（元）", .number(50_000), "5.00", ["repair.amountUnit"]),
      ("资金支出计划（元）", .text("50%"), "50.00", ["repair.amountText", "repair.amountUnit"]),
      ("资金支出计划（元）", .text("5万元"), "5.00", ["repair.amountText", "repair.amountUnit"]),
      ("资金支出计划（万元）", .number(5), "5.00", []), ("资金支出计划（亿元）", .number(5), nil, ["unit.unknown"]),
    ] as [(String, CellValue, String?, [String])])
  func `the unit in the plan's heading counts for its figures`(
    heading: String, value: CellValue, december: String?, codes: [String]
  ) throws {
    let reading = try read { sheet, _ in
      set(&sheet, "A6", .text(heading))
      set(&sheet, "F7", value)
    }
    #expect(reading.document?.projects[0].spendingPlan.endOfDecember?.tenThousandYuan == december)
    #expect(reading.findings.map(\.code).sorted() == codes)
  }

  @Test(arguments: [("3月底（元）", "1.00", "repair.amountUnit"), ("3月底（千元）", nil, "unit.unknown")])
  func `a unit over a column of the plan counts for it`(label: String, march: String?, code: String) throws {
    let form = try #require(try Form.shipped("list"))
    var workbook = form.export(Self.sample).workbook
    set(&workbook.sheets[0], "H3", .text(label))
    set(&workbook.sheets[0], "H4", .number(10_000))
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook), file: "f.xlsx").reading
    #expect(reading.document?.projects[0].spendingPlan.endOfMarch?.tenThousandYuan == march)
    #expect(reading.findings.filter { $0.place.cell == "H3" }.map(\.code) == [code])
  }

  @Test(arguments: [("预算数（元）", "0.0005", "repair.amountUnit"), ("预算数（千元）", nil, "unit.unknown")])
  func `a unit in a list's header counts for its column`(label: String, total: String?, code: String) throws {
    let form = try #require(try Form.shipped("list"))
    var workbook = form.export(Self.sample).workbook
    set(&workbook.sheets[0], "D3", .text(label))
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook), file: "f.xlsx").reading
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == total)
    #expect(reading.findings.filter { $0.place.cell == "D3" }.map(\.code) == [code])
  }

  private static let added: [(String, String)] = [
    ("A", "产出指标"), ("B", "时效指标"), ("C", "按期开班"), ("D", "按期"), ("F", "100%"), ("G", "计划标准"),
  ]

  /// Excel and WPS do not take a row that is inserted before the first into the name of the list.
  @Test(arguments: [9, 10, 11])
  func `an indicator inserted anywhere in a named list is read`(row: Int) throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var bending = Bending(form.export(Self.sample).workbook, seed: 1)
    let index = try #require(bending.workbook.sheets.firstIndex { $0.name == "1" })
    bending.insert(index, at: row, count: 1, isRow: true)
    for (column, text) in Self.added { set(&bending.workbook.sheets[index], "\(column)\(row + 1)", .text(text)) }
    let reading = form.importDocument(from: ReadWorkbook(workbook: bending.workbook)).reading
    var names = ["期数", "合格率"]
    names.insert("按期开班", at: row - 9)
    #expect(reading.document?.projects[0].indicators.map(\.name) == names)
    #expect(!reading.findings.contains { $0.code == "cell.unread" })
  }

  @Test(arguments: [("B8", "J4", "单价"), ("B6", "A20", "别的")])
  func `what stands among a table's cells unread is a warning, beside it a note`(
    inside: String, outside: String, text: String
  ) throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      sheet.merges.removeAll { $0 == CellRange("B8:G8") }
      set(&sheet, inside == "B8" ? "D8" : inside, .text(text))
      set(&sheet, outside, .text(text))
    }
    let unread = reading.findings.filter { $0.code == "cell.unread" && $0.found == text }
    #expect(unread.map(\.severity).sorted() == [.note, .warning], "\(unread)")
  }

  @Test func `figures under other labels are read by their names`() throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      for (place, text) in [("B6", "一季度"), ("D6", "二季度"), ("E6", "三季度"), ("F6", "四季度")] {
        set(&sheet, place, .text(text))
      }
    }
    #expect(reading.document?.projects[0].spendingPlan.endOfDecember == Amount(hundredthsOfYuan: 5_000_000))
    #expect(!reading.findings.contains { $0.severity == .error })
    #expect(reading.findings.contains { $0.code == "repair.byName" && $0.place.cell == "F7" })
  }

  @Test(arguments: [("填报单位：某单位", nil), ("单位名称（盖章）： 287001 某单位", "287001")] as [(String, String?)])
  func `a label before the unit is no part of it`(line: String, code: String?) throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var workbook = form.export(TargetDocument(unit: Unit(code: "287001", name: "某单位"), projects: Self.sample.projects))
      .workbook
    workbook.sheets.removeAll { $0.name != "1" }
    workbook.definedNames = []
    set(&workbook.sheets[0], "A2", .text(line))
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
    #expect(reading.document?.unit == Unit(code: code, name: "某单位"))
  }

  @Test func `a named cell that states a unit alone is enough`() throws {
    let reading = try read(keepsNames: true) { sheet, _ in set(&sheet, "E2", .text("万元")) }
    #expect(reading.document?.projects[0].budget.total == Amount(hundredthsOfYuan: 5_000_000))
  }

  /// The shipped form with the budget and the code among words.
  private func worded() throws -> Form {
    let shipped = try #require(try Form.shipped("zhengding-2022"))
    var workbook = shipped.workbook
    let index = try #require(workbook.sheets.firstIndex { $0.name.contains("项目.序号") })
    set(&workbook.sheets[index], "B3", .text("编码为{{项目.编码}}号"))
    set(&workbook.sheets[index], "C4", .text("共{{项目.预算数}}元"))
    set(&workbook.sheets[index], "E4", .text("财政{{项目.财政资金}}万元"))
    return Form(name: "文", template: ReadWorkbook(workbook: workbook))
  }

  @Test func `an amount among words counts the unit that they say, both ways`() throws {
    let form = try worded()
    let export = form.export(Self.sample).workbook
    let sheet = try #require(export.sheet(named: "1"))
    #expect(sheet[CellAddress(row: 3, column: 2)]?.value == .text("共50000.00元"))
    #expect(sheet[CellAddress(row: 3, column: 4)]?.value == .text("财政5.00万元"))
    for names in [export.definedNames, []] {
      var workbook = export
      workbook.definedNames = names
      let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
      #expect(reading.document == Self.sample)
    }
  }

  @Test(
    arguments: [
      ("C4", "共6万元", "repair.amountUnit", "6.00"), ("C4", "60000", nil, "6.00"),
      ("C4", "六万", "amount.notANumber", nil), ("B3", "13012326P00258110508R", nil, "5.00"),
    ] as [(String, String, String?, String?)])
  func `what people leave of words is read, or told`(place: String, text: String, code: String?, total: String?) throws
  {
    let form = try worded()
    var workbook = form.export(Self.sample).workbook
    let index = try #require(workbook.sheets.firstIndex { $0.name == "1" })
    set(&workbook.sheets[index], place, .text(text))
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
    let project = try #require(reading.document?.projects.first)
    #expect(project.budget.total.map { $0.text(in: .tenThousandYuan) } == total)
    #expect(project.code == "13012326P00258110508R")
    #expect(reading.findings.filter { $0.place.cell == place }.map(\.code) == [code].compactMap(\.self))
  }

  @Test func `in a list an added row without a number begins a project by its code`() throws {
    let form = try #require(try Form.shipped("list"))
    var workbook = form.export(Self.sample).workbook
    for (place, value) in [
      ("B6", CellValue.text("13012326P00258110999R")), ("C6", .text("新项目")), ("D6", .number(3)), ("M6", .text("产出指标")),
      ("N6", .text("数量指标")), ("O6", .text("次数")),
    ] { set(&workbook.sheets[0], place, value) }
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
    #expect(reading.document?.projects.map(\.name) == ["培训经费", "新项目"])
    #expect(!reading.findings.contains { $0.code == "field.conflict" })
  }

  @Test func `amounts of one project are the same whatever their formats show`() throws {
    let form = try #require(try Form.shipped("list"))
    var workbook = form.export(Self.sample).workbook
    workbook.definedNames = []
    workbook.sheets[0].merges.removeAll { $0.first.row >= 3 }
    workbook.sheets[0].set(Cell(CellAddress(row: 4, column: 3), .number(5)))
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
    #expect(!reading.findings.contains { $0.code == "field.conflict" }, "\(reading.findings)")
  }

  @Test(arguments: [("计量单位", Finding.Severity.warning), ("权重", .note)])
  func `a column that people add is told once`(header: String, severity: Finding.Severity) throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      for (place, text) in [("H9", header), ("H10", "次"), ("H11", "%")] { set(&sheet, place, .text(text)) }
    }
    let told = reading.findings.filter { $0.code == "column.unread" }
    #expect(told.map(\.severity) == [severity] && told.first?.place.cell == "H9")
    #expect(told.first?.message.chinese.hasPrefix("表头多出“\(header)”一列，其下 2 个单元格未读入") == true)
    #expect(!reading.findings.contains { $0.code == "cell.unread" })
  }

  @Test func `a label merged over its field's cell is an error that says so`() throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      guard let merge = CellRange("B4:C4") else { return }
      sheet.merges.append(merge)
      set(&sheet, "C4", .blank)
    }
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["cell.covered"])
    #expect(errors.first?.path?.description == "projects[0].budget.total")
  }

  @Test func `a label that was deleted leaves its field to its name`() throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      set(&sheet, "F4", .blank)
      set(&sheet, "G4", .number(2))
    }
    #expect(reading.document?.projects[0].budget.other == Amount(hundredthsOfYuan: 2_000_000))
    #expect(!reading.findings.contains { $0.severity == .error })
  }

  @Test func `a workbook without any table is a warning`() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var workbook = form.export(Self.sample).workbook
    workbook.sheets.removeLast()
    workbook.definedNames.removeAll { $0.sheet == workbook.sheets.count }
    let findings = form.importDocument(from: ReadWorkbook(workbook: workbook)).findings
    #expect(findings.contains { $0.code == "document.noTables" && $0.severity == .warning })
  }

  @Test func `a sheet that could not be read is one error, and nothing is looked for in it`() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var workbook = form.export(Self.sample).workbook
    let index = try #require(workbook.sheets.firstIndex { $0.name == "1" })
    workbook.sheets[index] = Sheet(name: "1")
    let error = WorkbookError(.malformed("the value of s is not in quotes"), part: "xl/worksheets/sheet4.xml", line: 2)
    let read = ReadWorkbook(workbook: workbook, problems: [WorkbookProblem(.unreadable(error), sheet: "1")])
    let errors = form.importDocument(from: read).findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["file.malformed"])
    #expect(errors.first?.place.sheet == "1")
    let words = "工作簿内部的 XML 有误：“s”的值没有加引号；请用 Excel 或 WPS 打开修复后另存，或请对方重新发送（xl/worksheets/sheet4.xml 第 2 行）"
    #expect(errors.first?.message.chinese == words)
  }

  @Test func `many cells with faults are told as one number`() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    let problems = (0..<30).map {
      WorkbookProblem(.badCell(.noSharedString("\($0)")), sheet: "1", cell: CellAddress(row: $0, column: 0))
    }
    let read = ReadWorkbook(workbook: form.export(Self.sample).workbook, problems: problems)
    let faults = form.importDocument(from: read).findings.filter { $0.code == "cell.unreadable" }
    #expect(faults.count == 21)
    #expect(faults.last?.message.chinese == "另有 10 个单元格也没有读出")
  }

  @Test func aTableInYuanIsConverted() throws {
    let reading = try read { sheet, _ in
      set(&sheet, "E2", .text("金额单位：元"))
      for place in ["C4", "E4", "F7"] { set(&sheet, place, .number(50000)) }
    }
    #expect(reading.document?.projects == Self.sample.projects)
  }

  @Test func percentInATableOfYuanStaysPercent() throws {
    let reading = try read { sheet, _ in
      set(&sheet, "E2", .text("单位：元"))
      for place in ["C4", "E4"] { set(&sheet, place, .number(50000)) }
      set(&sheet, "F7", .number(100))
    }
    #expect(reading.document?.projects[0].spendingPlan.endOfDecember?.tenThousandYuan == "100.00")
    #expect(reading.document?.projects[0].budget.total?.tenThousandYuan == "5.00")
  }

  @Test func aNameAndALabelThatDisagreeAreErrorsAtBothCells() throws {
    let reading = try read(keepsNames: true) { sheet, _ in
      set(&sheet, "A3", .text("项目名称"))
      set(&sheet, "B3", .text("培训经费"))
      set(&sheet, "D3", .text("项目编码"))
      set(&sheet, "E3", .text("13012326P00258110599X"))
    }
    let places = reading.findings.filter { $0.code == "field.conflict" }.compactMap(\.place.cell)
    #expect(places.contains("B3") && places.contains("E3"))
    #expect(reading.document?.projects[0].code == nil)
    #expect(reading.document?.projects[0].name == nil)
  }

  @Test func twoTablesWithOneCodeAreErrorsAtBoth() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var document = Self.sample
    document.projects.append(document.projects[0])
    let workbook = form.export(document).workbook
    let findings = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading.findings
    let found = findings.filter { $0.code == "project.codeRepeated" }
    #expect(found.map(\.place.sheet) == ["1", "2"])
    #expect(found.allSatisfy { $0.severity == .error && $0.place.cell == "B3" })
  }

  @Test func aMissingLabelIsToldByItsPosition() throws {
    let reading = try read { sheet, _ in set(&sheet, "D3", .blank) }
    // Without its label the name stands behind the code, and either could be meant.
    #expect(reading.findings.contains { $0.severity == .error || $0.code == "repair.byPosition" })
    #expect(reading.document?.projects[0].name == "培训经费" || reading.document?.projects[0].name == nil)
  }

  @Test func aColumnWithoutAHeaderIsToldByItsNeighbours() throws {
    let reading = try read { sheet, _ in set(&sheet, "F9", .blank) }
    #expect(reading.document?.projects == Self.sample.projects)
    #expect(reading.findings.contains { $0.code == "repair.byPosition" && $0.place.cell == "F9" })
  }

  @Test func textThatBelongsToNothingIsNoted() throws {
    let reading = try read { sheet, _ in
      set(&sheet, "J5", .text("请核实"))
      set(&sheet, "A14", .text("单位负责人：李明"))
    }
    #expect(reading.findings.filter { $0.code == "cell.unread" }.map(\.place.cell) == ["J5", "A14"])
    #expect(reading.document?.projects == Self.sample.projects)
  }

  /// Programs that insert rows leave merges behind, and text under them.
  @Test func textUnderAMergedCellIsAnError() throws {
    let reading = try read { sheet, _ in set(&sheet, "A11", .text("效益指标")) }
    let found = reading.findings.filter { $0.code == "cell.covered" }
    #expect(found.map(\.place.cell) == ["A11"])
    #expect(found.allSatisfy { $0.severity == .error && $0.found == "效益指标" && $0.expected == "产出指标" })
  }

  @Test func tablesAloneCostOneNote() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var workbook = form.export(Self.sample).workbook
    workbook.definedNames = []
    workbook.properties = DocumentProperties()
    workbook.sheets.removeAll { $0.name != "1" }
    let reading = form.importDocument(from: ReadWorkbook(workbook: workbook)).reading
    #expect(reading.findings.map(\.code) == ["document.partial"])
    #expect(reading.document?.projects == Self.sample.projects)
  }

  @Test func anUnknownWorkbookIsRefusedWithTheFirstLabelThatItLacks() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    let sheet = Sheet(name: "Sheet1", cells: [Cell(CellAddress(row: 0, column: 0), .text("工资表"))])
    let reading = form.importDocument(from: ReadWorkbook(workbook: Workbook(sheets: [sheet]))).reading
    #expect(reading.document == nil)
    #expect(reading.findings.map(\.code) == ["form.unknown"])
    #expect(reading.findings.first?.message.chinese.contains("项目编码") == true)
  }

  @Test func eachFieldKeepsWhereItWasRead() throws {
    let reading = try read { _, _ in }
    let name = FieldPath.project(0).appending("name")
    #expect(reading.places[name]?.cell == "E3")
    let value = FieldPath.indicator(1, ofProject: 0).appending("value")
    #expect(reading.places[value]?.cell == "F11")
    #expect(reading.place(of: FieldPath.project(0).appending("budget").appending("other"))?.sheet == "1")
  }

  /// The field has two columns; the usual place is the first.
  @Test func aCellInItsFieldsSecondColumnKeepsItsPlace() throws {
    let reading = try read { sheet, _ in
      sheet.merges.removeAll { $0.first == CellAddress("D10") }
      set(&sheet, "D10", .blank)
      set(&sheet, "E10", .text("培训期数"))
    }
    let description = FieldPath.indicator(0, ofProject: 0).appending("description")
    #expect(reading.places[description]?.cell == "E10")
    #expect(reading.places[FieldPath.indicator(0, ofProject: 0).appending("value")]?.cell == "F10")
    #expect(reading.places[FieldPath.indicator(1, ofProject: 0).appending("description")]?.cell == "D11")
    #expect(reading.places[FieldPath.indicator(1, ofProject: 0)]?.cell == "A11")
    #expect(reading.document?.projects[0].indicators[0].description == "培训期数")
  }
}

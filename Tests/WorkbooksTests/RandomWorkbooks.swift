import Workbooks

/// Workbooks that hold, over many seeds, everything that `Workbook` can.
struct RandomWorkbooks {
  var random: SeededRandom

  init(seed: Int) { random = SeededRandom(seed: seed) }

  mutating func workbook() -> Workbook {
    let names = ["1", "2", "A1", "R1C1", "封面", "部门 整体", "It's", "a&b<c>", "TRUE", "表-1", "=1", "长".repeated(31)]
    var chosen = names.shuffled(using: &random).prefix(1 + random.below(4)).map { Sheet(name: $0) }
    for index in chosen.indices { fill(&chosen[index], names: chosen.map(\.name)) }
    if chosen.count > 1, random.chance(3) { chosen[random.below(chosen.count)].visibility = .hidden }
    var book = Workbook(sheets: chosen, styles: [CellStyle()] + (0..<6).map { _ in style() })
    if random.chance(4) { book.styles[0] = style() }
    for name in ["项目.编码", "_a", "Ünï.c", "指标.1"] where random.chance(2) {
      let sheet = random.below(chosen.count)
      book.definedNames.append(
        DefinedName(
          name, sheet: random.maybe(sheet), expression: "'\(chosen[sheet].name.doublingQuotes)'!$B$3",
          isHidden: random.chance(2)))
    }
    book.properties.title = random.maybe(text())
    book.properties.subject = random.maybe("主题 & 其他")
    book.properties.author = random.maybe("财政局")
    book.properties.keywords = random.maybe("a, b")
    book.properties.comments = random.maybe("一\n二")
    book.properties.category = random.maybe("类")
    book.properties.company = random.maybe("<公司>")
    book.properties.manager = random.maybe("经理")
    book.properties.created = random.maybe("2022-02-28T23:59:59Z")
    if random.chance(2) { book.properties.custom = [CustomProperty("模板", "县"), CustomProperty("a<b", "")] }
    return book
  }

  private mutating func fill(_ sheet: inout Sheet, names: [String]) {
    sheet.setCells((0..<random.below(40)).map { _ in Cell(place(), value(), style: random.below(8)) })
    if random.chance(20) { sheet.set(Cell(.last, .text("远"))) }
    if random.chance(2) { sheet.merges = ["B2:C4", "D2:D3", "A9:F9"].compactMap { CellRange($0) } }
    for row in 0..<5 where random.chance(2) {
      sheet.rows[row] = RowLayout(
        height: random.maybe(random.pick([15, 20.25, 0.75, 409.5, 13.8])), isHidden: random.chance(4))
    }
    if random.chance(2) {
      sheet.columns = [
        ColumnLayout(0...0, width: random.pick([0, 0.5, 8.43, 9.140625, 13, 255])),
        ColumnLayout(2...4, width: random.maybe(12.3456), isHidden: random.chance(3)),
      ]
    }
    sheet.defaultRowHeight = random.chance(4) ? random.pick([15, 18, 20.5]) : nil
    sheet.defaultColumnWidth = random.chance(4) ? random.pick([9.140625, 20]) : nil
    sheet.printSetup = printSetup(sheet.name)
    sheet.frozenAt = random.chance(3) ? CellAddress(row: random.below(4), column: random.below(4)) : nil
    sheet.showsGridLines = random.chance(2)
    sheet.isProtected = random.chance(3)
    sheet.tabColor = random.maybe(color())
    addNotes(to: &sheet, names: names)
  }

  private mutating func addNotes(to sheet: inout Sheet, names: [String]) {
    if random.chance(2) {
      sheet.links = [
        CellLink(place(), .inside("'\(random.pick(names).doublingQuotes)'!A1"), tip: random.maybe("去 \"表\"")),
        CellLink(CellAddress(row: 60, column: 1), .outside("https://example.org/a?b=1&c=%E4%B8%80#frag")),
        CellLink(CellAddress(row: 61, column: 1), .outside("mailto:a@example.org"), tip: random.maybe("")),
      ]
    }
    if random.chance(2) {
      sheet.comments = [
        CellComment(
          CellAddress(row: 70, column: 2), String(text().prefix(300)), author: random.pick(["", "财政局", " a "])),
        CellComment(place(), "  首尾空格\n", author: "审核"),
      ]
    }
    let lists: [DataValidation.Rule] = [
      .list(["产出指标", "效益指标"]), .list((0..<300).map { "选项\($0)" }), .list(["a,b", "c\"d"]), .list([" 空 "]),
      .listRange("$A$1:$A$9"), .listRange("'\(names[0].doublingQuotes)'!$A$1:$A$9"),
    ]
    for rule in lists where random.chance(3) {
      var validation = DataValidation(
        CellRange(CellAddress(row: random.below(9), column: 5), CellAddress(row: 10 + random.below(9), column: 6)),
        rule, strictness: random.pick([.stop, .warning, .information]))
      validation.errorTitle = random.maybe("=错误")
      validation.errorMessage = random.maybe("请选择\n\"列表\"中的值\t<&>")
      validation.inputTitle = random.maybe("")
      validation.inputMessage = random.maybe("_x0041_")
      sheet.validations.append(validation)
    }
  }

  private mutating func printSetup(_ name: String) -> PrintSetup {
    var setup = PrintSetup()
    setup.paper = random.maybe(random.pick([8, 9]))
    setup.orientation = random.chance(2) ? .landscape : .portrait
    if random.chance(2) { setup.margins.left = 0.25 }
    if random.chance(2) { setup.margins.header = 0.4 }
    if random.chance(3) { setup.scale = random.pick([10, 85, 400]) }
    if random.chance(2) { setup.fitToPages = FitToPages(wide: random.below(3), tall: random.below(3)) }
    if random.chance(2) { setup.repeatedRows = 1...2 }
    if random.chance(5), name.utf8.count < 30 { setup.repeatedColumns = 0...1 }
    if random.chance(4) { setup.printArea = CellRange("A1:G40") }
    setup.header = random.maybe("&L左 & 右&R&D")
    setup.footer = random.maybe("&C第 &P 页，共 &N 页")
    setup.centersHorizontally = random.chance(2)
    setup.centersVertically = random.chance(2)
    setup.printsGridLines = random.chance(2)
    if random.chance(2) { setup.rowBreaks = [9, 3, 9] }
    if random.chance(4) { setup.columnBreaks = [4] }
    return setup
  }

  private mutating func place() -> CellAddress { CellAddress(row: random.below(12), column: random.below(8)) }

  private mutating func value() -> CellValue {
    switch random.below(12) {
    case 0: .blank
    case 1:
      .number(random.pick([0, -1.5, 36.27, 1e15, 0.1 + 0.2, 1e-300, -9.99999999999999e307, 123_456_789.123456]))
    case 2: .boolean(random.chance(2))
    case 3: .error(random.pick(["#N/A", "#DIV/0!", "#REF!"]))
    case 4: .formula(Formula(random.pick(["SUM(A1:B2)", "IF(A1<2,\"a & b\",\"\")", "=1"]), cached: cached()))
    case 5: .rich([TextRun(text(), font: font()), TextRun(" & _x0041_\n"), TextRun("尾 ", font: random.maybe(font()))])
    default: .text(text())
    }
  }

  private mutating func cached() -> Formula.Result {
    random.pick([
      Formula.Result.none, .text(""), .text(" 值\n"), .number(0.1), .boolean(true), .error("#VALUE!"), .text("_x0041_"),
    ])
  }

  private mutating func text() -> String {
    if random.chance(150) { return random.pick(["长".repeated(32_740), "_x0041_".repeated(4_678)]) }
    return random.pick([
      "", "绩效目标", " 前后 ", "\n", "一\n二", "一\r\n二\r", "\t制表\t", "=1+1", "+1", "-1", "@a", "'引号", "5%", "1-2", "_x0041_",
      "_x0041_x0042_", "_x0041\u{1}", "\u{0}\u{8}\u{1F}\u{7F}", "\u{FFFE}\u{FFFF}", "<a href=\"b\">&amp;</a>", "]]>",
      "👨‍👩‍👧‍👦𠮷",
      "\u{FEFF}", "\u{3000}全角\u{3000}", "_x005F_", "\u{2028}",
      "\u{85}",
    ])
  }

  private mutating func color() -> CellColor { CellColor(random.pick([0, 0xFF0000, 0x0563C1, 0xFFFFFF, 0xA])) }

  private mutating func font() -> CellFont {
    CellFont(
      name: random.pick(["Calibri", "宋体", "黑体", "a&b"]), size: random.pick([11, 10.5, 26, 1, 409]),
      isBold: random.chance(2), isItalic: random.chance(2), isStruck: random.chance(2),
      underline: random.pick([.none, .single, .double, .singleAccounting, .doubleAccounting]),
      script: random.pick([.baseline, .superscript, .subscript]), color: random.maybe(color()))
  }

  private mutating func style() -> CellStyle {
    var style = CellStyle(font: font())
    if random.chance(2) {
      style.fill = CellFill(
        pattern: random.pick(["solid", "solid", "none", "gray125", "darkGrid", "lightTrellis"]),
        foreground: random.maybe(color()), background: random.maybe(color()))
    }
    style.borders = CellBorders(left: line(), right: line(), top: line(), bottom: line())
    style.alignment = CellAlignment(
      horizontal: random.pick([.general, .left, .center, .right, .fill, .justify, .centerContinuous, .distributed]),
      vertical: random.pick([.top, .center, .bottom, .justify, .distributed]), wrapsText: random.chance(2),
      shrinksToFit: random.chance(2), indent: random.pick([0, 0, 1, 15]), rotation: random.pick([0, 0, 45, -90, 255]))
    style.numberFormat = random.pick([
      "General", "@", "0.00", "0.00####", "0\"次\"", "m/d/yy", "yyyy\"年\"m\"月\"", "[红]0",
    ])
    style.isLocked = random.chance(2)
    style.isFormulaHidden = random.chance(2)
    return style
  }

  private mutating func line() -> BorderLine? {
    random.maybe(BorderLine(random.pick(BorderLine.Weight.allCases), color: random.maybe(color())))
  }
}

extension String {
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
  var doublingQuotes: String { split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") }
}

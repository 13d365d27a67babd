import Glibc
import Testing

@testable import Workbooks

struct WritingTests {
  let folder = TemporaryFolder()

  static func sample() -> Workbook {
    var style = CellStyle(font: CellFont(name: "宋体", size: 10.5), numberFormat: "@")
    style.borders = CellBorders(
      left: BorderLine(.thin), right: BorderLine(.thin), top: BorderLine(.thin, color: CellColor(0)),
      bottom: BorderLine(.double, color: CellColor(0xFF0000)))
    style.alignment = CellAlignment(horizontal: .center, vertical: .center, wrapsText: true)
    var sheet = Sheet(
      name: "1",
      cells: [
        Cell(CellAddress(row: 0, column: 0), .text("绩效 <&> _x0041_ \r\u{1}"), style: 1),
        Cell(CellAddress(row: 0, column: 1), .blank, style: 1),
        Cell(CellAddress(row: 1, column: 0), .number(5)), Cell(CellAddress(row: 1, column: 1), .boolean(true)),
        Cell(CellAddress(row: 1, column: 2), .error("#N/A")),
        Cell(CellAddress(row: 1, column: 3), .formula(Formula("SUM(A2,1)", cached: .number(6)))),
        Cell(
          CellAddress(row: 2, column: 0),
          .rich([TextRun("红", font: CellFont(color: CellColor(0xFF0000))), TextRun(" 黑 ")])),
        Cell(CellAddress(row: 2, column: 1), .text(String(repeating: "_x0041_", count: 4_681))),
      ])
    sheet.merges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 1))]
    sheet.columns = [ColumnLayout(0...1, width: 13.0)]
    sheet.rows = [0: RowLayout(height: 32), 1: RowLayout(isHidden: true)]
    sheet.printSetup.paper = 9
    sheet.printSetup.repeatedRows = 0...0
    sheet.printSetup.footer = "&C第 &P 页"
    sheet.printSetup.rowBreaks = [2]
    sheet.printSetup.fitToPages = FitToPages(wide: 1, tall: 0)
    sheet.links = [CellLink(CellAddress(row: 1, column: 0), .inside("'二 月'!A1"))]
    sheet.comments = [CellComment(CellAddress(row: 5, column: 0), " 请核对\n第二行 ", author: "财政局")]
    sheet.validations = [
      DataValidation(
        CellRange(CellAddress(row: 3, column: 0), CellAddress(row: 9, column: 0)), .list(["产出指标", "效益指标"])),
      DataValidation(
        CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 9, column: 1)), .list((1...300).map { "选项\($0)" })),
    ]
    var other = Sheet(name: "二 月", cells: [Cell(CellAddress(row: 0, column: 0), .text(" 前后 "))])
    other.frozenAt = CellAddress(row: 1, column: 1)
    other.showsGridLines = false
    other.isProtected = true
    var book = Workbook(sheets: [sheet, other], styles: [CellStyle(), style])
    book.definedNames = [
      DefinedName("项目.编码", expression: "'1'!$A$1", isHidden: true),
      DefinedName("局部", sheet: 1, expression: "'二 月'!$A$1"),
    ]
    book.properties.title = "标题"
    book.properties.custom = [CustomProperty("模板", "zhengding-2022")]
    return book
  }

  @Test func `one workbook gives the same bytes each time`() throws {
    try Self.sample().write(to: folder.path("a.xlsx"))
    try Self.sample().write(to: folder.path("b.xlsx"))
    #expect(folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
    #expect(folder.bytes(of: "a.xlsx").starts(with: [0x50, 0x4B]))
    #expect(folder.names == ["a.xlsx", "b.xlsx"])
    if let copy = getenv("KEEP_WRITTEN") { try Self.sample().write(to: String(cString: copy)) }
  }

  @Test func `a failure leaves what was there and nothing else`() throws {
    try FileReplacement.write([1], to: folder.path("a.xlsx"))
    var book = Self.sample()
    book.sheets[0].set(Cell(CellAddress(row: 9, column: 9), .number(.nan)))
    let expected = WorkbookError(
      .unwritable(.cell(.number("nan"))), sheet: "1", cell: CellAddress(row: 9, column: 9))
    #expect(throws: expected) { try book.write(to: folder.path("a.xlsx")) }
    #expect(folder.bytes(of: "a.xlsx") == [1])
    #expect(folder.names == ["a.xlsx"])
  }

  @Test func `a directory is not written over`() {
    mkdir(folder.path("d"), 0o755)
    #expect(throws: WorkbookError(.cannotWrite("Is a directory"), part: folder.path("d"))) {
      try Self.sample().write(to: folder.path("d"))
    }
    #expect(folder.names == ["d"])
  }

  /// What the library would write, and Excel would then call damaged.
  static let refused: [(String, @Sendable (inout Workbook) -> Void)] = [
    ("no sheets", { $0.sheets = [] }),
    ("all hidden", { $0.sheets = [Sheet(name: "a", visibility: .hidden)] }),
    ("very hidden", { $0.sheets[1].visibility = .veryHidden }),
    ("1904", { $0.countsFrom1904 = true }),
    ("empty name", { $0.sheets[0].name = "" }),
    ("long name", { $0.sheets[0].name = "长".repeated(32) }),
    ("long name in UTF-16", { $0.sheets[0].name = "𠮷".repeated(16) }),
    ("illegal name", { $0.sheets[0].name = "a/b" }),
    ("apostrophe", { $0.sheets[0].name = "a'" }),
    ("control character", { $0.sheets[0].name = "a\u{1}" }),
    (
      "same name",
      {
        $0.sheets[0].name = "B"
        $0.sheets[1].name = "b"
      }
    ),
    ("infinity", { $0.put(.number(.infinity)) }),
    ("past what 16 digits hold", { $0.put(.number(.greatestFiniteMagnitude)) }),
    ("long text", { $0.put(.text("长".repeated(32_768))) }),
    ("long text in UTF-16", { $0.put(.text("𠮷".repeated(16_384))) }),
    ("long rich text", { $0.put(.rich([TextRun("长".repeated(32_760)), TextRun("12345678", font: CellFont())])) }),
    ("unknown error", { $0.put(.error("#OOPS")) }),
    ("empty formula", { $0.put(.formula(Formula(""))) }),
    ("row past the last", { $0.sheets[0].set(Cell(CellAddress(row: 1_048_576, column: 0), .boolean(true))) }),
    ("column below the first", { $0.sheets[0].set(Cell(CellAddress(row: 0, column: -1), .boolean(true))) }),
    ("single-cell merge", { $0.sheets[0].merges = [CellRange(.last, .last)] }),
    ("overlapping merges", { $0.sheets[0].merges = ["C3:D9", "A1:C3"].compactMap { CellRange($0) } }),
    ("equal merges", { $0.sheets[0].merges = ["A1:C3", "A1:C3"].compactMap { CellRange($0) } }),
    ("high row", { $0.sheets[0].rows[3] = RowLayout(height: 410) }),
    ("row height that is no number", { $0.sheets[0].rows[3] = RowLayout(height: .nan) }),
    ("negative row", { $0.sheets[0].rows[-1] = RowLayout() }),
    ("wide column", { $0.sheets[0].columns = [ColumnLayout(0...0, width: 256)] }),
    ("overlapping columns", { $0.sheets[0].columns = [ColumnLayout(0...3), ColumnLayout(3...4)] }),
    ("empty list", { $0.sheets[0].validations[0].rule = .list([]) }),
    ("long title", { $0.sheets[0].validations[0].errorTitle = "长".repeated(33) }),
    (
      "many rules", { book in book.sheets[0].validations = Array(repeating: book.sheets[0].validations[0], count: 256) }
    ),
    ("two links on a cell", { book in book.sheets[0].links += book.sheets[0].links }),
    ("more sheets than names can belong to", { $0.sheets = (0...32_768).map { Sheet(name: "\($0)") } }),
    ("blank in a link", { $0.sheets[0].links[0].target = .outside("http://a b") }),
    ("a link that the library takes for another", { $0.sheets[0].links[0].target = .outside("http://a/internal:b") }),
    ("name like a cell", { $0.definedNames[0].name = "ab12" }),
    ("name like a place", { $0.definedNames[0].name = "R1C1" }),
    ("name with a blank", { $0.definedNames[0].name = "a b" }),
    ("name given twice", { book in book.definedNames.append(book.definedNames[0]) }),
    (
      "name given twice in other letters",
      { $0.definedNames += ["Ab甲", "aB甲"].map { DefinedName($0, expression: "1") } }
    ),
    (
      "name given twice in letters of other countries",
      { $0.definedNames += ["Éa", "éA"].map { DefinedName($0, expression: "1") } }
    ),
    ("name of a sheet that is not there", { $0.definedNames[0].sheet = 9 }),
    ("long name for the library", { $0.definedNames[0].name = "长".repeated(43) }),
    ("picture in the footer", { $0.sheets[0].printSetup.footer = "&G" }),
    ("picture in the header", { $0.sheets[0].printSetup.header = "第 &P 页&C甲&[Picture]" }),
    ("break before the first row", { $0.sheets[0].printSetup.rowBreaks = [0] }),
    ("negative margin", { $0.sheets[0].printSetup.margins.left = -1 }),
    (
      "long print titles",
      {
        $0.sheets[0].name = "长".repeated(31)
        $0.sheets[0].printSetup.repeatedColumns = 0...1
      }
    ),
    ("scale", { $0.sheets[0].printSetup.scale = 9 }),
    ("long property", { $0.properties.custom[0].value = "长".repeated(256) }),
    ("creation time", { $0.properties.created = "gestern" }),
    ("font without a name", { $0.styles[1].font.name = "" }),
    ("font size", { $0.styles[1].font.size = 0 }),
    ("pattern", { $0.styles[1].fill = CellFill(pattern: "plaid") }),
    ("rotation", { $0.styles[1].alignment.rotation = 91 }),
  ]

  @Test(arguments: refused.map(\.0))
  func `what cannot be stored is refused`(name: String) throws {
    let change = try #require(Self.refused.first { $0.0 == name }).1
    var book = Self.sample()
    change(&book)
    let error = #expect(throws: WorkbookError.self) { try book.write(to: folder.path("a.xlsx")) }
    guard case .unwritable = error?.reason else {
      Issue.record("refused by the library, or not at all: \(String(describing: error))")
      return
    }
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: [0, 0.5, 1, 1.71, 2, 8.43, 9, 9.140625, 12.345, 100, 255])
  func `a column's width is whole pixels`(width: Double) {
    let written = ColumnLayout.written(width: width)
    #expect(abs(written - width) <= 0.5 / 7 + 1 / 256)
    #expect(ColumnLayout.written(width: written) == written)
  }

  @Test(arguments: [
    ("绩效", "绩效"), ("_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x004", "_x004"),
    ("_xZZZZ_", "_xZZZZ_"), ("_x0041\u{1}", "_x005F_x0041_x0001_"), ("\r\n", "_x000D_\n"), ("\u{FFFE}", "_xFFFE_"),
    ("\u{0}", "_x0000_"), ("ﾾ\u{FFBF}", "ﾾ\u{FFBF}"),
  ])
  func `text is spelled as Excel spells it`(text: String, stored: String) {
    #expect(StoredText.escaped(text) == stored)
    // Wherever it stands: bytes are looked at eight at a time.
    for count in 0..<12 {
      let (before, behind) = ("a".repeated(count) + "长", "长" + "b".repeated(12 - count))
      #expect(StoredText.escaped(before + text + behind) == before + stored + behind)
    }
  }
}

extension Workbook {
  fileprivate mutating func put(_ value: CellValue) { sheets[0].set(Cell(CellAddress(row: 0, column: 0), value)) }
}

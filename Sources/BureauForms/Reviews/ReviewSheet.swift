import TargetTables
import Workbooks

/// 审核意见表: findings as a sheet that goes back to the unit, with a column for its reply.
public struct ReviewSheet: Sendable {
  let language: Language
  let title: Message

  public init(language: Language) {
    self.init(language: language, title: Message("预算绩效目标审核意见表", "Review of budget performance targets"))
  }

  init(language: Language, title: Message) {
    self.language = language
    self.title = title
  }

  /// The findings of one or more documents, in a workbook of their own.
  /// - Parameters:
  ///   - entries: a line for each finding.
  ///   - projects: how many projects the documents have.
  public func workbook(_ entries: [ReviewEntry], projects: Int) -> Workbook {
    var book = Workbook(styles: ReviewStyle.all)
    book.sheets = [sheet(entries, about: about(entries, projects: projects), firstStyle: 0)]
    book.properties.title = title.text(in: language)
    return book
  }

  /// The row of the first finding.
  static let firstRow = 3
  /// The column that names each finding's cell.
  static let cellColumn = 4

  private static let widths: [Double] = [5, 13, 18, 18, 13, 6, 31, 25, 14]

  private var heads: [Message] {
    [
      Message("序号", "No."), Message("单位", "Unit"), Message("项目", "Project"), Message("位置", "Place"),
      Message("单元格", "Cell"), Message("级别", "Severity"), Message("审核意见", "Finding"),
      Message("修改建议", "Suggestion"), Message("单位回复", "Reply"),
    ]
  }

  /// - Parameter firstStyle: where `ReviewStyle.all` begins among the workbook's styles.
  func sheet(_ entries: [ReviewEntry], about: String, firstStyle: Int) -> Sheet {
    func cell(_ row: Int, _ column: Int, _ text: String, _ style: ReviewStyle) -> Cell {
      let value = text.isEmpty ? CellValue.blank : .text(text)
      return Cell(CellAddress(row: row, column: column), value, style: firstStyle + style.rawValue)
    }
    var cells = [cell(0, 0, title.text(in: language), .title), cell(1, 0, about, .about)]
    cells += heads.enumerated().map { cell(2, $0, $1.text(in: language), .head) }
    for (index, entry) in entries.enumerated() {
      for (column, content) in contents(entry, number: index + 1).enumerated() {
        cells.append(cell(Self.firstRow + index, column, content.text, content.style))
      }
    }
    if entries.isEmpty {
      cells.append(cell(Self.firstRow, 0, Message("没有发现问题。", "Nothing was found.").text(in: language), .about))
    }
    var sheet = Sheet(name: Message("审核意见", "Findings").text(in: language), cells: cells)
    lay(out: &sheet, styles: Array(repeating: CellStyle(), count: firstStyle) + ReviewStyle.all)
    return sheet
  }

  private func contents(_ entry: ReviewEntry, number: Int) -> [(text: String, style: ReviewStyle)] {
    [
      (String(number), .centered), (entry.unit, .text), (entry.project, .text), (entry.place, .text),
      (entry.cell, .centered), (entry.severity.name(in: language), entry.severity == .error ? .strong : .centered),
      (entry.finding, .text), (entry.suggestion, .text), ("", .text),
    ]
  }

  func about(_ entries: [ReviewEntry], projects: Int) -> String {
    let counts = Finding.Severity.allCases.map { severity in
      "\(severity.name(in: language)) \(entries.count { $0.severity == severity })"
    }
    let list = counts.joined(separator: Message("、", ", ").text(in: language))
    return Message("\(projects) 个项目；\(list)", "\(projects) projects; \(list)").text(in: language)
  }

  private func lay(out sheet: inout Sheet, styles: [CellStyle]) {
    let last = Self.widths.count - 1
    sheet.merges = [0, 1].map { CellRange(CellAddress(row: $0, column: 0), CellAddress(row: $0, column: last)) }
    sheet.columns = Self.widths.enumerated().map { ColumnLayout($0...$0, width: $1) }
    sheet.rows[0] = RowLayout(height: 36)
    sheet.frozenAt = CellAddress(row: Self.firstRow, column: 0)
    sheet.printSetup.paper = 9
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.fitToPages = FitToPages(wide: 1, tall: 0)
    sheet.printSetup.repeatedRows = 2...2
    sheet.printSetup.footer = Message("&C第 &P 页，共 &N 页", "&C&P / &N").text(in: language)
    sheet.printSetup.margins.left = 0.5
    sheet.printSetup.margins.right = 0.5
    _ = PageFitting.fit(&sheet, styles: styles)
    // Lines of a list go to the next page one by one: the spreadsheet program knows best where.
    sheet.printSetup.rowBreaks = []
  }
}

/// The looks of the review form's cells.
enum ReviewStyle: Int, CaseIterable {
  case plain, title, about, head, text, centered, strong, link

  static var all: [CellStyle] { allCases.map(\.style) }

  private static let body = CellFont(name: "宋体", size: 11)

  private var style: CellStyle {
    switch self {
    case .plain: CellStyle()
    case .title: Self.make(CellFont(name: "黑体", size: 18), .center, isBoxed: false)
    case .about: Self.make(Self.body, .left, isBoxed: false)
    case .head: Self.make(CellFont(name: "黑体", size: 11), .center, fill: CellFill(foreground: CellColor(0xE8E8E8)))
    case .text: Self.make(Self.body, .left)
    case .centered: Self.make(Self.body, .center)
    case .strong: Self.make(CellFont(name: "宋体", size: 11, isBold: true), .center)
    case .link:
      Self.make(CellFont(name: "宋体", size: 11, underline: .single, color: CellColor(0x0563C1)), .center)
    }
  }

  private static func make(
    _ font: CellFont, _ horizontal: CellAlignment.Horizontal, fill: CellFill? = nil, isBoxed: Bool = true
  ) -> CellStyle {
    let line = BorderLine(.thin)
    let box = CellBorders(left: line, right: line, top: line, bottom: line)
    return CellStyle(
      font: font, fill: fill, borders: isBoxed ? box : CellBorders(),
      alignment: CellAlignment(horizontal: horizontal, vertical: .center, wrapsText: true), numberFormat: "@")
  }
}

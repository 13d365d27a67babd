import TargetTables
import Workbooks

/// 审核意见表: the findings as a workbook that goes back to the unit, with a column for its reply.
public struct ReviewSheet: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  public func workbook(_ reviewed: [ReviewedDocument]) -> Workbook {
    var book = Workbook(styles: Style.all)
    book.sheets = [sheet(reviewed)]
    book.properties.title = words("预算绩效目标审核意见表", "Review of budget performance targets")
    return book
  }

  /// The styles' places in the workbook.
  private enum Style: Int, CaseIterable {
    case plain, title, about, head, text, centered, error

    static var all: [CellStyle] { allCases.map(\.style) }

    private var style: CellStyle {
      switch self {
      case .plain: CellStyle()
      case .title: Self.make(font: CellFont(name: "黑体", size: 18), horizontal: .center, isBoxed: false)
      case .about: Self.make(font: CellFont(name: "宋体", size: 11), horizontal: .left, isBoxed: false)
      case .head:
        Self.make(
          font: CellFont(name: "黑体", size: 11), horizontal: .center, fill: CellFill(foreground: CellColor(0xE8E8E8)))
      case .text: Self.make(horizontal: .left)
      case .centered: Self.make(horizontal: .center)
      case .error: Self.make(font: CellFont(name: "宋体", size: 11, isBold: true), horizontal: .center)
      }
    }

    private static func make(
      font: CellFont = CellFont(name: "宋体", size: 11), horizontal: CellAlignment.Horizontal, fill: CellFill? = nil,
      isBoxed: Bool = true
    ) -> CellStyle {
      let line = BorderLine(.thin)
      let box = CellBorders(left: line, right: line, top: line, bottom: line)
      return CellStyle(
        font: font, fill: fill, borders: isBoxed ? box : CellBorders(),
        alignment: CellAlignment(horizontal: horizontal, vertical: .center, wrapsText: true), numberFormat: "@")
    }
  }

  private func words(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  private var heads: [String] {
    [
      words("序号", "No."), words("单位", "Unit"), words("项目", "Project"), words("位置", "Place"),
      words("单元格", "Cell"), words("级别", "Severity"), words("审核意见", "Finding"), words("修改建议", "Suggestion"),
      words("单位回复", "Reply"),
    ]
  }

  private static let widths: [Double] = [5, 14, 18, 18, 9, 6, 32, 26, 15]

  private func sheet(_ reviewed: [ReviewedDocument]) -> Sheet {
    let entries = reviewed.flatMap { $0.entries(in: language) }
    var cells = [cell(0, 0, words("预算绩效目标审核意见表", "Review of budget performance targets"), .title)]
    cells.append(cell(1, 0, about(reviewed), .about))
    cells += heads.enumerated().map { cell(2, $0, $1, .head) }
    for (index, entry) in entries.enumerated() { cells += row(index, entry) }
    if entries.isEmpty { cells.append(cell(3, 0, words("没有发现问题。", "Nothing was found."), .about)) }
    var sheet = Sheet(name: words("审核意见", "Findings"), cells: cells)
    lay(out: &sheet, rows: entries.count)
    return sheet
  }

  private func cell(_ row: Int, _ column: Int, _ text: String, _ style: Style) -> Cell {
    Cell(CellAddress(row: row, column: column), text.isEmpty ? .blank : .text(text), style: style.rawValue)
  }

  private func row(_ index: Int, _ entry: ReviewEntry) -> [Cell] {
    let texts: [(String, Style)] = [
      (String(index + 1), .centered), (entry.unit, .text), (entry.project, .text), (entry.place, .text),
      (entry.cell, .centered), (entry.severity.name(in: language), entry.severity == .error ? .error : .centered),
      (entry.finding, .text), (entry.suggestion, .text), ("", .text),
    ]
    return texts.enumerated().map { cell(index + 3, $0, $1.0, $1.1) }
  }

  private func about(_ reviewed: [ReviewedDocument]) -> String {
    let projects = reviewed.reduce(0) { $0 + $1.document.projects.count }
    let counts = Finding.Severity.allCases.map { severity in
      "\(severity.name(in: language)) \(reviewed.reduce(0) { $0 + $1.findings.count { $0.severity == severity } })"
    }
    return words("\(projects) 个项目；", "\(projects) projects; ") + counts.joined(separator: words("、", ", "))
  }

  private func lay(out sheet: inout Sheet, rows: Int) {
    let last = Self.widths.count - 1
    sheet.merges = [0, 1].map {
      CellRange(CellAddress(row: $0, column: 0), CellAddress(row: $0, column: last))
    }
    sheet.columns = Self.widths.enumerated().map { ColumnLayout($0...$0, width: $1) }
    sheet.rows[0] = RowLayout(height: 36)
    sheet.frozenAt = CellAddress(row: 3, column: 0)
    sheet.printSetup.paper = 9
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.fitToPages = FitToPages(wide: 1, tall: 0)
    sheet.printSetup.repeatedRows = 2...2
    sheet.printSetup.footer = words("&C第 &P 页，共 &N 页", "&C&P / &N")
    sheet.printSetup.margins.left = 0.5
    sheet.printSetup.margins.right = 0.5
    _ = PageFitting.fit(&sheet, styles: Style.all)
    // Lines of a list go to the next page one by one: the spreadsheet program knows best where.
    sheet.printSetup.rowBreaks = []
  }
}

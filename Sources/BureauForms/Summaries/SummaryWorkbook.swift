import TargetTables
import Workbooks

/// A county's book: the whole on the first sheet, with charts, and then a list each of units, projects, kinds of findings,
/// codes that stand twice, who has not handed in, and files.
public struct SummaryWorkbook: Sendable {
  /// The custom property that says that a workbook is a summary.
  public static let property = "绩效汇总"

  private let content: SummaryContent

  public init(_ summary: CountySummary, list: UnitListComparison? = nil, language: Language) {
    content = SummaryContent(summary: summary, list: list, language: language, units: summary.units)
  }

  public var workbook: Workbook {
    var book = Workbook(styles: SummaryStyle.all)
    let tables = content.tables
    let front = SummaryFront(content, units: tables[0])
    book.sheets = [front.sheet] + tables.map { $0.sheet(in: content.language) }
    book.properties.title = front.title.text(in: content.language)
    book.properties.custom = [CustomProperty(Self.property, String(content.summary.files.count))]
    return book
  }
}

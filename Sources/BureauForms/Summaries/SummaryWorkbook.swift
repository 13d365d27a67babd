import TargetTables
import Workbooks

/// A county's book: the whole on the first sheet, with charts, and then a list each of units, projects, kinds of findings,
/// codes that stand twice, who has not handed in, and files.
public struct SummaryWorkbook: Sendable {
  /// The custom property that says that a workbook is a summary.
  public static let property = "绩效汇总"

  let summary: CountySummary
  let list: UnitListComparison?
  let language: Language
  let units: [SummaryUnitYear]

  public init(_ summary: CountySummary, list: UnitListComparison? = nil, language: Language) {
    self.summary = summary
    self.list = list
    self.language = language
    units = summary.units
  }

  public var workbook: Workbook {
    var book = Workbook(styles: SummaryStyle.all)
    let tables =
      [unitTable, projectTable, kindTable, doubleTable] + (list.map { [unitListTable($0)] } ?? []) + [fileTable]
    let front = SummaryFront(self, units: tables[0])
    book.sheets = [front.sheet] + tables.map { $0.sheet(in: language) }
    book.properties.title = front.title.text(in: language)
    book.properties.custom = [CustomProperty(Self.property, String(summary.files.count))]
    return book
  }
}

import TargetTables
import Workbooks

/// What a template's sheet tells an import to look for: its labels, and how each field hangs on them. Whatever reads a table
/// holds it, so it is shared and never changes.
final class FormAnchors: Sendable {
  struct Label: Sendable {
    /// Its number in the form's `LabelIndex`.
    var number: Int
    var range: CellRange
    /// Whether it heads a column of a list.
    var isListHeader = false
  }

  /// How a field's cell is found without its name.
  enum Way: Hashable, Sendable {
    /// Right of the label, in its row.
    case rightOf(Int)
    /// Under the label, in its column.
    case below(Int)
    /// By the words around the field in its own cell.
    case words
    /// By the order of what stands before and behind it.
    case order
  }

  final class Single: Sendable {
    let cell: PatternCell
    let way: Way
    /// The last label before the cell, and the first behind, in reading order; a label beside the cell counts for neither.
    let labelBefore: Int?
    let labelAfter: Int?

    fileprivate init(_ cell: PatternCell, _ way: Way, labelBefore: Int?, labelAfter: Int?) {
      self.cell = cell
      self.way = way
      self.labelBefore = labelBefore
      self.labelAfter = labelAfter
    }

    /// Whether a label tells where the field is.
    var hasLabel: Bool {
      switch way {
      case .rightOf, .below: true
      case .words, .order: false
      }
    }
  }

  struct List: Sendable {
    struct Column: Sendable {
      var field: Field
      var columns: ClosedRange<Int>
      var mergesDown: Bool
      /// The label on top of the column.
      var header: Int?
    }

    var list: FormList
    var columns: [Column]
    /// The labels on top of columns, in their order.
    var headers: [Int] = []
    /// Where no column has a label of its own: the label of the row above that the list stands under.
    var heading: Int?

    var isTable: Bool { headers.count >= 2 }
  }

  let isPerProject: Bool
  /// Whether the sheet holds projects' tables: one for each project, or a list of them all.
  let holdsTables: Bool
  /// Whether the sheet only repeats what the tables say, as a contents page does.
  let isDerived: Bool
  let sheetName: String
  /// The lists that the sheet repeats rows for.
  let repeated: [FormList]
  let labels: [Label]
  let singles: [Single]
  let lists: [List]
  /// The patterns of the singles that are known by their words.
  let wordings: [Pattern]
  /// The units that labels of amounts state: 预算数（元）.
  let units: FieldMap<StatedUnit>
  private let unit: StatedUnit?
  /// The positions in `labels` in the order of the labels' numbers in the form.
  private let positions: [Int]
  /// Where those of each number begin in `positions`, and one behind the last; labels of later sheets are not counted.
  private let starts: [Int]

  /// - Parameter index: numbers the labels of all of the form's sheets.
  init(_ sheet: FormSheet, numberedBy index: inout LabelIndex) {
    isPerProject = sheet.isPerProject
    repeated = sheet.lists
    holdsTables = isPerProject || repeated.contains(.indicators)
    isDerived =
      !isPerProject && sheet.cells.flatMap(\.pattern.fields).allSatisfy { $0.list == .projects || $0.isDerived }
    sheetName = sheet.sheet.name
    var draft = AnchorDraft(sheet, numberedBy: &index)
    for repetition in sheet.repeats { draft.addList(repetition) }
    for cell in sheet.singleCells { draft.addSingle(cell) }
    draft.addPlanUnit()
    (labels, singles, lists) = (draft.labels, draft.singles, draft.lists)
    (units, unit) = (draft.units, sheet.unit)
    wordings = singles.filter { $0.way == .words }.map(\.cell.pattern)
    var (positions, starts): ([Int], [Int]) = ([], [])
    for number in 0..<index.count {
      starts.append(positions.count)
      positions += labels.indices.filter { draft.labels[$0].number == number }
    }
    starts.append(positions.count)
    (self.positions, self.starts) = (positions, starts)
  }

  /// The unit that an amount counts: its label's, or the sheet's; 万元 where the template states none.
  func unit(of field: Field) -> StatedUnit { units[field] ?? unit ?? .known(.tenThousandYuan) }

  /// Whether a label of the form is one of the sheet's.
  func hasLabel(numbered number: Int) -> Bool { number + 1 < starts.count && starts[number] < starts[number + 1] }

  /// Hands on the positions in `labels` of a label that the sheet has.
  func eachLabel(numbered number: Int, _ body: (Int) -> Void) {
    for place in starts[number]..<starts[number + 1] { body(positions[place]) }
  }
}

/// Anchors on their way.
private struct AnchorDraft {
  private let sheet: FormSheet
  private(set) var labels: [FormAnchors.Label] = []
  private(set) var singles: [FormAnchors.Single] = []
  private(set) var lists: [FormAnchors.List] = []
  private(set) var units: FieldMap<StatedUnit> = [:]

  init(_ sheet: FormSheet, numberedBy index: inout LabelIndex) {
    self.sheet = sheet
    for cell in sheet.labels {
      guard let key = LabelKey.key(of: cell.pattern.literals.joined()) else { continue }
      labels.append(FormAnchors.Label(number: index.number(ofKey: key), range: cell.range))
    }
  }

  mutating func addList(_ repetition: RowRepeat) {
    var list = FormAnchors.List(list: repetition.list, columns: [])
    for cell in sheet.cells where repetition.rows.contains(cell.address.row) {
      guard let field = cell.pattern.fields.first, !cell.isLabel else { continue }
      let header = header(above: cell, firstRow: repetition.rows.lowerBound)
      addUnit(of: field, label: header)
      list.columns.append(
        FormAnchors.List.Column(
          field: field, columns: cell.range.columns, mergesDown: cell.pattern.mergesDown, header: header))
    }
    list.headers = list.columns.compactMap(\.header)
    if list.isTable {
      for header in list.headers { labels[header].isListHeader = true }
    } else {
      list.heading = labels.lastIndex { $0.range.last.row < repetition.rows.lowerBound }
    }
    lists.append(list)
  }

  private func header(above cell: PatternCell, firstRow: Int) -> Int? {
    labels.firstIndex { $0.range.last.row == firstRow - 1 && $0.range.columns == cell.range.columns }
  }

  mutating func addSingle(_ cell: PatternCell) {
    let before = labels.lastIndex { $0.range.last.row < cell.address.row }
    let after = labels.firstIndex { $0.range.first.row > cell.range.last.row }
    let way = way(to: cell)
    singles.append(FormAnchors.Single(cell, way, labelBefore: before, labelAfter: after))
    switch way {
    case .rightOf(let label), .below(let label):
      for field in cell.pattern.fields { addUnit(of: field, label: label) }
    case .words:
      for field in cell.pattern.fields where field.isAmount && units[field] == nil {
        units[field] = cell.pattern.unit(behind: field)
      }
    case .order: break
    }
  }

  private mutating func addUnit(of field: Field, label: Int?) {
    guard field.isAmount, units[field] == nil, let label,
      let cell = sheet.labels.first(where: { $0.range == labels[label].range })
    else { return }
    units[field] = StatedUnit(label: cell.pattern.literals.joined())
  }

  /// The plan's heading states the unit of all its figures.
  mutating func addPlanUnit() {
    let headings = sheet.labels.map { $0.pattern.literals.joined() }
    guard let unit = headings.lazy.compactMap({ LabelKey.planUnit($0) }).first else { return }
    for field in Field.allCases where field.isPlan && units[field] == nil { units[field] = unit }
  }

  private func way(to cell: PatternCell) -> FormAnchors.Way {
    guard cell.pattern.literals.allSatisfy({ $0.trimmingBlanks().isEmpty }) else { return .words }
    let left = sheet.cells.last {
      $0.range.rows.contains(cell.address.row) && $0.range.last.column < cell.address.column
    }
    if let left, left.isLabel, left.address.row == cell.address.row,
      let label = labels.firstIndex(where: { $0.range == left.range })
    {
      return .rightOf(label)
    }
    let above = labels.firstIndex {
      $0.range.last.row == cell.address.row - 1 && $0.range.columns == cell.range.columns && !$0.isListHeader
    }
    if let above { return .below(above) }
    return cell.pattern.pieces.count > 1 ? .words : .order
  }
}

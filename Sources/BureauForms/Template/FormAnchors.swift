import TargetTables
import Workbooks

/// What a template's sheet tells an import to look for: its labels, and how each field hangs on them.
struct FormAnchors: Hashable, Sendable {
  struct Label: Hashable, Sendable {
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

  struct Single: Hashable, Sendable {
    var cell: PatternCell
    var way: Way
    /// The last label before the cell, and the first behind, in reading order; a label beside the cell counts for neither.
    var labelBefore: Int?
    var labelAfter: Int?

    /// Whether a label tells where the field is.
    var hasLabel: Bool {
      switch way {
      case .rightOf, .below: true
      case .words, .order: false
      }
    }
  }

  struct List: Hashable, Sendable {
    struct Column: Hashable, Sendable {
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
  private(set) var labels: [Label]
  private(set) var singles: [Single] = []
  private(set) var lists: [List] = []
  /// The patterns of the singles that are known by their words.
  private(set) var wordings: [Pattern] = []
  /// The positions in `labels` in the order of the labels' numbers in the form.
  private var positions: [Int] = []
  /// Where those of each number begin in `positions`, and one behind the last; labels of later sheets are not counted.
  private var starts: [Int] = []

  /// - Parameter index: numbers the labels of all of the form's sheets.
  init(_ sheet: FormSheet, numberedBy index: inout LabelIndex) {
    isPerProject = sheet.isPerProject
    repeated = sheet.lists
    holdsTables = isPerProject || repeated.contains(.indicators)
    isDerived =
      !isPerProject && sheet.cells.flatMap(\.pattern.fields).allSatisfy { $0.list == .projects || $0.isDerived }
    sheetName = sheet.sheet.name
    labels = []
    for cell in sheet.labels {
      guard let key = LabelKey.key(of: cell.pattern.literals.joined()) else { continue }
      labels.append(Label(number: index.number(ofKey: key), range: cell.range))
    }
    for number in 0..<index.count {
      starts.append(positions.count)
      positions += labels.indices.filter { labels[$0].number == number }
    }
    starts.append(positions.count)
    for repetition in sheet.repeats { addList(repetition, sheet) }
    for cell in sheet.singleCells { addSingle(cell, sheet) }
    wordings = singles.filter { $0.way == .words }.map(\.cell.pattern)
  }

  /// The positions in `labels` of a label.
  func labels(numbered number: Int) -> ArraySlice<Int> {
    number + 1 < starts.count ? positions[starts[number]..<starts[number + 1]] : []
  }

  private mutating func addList(_ repetition: RowRepeat, _ sheet: FormSheet) {
    var list = List(list: repetition.list, columns: [])
    for cell in sheet.cells where repetition.rows.contains(cell.address.row) {
      guard let field = cell.pattern.fields.first, !cell.isLabel else { continue }
      let header = header(above: cell, firstRow: repetition.rows.lowerBound)
      list.columns.append(
        List.Column(
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

  private mutating func addSingle(_ cell: PatternCell, _ sheet: FormSheet) {
    let before = labels.lastIndex { $0.range.last.row < cell.address.row }
    let after = labels.firstIndex { $0.range.first.row > cell.range.last.row }
    singles.append(Single(cell: cell, way: way(to: cell, sheet), labelBefore: before, labelAfter: after))
  }

  private func way(to cell: PatternCell, _ sheet: FormSheet) -> Way {
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

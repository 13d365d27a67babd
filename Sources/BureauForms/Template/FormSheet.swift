import TargetTables
import Workbooks

/// A sheet of a template: the sheet as it was drawn, and its cells' patterns.
struct FormSheet: Hashable, Sendable {
  /// A cell of the template, and where its pattern stands among the sheet's cells if that has fields.
  struct DrawnCell: Hashable, Sendable {
    var cell: Cell
    var pattern: Int?
  }

  var sheet: Sheet
  var name: Pattern
  /// In the order of their addresses.
  var cells: [PatternCell]
  /// In the order of their rows.
  var repeats: [RowRepeat]
  /// The rows that hold anything: from the first to the last with a cell, a merge or a height.
  var rowCount: Int
  /// By row, the cells as an export draws them.
  let drawing: [[DrawnCell]]
  /// What an export names, in order, each name once.
  let namedPlaces: [NamedPlace]
  /// The unit that a line of the template's own words states, `单位：元`; nil where none does, or `{{金额单位}}` stands there.
  let unit: StatedUnit?

  /// Whether the sheet stands once per project.
  var isPerProject: Bool { name.fields.contains { $0.list == .projects } }

  func repetition(ofRow row: Int) -> RowRepeat? { repeats.first { $0.rows.contains(row) } }

  /// The lists that the sheet repeats rows for, each once.
  var lists: [FormList] {
    var lists: [FormList] = []
    for repetition in repeats where !lists.contains(repetition.list) { lists.append(repetition.list) }
    return lists
  }

  /// Whether the sheet is of the department's part alone, so that it is left out where the document has none.
  var isDepartmentOnly: Bool {
    let fields = cells.flatMap(\.pattern.fields)
    return !isPerProject && !fields.isEmpty && fields.allSatisfy { $0.list?.isOfDepartment == true }
  }

  /// The cells of fields that the sheet shows once, labels left out.
  var singleCells: [PatternCell] {
    cells.filter { !$0.isLabel && repetition(ofRow: $0.address.row) == nil }
  }

  var labels: [PatternCell] { cells.filter(\.isLabel) }

  func cells(inRow row: Int) -> [PatternCell] { cells.filter { $0.address.row == row } }

  /// The cells of neighbouring rows.
  func cells(inRows rows: ClosedRange<Int>) -> ArraySlice<PatternCell> {
    var start = 0
    while start < cells.count, cells[start].address.row < rows.lowerBound { start += 1 }
    var end = start
    while end < cells.count, cells[end].address.row <= rows.upperBound { end += 1 }
    return cells[start..<end]
  }
}

extension FormSheet {
  /// Takes a drawn sheet apart, and tells the patterns' problems with their cells.
  init(reading sheet: Sheet, problem: (Pattern.Problem, CellAddress?) -> Void) {
    let name = Pattern.parse(sheet.name)
    for found in name.problems { problem(found, nil) }
    var cells: [PatternCell] = []
    for cell in sheet.cells {
      guard let text = cell.value.plainText, !text.trimmingBlanks().isEmpty else { continue }
      let parsed = Pattern.parse(text)
      for found in parsed.problems { problem(found, cell.address) }
      let range = sheet.merges.first { $0.first == cell.address } ?? CellRange(cell.address, cell.address)
      cells.append(PatternCell(address: cell.address, range: range, pattern: parsed.pattern, style: cell.style))
    }
    let isPerProject = name.pattern.fields.contains { $0.list == .projects }
    let repeats = FormSheet.repeats(of: cells, isPerProject: isPerProject)
    let rowCount = FormSheet.rowCount(of: sheet)
    let drawing = FormSheet.drawing(of: sheet, cells, rowCount: rowCount)
    let unit = FormSheet.tellUnit(&cells)
    self.init(
      sheet: sheet, name: name.pattern, cells: cells, repeats: repeats, rowCount: rowCount, drawing: drawing,
      namedPlaces: NamedPlace.all(in: cells, repeats, isPerProject: isPerProject), unit: unit)
  }

  /// A line that states the unit of amounts is drawn as it stands, and looked for as `单位：{{金额单位}}` is.
  private static func tellUnit(_ cells: inout [PatternCell]) -> StatedUnit? {
    let fields = cells.flatMap(\.pattern.fields)
    guard fields.contains(where: \.isAmount), !fields.contains(.amountUnit) else { return nil }
    for index in cells.indices where cells[index].isLabel {
      guard let unit = StatedUnit(line: cells[index].pattern.literals.joined()) else { continue }
      cells[index].pattern = Pattern(pieces: [.literal("单位："), .field(.amountUnit)])
      return unit
    }
    return nil
  }

  private static func drawing(of sheet: Sheet, _ cells: [PatternCell], rowCount: Int) -> [[DrawnCell]] {
    let patterns = Dictionary(cells.indices.map { (cells[$0].address, $0) }) { first, _ in first }
    var drawing = [[DrawnCell]](repeating: [], count: rowCount)
    for cell in sheet.cells {
      let pattern = patterns[cell.address].flatMap { cells[$0].isLabel ? nil : $0 }
      drawing[cell.address.row].append(DrawnCell(cell: cell, pattern: pattern))
    }
    return drawing
  }

  /// Neighbouring rows of one list repeat together.
  private static func repeats(of cells: [PatternCell], isPerProject: Bool) -> [RowRepeat] {
    var repeats: [RowRepeat] = []
    var row: Int?
    for cell in cells where cell.address.row != row {
      let fields = cells.filter { $0.address.row == cell.address.row }.flatMap(\.pattern.fields)
      row = cell.address.row
      guard let list = innermostList(of: fields, isPerProject: isPerProject) else { continue }
      if let last = repeats.last, last.list == list, last.rows.upperBound == cell.address.row - 1 {
        repeats[repeats.count - 1].rows = last.rows.lowerBound...cell.address.row
      } else {
        repeats.append(RowRepeat(rows: cell.address.row...cell.address.row, list: list))
      }
    }
    return repeats
  }

  private static func innermostList(of fields: [Field], isPerProject: Bool) -> FormList? {
    let lists = Set(fields.compactMap(\.list))
    if lists.contains(.indicators) { return .indicators }
    if lists.contains(.projects), !isPerProject { return .projects }
    return FormList.allCases.first { $0.isOfDepartment && lists.contains($0) }
  }

  private static func rowCount(of sheet: Sheet) -> Int {
    let cells = sheet.cells.last.map { $0.address.row + 1 } ?? 0
    let merges = sheet.merges.map { $0.last.row + 1 }.max() ?? 0
    let heights = sheet.rows.keys.max().map { $0 + 1 } ?? 0
    return max(cells, merges, heights)
  }
}

extension CellValue {
  /// The text of a cell that holds text.
  var plainText: String? {
    switch self {
    case .text(let text): text
    case .rich(let runs): runs.map(\.text).joined()
    default: nil
    }
  }
}

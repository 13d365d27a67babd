import TargetTables
import Workbooks

/// Which columns of a sheet hold which fields of a list: the header decides, not the template.
struct TableColumns {
  struct Column {
    var field: Field
    var columns: Range<Int>
    var mergesDown: Bool
    /// Its label's number in the form's `LabelIndex`.
    var label: Int?
    /// The first column that the template gives it.
    var templateColumn: Int
  }

  /// The header's row; nil where the rows are known by their name alone.
  var headerRow: Int?
  /// The row behind the header, whose cells may reach over several.
  private(set) var headerEnd: Int?
  /// In the order of the template.
  private(set) var columns: [Column]
  /// Fields whose header is missing.
  private(set) var missing: [Field]
  /// Fields that were placed by their neighbours.
  private(set) var byPosition: [Field] = []
  /// Headers that stand twice: a field and both places.
  private(set) var doubled: [(Field, CellAddress, CellAddress)] = []
  /// For each of the sheet's columns, up to the last that is a field's, the position in `columns`; -1 for none.
  private var positions: [Int] = []

  func column(at column: Int) -> Column? { position(at: column).map { columns[$0] } }
  func column(of field: Field) -> Column? { columns.first { $0.field == field } }

  /// The position in `columns` of the one that has a column of the sheet.
  func position(at column: Int) -> Int? {
    guard column < positions.count, positions[column] >= 0 else { return nil }
    return positions[column]
  }

  /// - Parameter named: the rows that the list's name covers.
  init?(_ list: FormAnchors.List, _ anchors: FormAnchors, block: TableBlock, grid: SheetGrid, named: CellRange?) {
    let row = TableColumns.headerRow(list.headers, block: block, above: named?.first.row)
    guard let row else {
      guard let named, let placed = TableColumns.placed(list, in: named) else { return nil }
      self.init(headerRow: nil, columns: placed, missing: [])
      findPositions()
      return
    }
    self.init(headerRow: row, columns: [], missing: [])
    let entries = grid.entries(inRow: row)
    let labels = block.labels(inRow: row)
    columns.reserveCapacity(list.columns.count)
    for column in list.columns {
      guard let place = labels.first(where: { $0.label == column.header })?.place else {
        missing.append(column.field)
        continue
      }
      if let other = labels.first(where: { $0.label == column.header && $0.place != place }) {
        doubled.append((column.field, place, other.place))
      }
      let range = grid.range(at: place)
      let rangeEnd = range.last.column + 1
      headerEnd = max(headerEnd ?? 0, range.last.row + 1)
      let next = entries.first { $0.address.column > place.column }
      columns.append(
        Column(
          field: column.field, columns: place.column..<max(next?.address.column ?? rangeEnd, rangeEnd),
          mergesDown: column.mergesDown, label: column.header.map { anchors.labels[$0].number },
          templateColumn: column.columns.lowerBound))
    }
    placeMissing(list, grid: grid)
    findPositions()
  }

  /// The units that headers of amounts state.
  func labelUnits(in grid: SheetGrid) -> [LabelUnit] {
    guard let headerRow else { return [] }
    return columns.filter(\.field.isAmount).compactMap { column in
      LabelUnit(column.field, labelAt: CellAddress(row: headerRow, column: column.columns.lowerBound), grid)
    }
  }

  /// Of two fields with one column the first has it.
  private mutating func findPositions() {
    let end = columns.lazy.map(\.columns.upperBound).max() ?? 0
    positions = Array(repeating: -1, count: min(end, CellAddress.last.column + 1))
    for (position, column) in columns.enumerated().reversed() {
      for place in column.columns.clamped(to: positions.indices) { positions[place] = position }
    }
  }

  private init(headerRow: Int?, columns: [Column], missing: [Field]) {
    self.headerRow = headerRow
    self.columns = columns
    self.missing = missing
  }

  /// The row with most of the list's labels, two at least; of equals the first.
  private static func headerRow(_ headers: [Int], block: TableBlock, above named: Int?) -> Int? {
    var best = (row: 0, count: 0)
    var rest = block.hits[...]
    while let row = rest.first?.place.row, named.map({ row < $0 }) ?? true {
      let hits = rest.prefix { $0.place.row == row }
      let count = headers.count { header in hits.contains { $0.label == header } }
      if count > best.count { best = (row, count) }
      rest = rest.dropFirst(hits.count)
    }
    return best.count >= 2 ? best.row : nil
  }

  /// The template's columns from the left edge of the named rows, where these are as wide as the template's.
  private static func placed(_ list: FormAnchors.List, in named: CellRange) -> [Column]? {
    guard let first = list.columns.map(\.columns.lowerBound).min(),
      let last = list.columns.map(\.columns.upperBound).max(), last - first == named.columns.count - 1
    else { return nil }
    let shift = named.first.column - first
    return list.columns.map {
      Column(
        field: $0.field, columns: ($0.columns.lowerBound + shift)..<($0.columns.upperBound + shift + 1),
        mergesDown: $0.mergesDown, templateColumn: $0.columns.lowerBound)
    }
  }

  /// A field without a header takes the unlabelled column between its neighbours of the template, where there is one.
  private mutating func placeMissing(_ list: FormAnchors.List, grid: SheetGrid) {
    guard let row = headerRow else { return }
    for field in missing {
      guard let index = list.columns.firstIndex(where: { $0.field == field }) else { continue }
      let before = list.columns[..<index].last.flatMap { column(of: $0.field) }
      let after = list.columns[(index + 1)...].first.flatMap { column(of: $0.field) }
      guard let range = gap(list.columns[index].columns.count, before, after, template: list, index) else { continue }
      guard !grid.entries(inRow: row).contains(where: { range.contains($0.address.column) }) else { continue }
      columns.append(
        Column(
          field: field, columns: range, mergesDown: list.columns[index].mergesDown,
          templateColumn: list.columns[index].columns.lowerBound))
      byPosition.append(field)
    }
    missing.removeAll { byPosition.contains($0) }
    for field in byPosition {
      guard let range = column(of: field)?.columns else { continue }
      for other in columns.indices
      where columns[other].field != field && columns[other].columns.contains(range.lowerBound) {
        columns[other].columns = columns[other].columns.lowerBound..<range.lowerBound
      }
    }
  }

  private func gap(
    _ width: Int, _ before: Column?, _ after: Column?, template list: FormAnchors.List, _ index: Int
  ) -> Range<Int>? {
    if let before {
      let beforeWidth = index > 0 ? list.columns[index - 1].columns.count : 1
      let start = before.columns.lowerBound + beforeWidth
      if let after { return start < after.columns.lowerBound ? start..<after.columns.lowerBound : nil }
      return start..<(start + width)
    }
    guard let after, after.columns.lowerBound >= width else { return nil }
    return (after.columns.lowerBound - width)..<after.columns.lowerBound
  }
}

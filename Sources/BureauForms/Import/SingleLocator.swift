import TargetTables
import Workbooks

/// Finds the cell of a field that stands once in a block: by its name, then by its label, its words or its order, then by position.
final class SingleLocator {
  struct Found {
    var address: CellAddress
    var way: LocatedField.Way
  }

  enum Result {
    case found(Found)
    /// The label is there and the cell beside it is blank.
    case blank(CellAddress)
    /// The name and the label lead to cells with different texts.
    case conflict(CellAddress, CellAddress)
    case ambiguous([CellAddress])
    /// A label was merged over the cell that the name leads to.
    case covered(CellRange)
    case missing
  }

  let anchors: FormAnchors
  let grid: SheetGrid
  let block: TableBlock
  let names: FormNames
  /// The rows of the block that no list takes.
  let freeRows: [Range<Int>]
  /// The columns from the first label to the end of the last, and at least as many as the template has.
  private let tableColumns: ClosedRange<Int>

  init(anchors: FormAnchors, grid: SheetGrid, block: TableBlock, names: FormNames, freeRows: [Range<Int>]) {
    self.anchors = anchors
    self.grid = grid
    self.block = block
    self.names = names
    self.freeRows = freeRows
    tableColumns = Self.columns(of: block, anchors, grid)
  }

  private static func columns(of block: TableBlock, _ anchors: FormAnchors, _ grid: SheetGrid) -> ClosedRange<Int> {
    guard var first = block.hits.first?.place.column else { return 0...Int.max }
    var last = first
    for hit in block.hits {
      let columns = grid.range(at: hit.place).columns
      first = min(first, columns.lowerBound)
      last = max(last, columns.upperBound)
    }
    let left = anchors.labels.lazy.map(\.range.first.column).min() ?? 0
    let right = anchors.labels.lazy.map(\.range.last.column).max() ?? left
    return first...max(last, first + right - left)
  }

  /// Whether the label that tells where the field is does not stand in the block.
  func lacksLabel(of single: FormAnchors.Single) -> Bool {
    switch single.way {
    case .rightOf(let label), .below(let label): block.place(of: label) == nil
    case .words, .order: false
    }
  }

  /// - Parameter taken: the cells that other fields have.
  func locate(_ single: FormAnchors.Single, taken: [CellAddress]) -> Result {
    let named = named(single)
    let isFree = Free(locator: self, taken: taken, named: named)
    guard let named else { return locateWithoutName(single, isFree) }
    guard let entry = grid.entry(at: named) ?? grid.entry(at: grid.range(at: named).first) else {
      if case .found(let found) = locateWithoutName(single, isFree), found.way != .position, found.address != named {
        return .conflict(named, found.address)
      }
      return .blank(named)
    }
    if entry.address != named, block.isLabel(entry.address) { return .covered(grid.range(of: entry)) }
    if single.hasLabel, case .found(let found) = locateWithoutName(single, isFree), found.way == .label {
      guard found.address == entry.address else { return .conflict(entry.address, found.address) }
      // No other label stands between a cell and the label that it is right of.
      if case .rightOf = single.way { return .found(Found(address: entry.address, way: .name)) }
    }
    if let label = foreignLabel(of: single, at: entry.address) { return .conflict(entry.address, label) }
    return .found(Found(address: entry.address, way: .name))
  }

  /// Tells the cells that a field may have: no label, not another field's, nor named as another's.
  private struct Free {
    let locator: SingleLocator
    let taken: [CellAddress]
    /// The cell that the field's own name leads to.
    let named: CellAddress?

    func callAsFunction(_ entry: SheetGrid.Entry) -> Bool {
      let address = entry.address
      return !(entry.label != nil && locator.block.isLabel(address)) && !taken.contains(address)
        && (address == named || !locator.names.holds(address))
    }
  }

  /// The cell of this block that a field's name leads to.
  private func named(_ single: FormAnchors.Single) -> CellAddress? {
    for field in single.cell.pattern.fields {
      if let address = names.cells[field], block.rows.contains(address.row) { return address }
    }
    return nil
  }

  /// The label of another field that a named cell stands under: somebody typed other labels around it.
  private func foreignLabel(of single: FormAnchors.Single, at address: CellAddress) -> CellAddress? {
    let own: Int
    let nearest: TableBlock.Hit?
    // A label that its own field stands right of says nothing of the cells below it.
    var isOfRows = false
    switch single.way {
    case .rightOf(let label):
      own = label
      isOfRows = true
      nearest = block.labels(inRow: address.row).last { $0.place.column < address.column }
    case .below(let label):
      own = label
      nearest = block.hits.last {
        $0.place.row < address.row && grid.range(at: $0.place).columns.contains(address.column)
      }
    case .words, .order: return nil
    }
    guard let nearest, nearest.label != own, !block.places(of: own).contains(nearest.place),
      anchors.singles.contains(where: {
        $0.way == .below(nearest.label) || isOfRows && $0.way == .rightOf(nearest.label)
      })
    else { return nil }
    return isOfRows && hasValue(between: nearest.place, and: address) ? nil : nearest.place
  }

  /// Whether a label of the cell's row has a value of its own before the cell.
  private func hasValue(between label: CellAddress, and address: CellAddress) -> Bool {
    let end = grid.range(at: label).last.column
    return grid.entries(inRow: address.row).contains {
      $0.address.column > end && $0.address.column < address.column && !block.isLabel($0.address)
    }
  }

  /// The column behind the table; a table whose labels all stand at its left edge may go on.
  private var tableEnd: Int {
    let columns = tableColumns
    return columns.upperBound - columns.lowerBound >= 2 && columns.upperBound < Int.max
      ? columns.upperBound + 1 : Int.max
  }

  private func locateWithoutName(_ single: FormAnchors.Single, _ isFree: Free) -> Result {
    switch single.way {
    case .rightOf(let label):
      guard let place = block.place(of: label) else { return byPosition(single, isFree) }
      return right(of: place, isFree)
    case .below(let label):
      guard let place = block.place(of: label) else { return byPosition(single, isFree) }
      return below(place, isFree)
    case .words: return byWords(single, isFree)
    case .order: return byOrder(single, isFree)
    }
  }

  /// The first text between the label and the next label of its row.
  private func right(of place: CellAddress, _ isFree: Free) -> Result {
    let end = min(nextLabel(inRow: place.row, after: place.column), tableEnd)
    let start = grid.range(at: place).last.column + 1
    let (first, others) = free(inRow: place.row, columns: start..<max(start, end), isFree)
    guard let first else { return .blank(CellAddress(row: place.row, column: start)) }
    if !others.isEmpty, !areRemarks(others) { return .ambiguous([first.address] + others.map(\.address)) }
    return .found(Found(address: first.address, way: .label))
  }

  /// The first cell of a row that a field may have, and the others: as a rule there are none.
  private func free(
    inRow row: Int, columns: Range<Int>, _ isFree: Free
  ) -> (first: SheetGrid.Entry?, others: [SheetGrid.Entry]) {
    var first: SheetGrid.Entry?
    var others: [SheetGrid.Entry] = []
    for entry in grid.entries(inRow: row) where columns.contains(entry.address.column) && isFree(entry) {
      if first == nil { first = entry } else { others.append(entry) }
    }
    return (first, others)
  }

  /// The first text under the label, above the next row with labels.
  private func below(_ place: CellAddress, _ isFree: Free) -> Result {
    let end = min(nextLabel(inRow: place.row, after: place.column), tableEnd)
    let bottom = nextLabelRow(after: place.row) ?? block.rows.upperBound
    for row in (place.row + 1)..<max(place.row + 1, min(bottom, place.row + 4)) {
      let (first, others) = free(inRow: row, columns: place.column..<max(place.column, end), isFree)
      guard let first else { continue }
      if !others.isEmpty { return .ambiguous([first.address] + others.map(\.address)) }
      return .found(Found(address: first.address, way: .label))
    }
    return .blank(CellAddress(row: place.row + 1, column: place.column))
  }

  /// The only text between the labels before and behind.
  private func byOrder(_ single: FormAnchors.Single, _ isFree: Free) -> Result {
    let before = foundRow(single.labelBefore, step: -1)
    let after = foundRow(single.labelAfter, step: 1)
    let start = before.map { $0 + 1 } ?? block.rows.lowerBound
    let end = max(start, after ?? block.rows.upperBound)
    let entries = grid.entries(inRows: start..<end).filter {
      isFree($0) && isOutsideLists($0.address.row) && tableColumns.contains($0.address.column)
        && !LineKind.isRemark(grid.text(of: $0))
    }
    guard let first = entries.first else {
      return before == nil && after == nil
        ? .missing : .blank(CellAddress(row: start, column: single.cell.address.column))
    }
    return entries.count == 1 ? .found(Found(address: first.address, way: .order)) : .ambiguous(entries.map(\.address))
  }

  /// The first text that the pattern could have written, between the rows of the labels before and behind.
  private func byWords(_ single: FormAnchors.Single, _ isFree: Free) -> Result {
    let start = foundRow(single.labelBefore, step: -1).map { $0 + 1 } ?? block.rows.lowerBound
    let end = max(start, foundRow(single.labelAfter, step: 1) ?? block.rows.upperBound)
    let entries = grid.entries(inRows: start..<end)
    func isOpen(_ entry: SheetGrid.Entry) -> Bool {
      isOutsideLists(entry.address.row) && isFree(entry)
    }
    let found =
      entries.first { isOpen($0) && SingleText.read(grid.text(of: $0), single.cell.pattern) != nil }
      ?? {
        switch single.cell.pattern.wording {
        case .unit: besideAmountUnit(entries.filter(isOpen))
        case .amountUnit: behindUnitLabel(entries.filter(isOpen))
        default: nil
        }
      }()
    return found.map { .found(Found(address: $0.address, way: .words)) } ?? .missing
  }

  /// `单位：` and `万元` in two cells side by side.
  private func behindUnitLabel(_ entries: [SheetGrid.Entry]) -> SheetGrid.Entry? {
    zip(entries, entries.dropFirst()).first { label, entry in
      label.address.row == entry.address.row && LineKind.isAmountUnitLabel(grid.text(of: label))
        && StatedUnit(grid.text(of: entry)) != nil
    }?.1
  }

  /// A unit without a code is told by the line that it shares with the amounts' unit.
  private func besideAmountUnit(_ entries: [SheetGrid.Entry]) -> SheetGrid.Entry? {
    let units = entries.filter { LineKind.amountUnit(in: grid.text(of: $0)) != nil }
    return entries.first { entry in
      units.contains { $0.address.row == entry.address.row && $0.address != entry.address }
        && LineKind.tableTitle(in: grid.text(of: entry)) == nil && LineKind.amountUnit(in: grid.text(of: entry)) == nil
    }
  }

  /// Where the template has the field, seen from a label of the same row, or else of the row above.
  private func byPosition(_ single: FormAnchors.Single, _ isFree: Free) -> Result {
    let wanted = single.cell.address
    let nearest = anchors.labels.indices.filter { block.place(of: $0) != nil }.min {
      distance(anchors.labels[$0].range.first, wanted) < distance(anchors.labels[$1].range.first, wanted)
    }
    guard let nearest, let place = block.place(of: nearest) else { return .missing }
    let origin = anchors.labels[nearest].range.first
    let address = CellAddress(
      row: wanted.row + place.row - origin.row, column: wanted.column + place.column - origin.column)
    guard let entry = grid.entry(at: address), isFree(entry) else { return .missing }
    return .found(Found(address: entry.address, way: .position))
  }

  private func distance(_ one: CellAddress, _ other: CellAddress) -> Int {
    abs(one.row - other.row) * 100 + abs(one.column - other.column)
  }

  private func areRemarks(_ entries: [SheetGrid.Entry]) -> Bool {
    entries.allSatisfy { LineKind.isRemark(grid.text(of: $0)) }
  }

  private func isOutsideLists(_ row: Int) -> Bool { freeRows.contains { $0.contains(row) } }

  private func nextLabel(inRow row: Int, after column: Int) -> Int {
    block.labels(inRow: row).first { $0.place.column > column }?.place.column ?? Int.max
  }

  private func nextLabelRow(after row: Int) -> Int? {
    // A group's label written again beside its values is no new row of labels.
    block.hits.first { $0.place.row > row && anchors.labels[$0.label].range.rows.count == 1 }?.place.row
  }

  /// The row of the label, or of the next one before or behind it that was found.
  private func foundRow(_ label: Int?, step: Int) -> Int? {
    guard var index = label else { return nil }
    while anchors.labels.indices.contains(index) {
      if let place = block.place(of: index) { return place.row }
      index += step
    }
    return nil
  }
}

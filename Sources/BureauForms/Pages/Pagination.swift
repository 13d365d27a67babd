import Workbooks

/// Where the pages of a sheet end, and the merges that must be split there.
struct Pagination {
  private(set) var rows: RowFitting

  private let capacity: Double
  private let repeatedRows: ClosedRange<Int>?
  private let givenBreaks: Set<Int>
  private let needsBreaks: Bool
  private var breaks: [Int] = []
  /// Vertical merges that have not begun on a page yet, those of the page at hand, and those that are done.
  private var waiting: ArraySlice<CellRange>
  private var open: [CellRange] = []
  private var done: [CellRange] = []
  private var repeated: [CellAddress: Cell] = [:]

  init(_ sheet: Sheet, _ rows: RowFitting) {
    self.rows = rows
    capacity = rows.capacity
    repeatedRows = sheet.printSetup.repeatedRows
    givenBreaks = Set(sheet.printSetup.rowBreaks)
    needsBreaks = sheet.printSetup.fitToPages.map { $0.tall == 0 } ?? true
    waiting = sheet.merges.filter { $0.rows.count > 1 }.sorted { $0.first < $1.first }[...]
  }

  mutating func breakPages() {
    guard needsBreaks else { return }
    var start = 0
    let most = PrintSetup.mostBreaks - givenBreaks.count
    while let limit = firstRowBehindPage(from: start) {
      guard breaks.count < most else { return rows.reportUnbroken(from: start) }
      open(upTo: limit)
      start = settle(limit, start)
      breaks.append(start)
      split(at: start)
    }
  }

  /// The first row that does not fit on the page that begins with `start`, or that a given break stands before.
  private func firstRowBehindPage(from start: Int) -> Int? {
    var height = repeatedHeight(start)
    for row in start..<max(start, rows.heights.count) {
      height += rows.heights[row]
      if row > start, height > capacity || givenBreaks.contains(row) { return row }
    }
    return nil
  }

  /// The rows that stand again on top of a page which does not begin with them or before them.
  private func repeatedHeight(_ start: Int) -> Double {
    guard let repeatedRows, start > repeatedRows.upperBound else { return 0 }
    return rows.height(of: repeatedRows)
  }

  /// Moves a break up: before each merge that it would cut although a page could hold it, or whose part above the break
  /// would be too low for its text; before rows that would be repeated right behind it; and before a heading.
  private func settle(_ limit: Int, _ start: Int) -> Int {
    guard !givenBreaks.contains(limit) else { return limit }
    var end = limit
    while true {
      let cut = open.first {
        $0.first.row < end && end <= $0.last.row && $0.first.row > start && mustMove($0, end, start)
      }
      if let cut {
        end = cut.first.row
      } else if let repeatedRows, repeatedRows.upperBound == end - 1, repeatedRows.lowerBound > start {
        end = repeatedRows.lowerBound
      } else if end - 1 > start, repeatedRows?.contains(end - 1) != true, rows.isHeading(end - 1, of: end) {
        end -= 1
      } else {
        return end
      }
    }
  }

  private func mustMove(_ merge: CellRange, _ end: Int, _ start: Int) -> Bool {
    let isLow = (needed(by: merge) ?? 0) > rows.height(of: merge.first.row...end - 1)
    guard isLow || rows.height(of: merge.rows) + repeatedHeight(merge.first.row) <= capacity else { return false }
    // Not where it would leave too little room for a text that goes on from the page before.
    return !open.contains { part in
      guard part.first.row == start, let needed = needed(by: part) else { return false }
      return needed <= rows.height(of: start...end - 1) && needed > rows.height(of: start...merge.first.row - 1)
    }
  }

  private func needed(by merge: CellRange) -> Double? {
    (repeated[merge.first] ?? rows.sheet[merge.first]).flatMap { rows.height(neededBy: $0, in: merge) }
  }

  private mutating func open(upTo limit: Int) {
    while let next = waiting.first, next.first.row < limit {
      open.append(next)
      waiting.removeFirst()
    }
  }

  /// Ends the merges of a page; those that go on begin again on the next, with their text.
  private mutating func split(at row: Int) {
    var still: [CellRange] = []
    for merge in open {
      guard row <= merge.last.row else {
        done.append(merge)
        continue
      }
      guard merge.first.row < row else {
        still.append(merge)
        continue
      }
      let last = CellAddress(row: row - 1, column: merge.last.column)
      done.append(CellRange(merge.first, last))
      if let needed = needed(by: merge), needed > rows.height(of: merge.first.row...row - 1), !repeats(merge) {
        rows.report(CellRange(merge.first, last), needed)
      }
      still.append(begin(merge, at: row))
    }
    open = still
  }

  /// Whether the merge goes on from the page before, where what is cut has been reported.
  private func repeats(_ merge: CellRange) -> Bool { repeated[merge.first] != nil }

  private mutating func begin(_ merge: CellRange, at row: Int) -> CellRange {
    let rest = CellRange(CellAddress(row: row, column: merge.first.column), merge.last)
    if let cell = repeated[merge.first] ?? rows.sheet[merge.first] {
      let style = rows.sheet[rest.first]?.style ?? cell.style
      repeated[rest.first] = Cell(rest.first, cell.value, style: style)
    }
    if let needed = needed(by: rest), needed <= rows.highestMerge { rows.fit(rest, needed) }
    return rest
  }

  /// Writes heights, breaks, and the merges and cells that were split into the sheet.
  func apply(to sheet: inout Sheet) {
    for (row, height) in rows.heights.enumerated() where height > 0 {
      let given = sheet.rows[row]?.height ?? sheet.defaultRowHeight ?? 15
      if height != given { sheet.rows[row, default: RowLayout()].height = height }
    }
    guard !breaks.isEmpty else { return }
    sheet.printSetup.rowBreaks = Set(breaks).union(givenBreaks).sorted()
    let parts = done + open + waiting
    let flat = sheet.merges.filter { $0.rows.count == 1 }
    sheet.merges = (flat + parts.filter { !$0.isSingleCell }).sorted { $0.first < $1.first }
    guard !repeated.isEmpty else { return }
    sheet.setCells(sheet.cells + repeated.values.sorted { $0.address < $1.address })
  }
}

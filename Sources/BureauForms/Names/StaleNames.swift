import Workbooks

extension FormNames {
  /// The names of a sheet; none of them where a program has moved rows and left the names behind. That shows where a list's
  /// header stands at the first of the rows that are named the list's or below, and not above them.
  func current(on grid: SheetGrid, _ form: Form) -> FormNames {
    guard !isEmpty, let last = grid.labels.last?.address.row else { return self }
    for anchors in form.anchors {
      for list in anchors.lists where list.isTable {
        // As a rule no label stands in the rows of a list or below.
        guard let named = self[list.list], named.first.row <= last else { continue }
        let headers = Set(list.headers.map { anchors.labels[$0].number })
        let rows = Self.rows(with: headers, on: grid)
        if !rows.isEmpty, rows.allSatisfy({ $0 >= named.first.row }) { return FormNames() }
      }
    }
    return self
  }

  /// The rows that show all of some labels.
  private static func rows(with labels: Set<Int>, on grid: SheetGrid) -> [Int] {
    var rows: [Int] = []
    var rest = grid.labels[...]
    while let row = rest.first?.address.row {
      let entries = rest.prefix { $0.address.row == row }
      if entries.count >= labels.count, labels.isSubset(of: entries.compactMap(\.label)) { rows.append(row) }
      rest = rest.dropFirst(entries.count)
    }
    return rows
  }
}

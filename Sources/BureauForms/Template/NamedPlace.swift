import Workbooks

/// What an export gives a defined name: the cell of a single field, or the rows of a list.
struct NamedPlace: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The template's cell.
    case cell(CellAddress)
    /// The position among the sheet's lists, and the columns that their fields take.
    case list(Int, columns: ClosedRange<Int>)
  }

  let name: String
  let kind: Kind

  /// A field that a cell has to itself goes before one that shares its cell.
  static func all(
    in cells: [PatternCell], _ repeats: [RowRepeat], isPerProject: Bool
  ) -> [NamedPlace] {
    let singles = cells.filter { cell in
      !cell.isLabel && !repeats.contains { $0.rows.contains(cell.address.row) }
    }
    var places: [NamedPlace] = []
    for cell in singles.sorted(by: { $0.pattern.pieces.count == 1 && $1.pattern.pieces.count > 1 }) {
      for field in cell.pattern.fields where field.list == nil || isPerProject {
        places.append(NamedPlace(name: field.rawValue, kind: .cell(cell.address)))
      }
    }
    for (position, list) in repeats.enumerated() where list.list != .projects {
      let columns = cells.filter { list.rows.contains($0.address.row) }.map(\.range.columns)
      guard let first = columns.map(\.lowerBound).min(), let last = columns.map(\.upperBound).max() else { continue }
      places.append(NamedPlace(name: list.list.rawValue, kind: .list(position, columns: first...last)))
    }
    var named: Set<String> = []
    return places.filter { named.insert($0.name).inserted }
  }
}

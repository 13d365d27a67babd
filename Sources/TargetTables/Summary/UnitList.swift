/// The units that are to hand in tables: a code and a name each, of which one may be missing.
public struct UnitList: Hashable, Sendable {
  public private(set) var units: [SummaryUnit] = []

  /// The list of a table's rows.
  ///
  /// A first row of words (单位编码, 单位名称, …) says which column is which, in any order and beside others. Without one,
  /// the first cell that holds nothing but letters and digits is the code, and the next one the name. Blank rows, and rows
  /// that say what stood above, are passed over.
  public init(rows: [[String]]) {
    let filled = rows.map { $0.map(Self.trimmed) }.filter { $0.contains { !$0.isEmpty } }
    let header = filled.prefix(5).lazy.enumerated().compactMap { row, cells in
      UnitListHeader(cells).map { (row: row, header: $0) }
    }.first
    var known: Set<String> = []
    for row in filled.dropFirst(header.map { $0.row + 1 } ?? 0) {
      guard UnitListHeader(row) == nil else { continue }
      let unit = header.map { $0.header.unit(of: row) } ?? Self.unit(of: row)
      if let unit, known.insert(unit.key).inserted { units.append(unit) }
    }
  }

  /// The list of a text: a unit a line, its code and its name parted by a tab, a comma or blanks.
  public init(text: String) { self.init(rows: UnitListText(text).rows) }

  private static func unit(of row: [String]) -> SummaryUnit? {
    guard let place = row.firstIndex(where: { !$0.isEmpty }) else { return nil }
    guard UnitListText.isCode(row[place]) else { return SummaryUnit(code: nil, name: row[place]) }
    let name = row[(place + 1)...].first { !$0.isEmpty }
    return SummaryUnit(code: row[place], name: name)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop(while: Taxonomy.isBlank)
    guard let last = scalars.lastIndex(where: { !Taxonomy.isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}

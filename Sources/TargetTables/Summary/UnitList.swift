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
    guard isCode(row[place]) else { return SummaryUnit(code: nil, name: row[place]) }
    let name = row[(place + 1)...].first { !$0.isEmpty }
    return SummaryUnit(code: row[place], name: name)
  }

  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop(while: Taxonomy.isBlank)
    guard let last = scalars.lastIndex(where: { !Taxonomy.isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}

/// A list's first row, which says what its columns hold.
struct UnitListHeader {
  private static let codes: Set<String> = [
    "单位编码", "单位代码", "编码", "代码", "预算单位编码", "预算单位代码", "单位编号", "code", "unitcode", "unit.code",
  ]
  private static let names: Set<String> = [
    "单位名称", "单位", "名称", "预算单位", "预算单位名称", "name", "unit", "unitname", "unit.name",
  ]

  private var code: Int?
  private var name: Int?

  /// nil where no cell is such a word.
  init?(_ cells: [String]) {
    let keys = cells.map { Taxonomy.narrowedKey($0).lowercased() }
    code = keys.firstIndex { Self.codes.contains($0) }
    name = keys.firstIndex { Self.names.contains($0) }
    if code == nil && name == nil { return nil }
  }

  func unit(of row: [String]) -> SummaryUnit? {
    func cell(_ column: Int?) -> String? {
      guard let column, row.indices.contains(column), !row[column].isEmpty else { return nil }
      return row[column]
    }
    return SummaryUnit(code: cell(code), name: cell(name))
  }
}

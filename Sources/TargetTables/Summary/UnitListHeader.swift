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

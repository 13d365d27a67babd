extension TargetDocument {
  /// A document to be filled in: empty projects, each with a row for every indicator that the tables usually state.
  public static func blank(projects count: Int, year: Int? = nil, taxonomy: Taxonomy = .standard) -> TargetDocument {
    let levels = taxonomy.level1.filter { $0.era == .always }
    let rows = levels.flatMap { level1 in
      level1.level2.map { level2 in Indicator(level1: level1.name, level2: level2.name) }
    }
    return TargetDocument(year: year, projects: Array(repeating: Project(indicators: rows), count: count))
  }
}

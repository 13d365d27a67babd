/// A unit as a document or a list names it.
public struct SummaryUnit: Hashable, Sendable {
  public var code: String?
  public var name: String?

  /// nil where neither is there.
  public init?(code: String?, name: String?) {
    guard code != nil || name != nil else { return nil }
    self.code = code
    self.name = name
  }

  /// The unit that a document states, or else who prepared it.
  init?(_ document: TargetDocument) {
    self.init(code: document.unit?.code, name: document.unit?.name ?? document.preparedBy)
  }

  /// What tells units apart. Units of one code are one, whatever they are called; without a code the name counts.
  public var key: String { code.map(Self.key(code:)) ?? nameKey ?? "" }

  /// The name as names are compared: blanks and width left aside.
  var nameKey: String? { name.map { "n" + Taxonomy.narrowedKey($0) } }

  /// Case does not tell codes apart.
  static func key(code: String) -> String { "c" + code.uppercased() }
}

extension Taxonomy {
  /// The text without blanks and in half width, and nothing else left out.
  static func narrowedKey(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }.map { narrowed($0) }))
  }
}

/// What one unit has for one year.
public struct SummaryUnitYear: Hashable, Sendable {
  /// nil gathers the files that state no unit.
  public var unit: SummaryUnit?
  public var year: Int?
  /// Positions in `CountySummary.files`.
  public var files: [Int] = []
  public var projects = 0
  public var indicators = 0
  public var budget = BudgetTotal()
  public var findings = FindingCounts()

  init(unit: SummaryUnit? = nil, year: Int?) {
    self.unit = unit
    self.year = year
  }

  mutating func add(_ file: CountySummary.File, at position: Int) {
    files.append(position)
    projects += file.projects
    indicators += file.indicators
    budget.add(file.budget)
    findings.add(file.findings)
    if unit?.name == nil { unit?.name = file.unit?.name }
  }

  /// By code, then by name, those without a code behind and files without a unit last; then by year.
  func precedes(_ other: SummaryUnitYear) -> Bool {
    let (one, next) = (order, other.order)
    return one == next ? year ?? 0 < other.year ?? 0 : one.lexicographicallyPrecedes(next)
  }

  private var order: [String] {
    guard let unit else { return ["2"] }
    return unit.code.map { ["0", $0.uppercased()] } ?? ["1", unit.name ?? ""]
  }
}

extension CountySummary {
  private struct UnitYearKey: Hashable {
    var unit: String?
    var year: Int?
  }

  /// A line for each unit and year, in the order of the units' codes.
  public var units: [SummaryUnitYear] {
    var lines: [UnitYearKey: SummaryUnitYear] = [:]
    for (position, file) in files.enumerated() where file.failure == nil {
      let key = UnitYearKey(unit: file.unit?.key, year: file.year)
      lines[key, default: SummaryUnitYear(unit: file.unit, year: file.year)].add(file, at: position)
    }
    return lines.values.sorted { $0.precedes($1) }
  }

  /// The sums of each year, where there are several: the years in order, what states none last.
  public var years: [SummaryUnitYear] {
    var lines: [UnitYearKey: SummaryUnitYear] = [:]
    for (position, file) in files.enumerated() where file.failure == nil {
      lines[UnitYearKey(year: file.year), default: SummaryUnitYear(year: file.year)].add(file, at: position)
    }
    return lines.values.sorted { ($0.year ?? .max) < ($1.year ?? .max) }
  }
}

/// The figures of many units' documents: what a county asked for, and what was found in it.
///
/// Fed one document after the other, it keeps what it counts and no texts of indicators, so that its size goes by projects.
public struct CountySummary: Hashable, Sendable {
  /// An input, in the order in which they came.
  public struct File: Hashable, Sendable {
    public var name: String
    /// nil where the document states no unit, or there is none.
    public var unit: SummaryUnit?
    public var year: Int?
    public var projects = 0
    public var indicators = 0
    public var budget = BudgetTotal()
    public var findings = FindingCounts()
    /// Why it could not be read.
    public var failure: Message?
  }

  /// A project, in the order in which they stand in the files.
  public struct Project: Hashable, Sendable {
    /// Its file's position in `files`.
    public var file: Int
    public var code: String?
    public var name: String?
    public var budget: Budget
    public var indicators: Int
    /// Those that are about this project.
    public var findings: FindingCounts
  }

  public private(set) var files: [File] = []
  public private(set) var projects: [Project] = []
  var kinds: [String: FindingKind] = [:]

  public init() {}

  /// Counts a document. What is found in no project counts for the unit alone.
  public mutating func add(_ reviewed: ReviewedDocument, file name: String) {
    let document = reviewed.document
    var file = File(name: name, unit: SummaryUnit(document), year: document.year)
    var findings = [FindingCounts](repeating: FindingCounts(), count: document.projects.count)
    for finding in reviewed.findings {
      file.findings.add(finding.severity)
      if let index = finding.path?.projectIndex, findings.indices.contains(index) {
        findings[index].add(finding.severity)
      }
      kinds[finding.code, default: FindingKind(finding.code)].add(finding.severity, unit: file.unit?.key ?? "")
    }
    for (project, found) in zip(document.projects, findings) {
      projects.append(
        Project(
          file: files.count, code: project.code, name: project.name, budget: project.budget,
          indicators: project.indicators.count, findings: found))
      file.projects += 1
      file.indicators += project.indicators.count
      file.budget.add(project.budget)
    }
    files.append(file)
  }

  /// Adds what another summary has counted, behind what this one has.
  public mutating func add(_ other: CountySummary) {
    for var project in other.projects {
      project.file += files.count
      projects.append(project)
    }
    files += other.files
    for (code, kind) in other.kinds { kinds[code, default: FindingKind(code)].add(kind) }
  }

  /// Notes an input that could not be read, and why.
  public mutating func add(failed findings: [Finding], file name: String) {
    var file = File(name: name)
    let reasons = findings.filter { $0.severity == .error }.map(\.message)
    let more = reasons.count - 1
    let first = reasons.first ?? Message("无法读取", "cannot be read")
    file.failure =
      more > 0
      ? Message("\(first.chinese)（另有 \(more) 处）", "\(first.english) (and \(more) more)") : first
    files.append(file)
  }
}

/// What the sums come to.
public struct SummaryTotals: Hashable, Sendable {
  /// The inputs that could be read.
  public var files = 0
  public var unreadable = 0
  /// Each once, however many years and files it has; files that state none are not counted.
  public var units = 0
  public var projects = 0
  public var indicators = 0
  public var budget = BudgetTotal()
  public var findings = FindingCounts()
  /// Projects whose 预算数 is blank.
  public var withoutBudget = 0
  /// Files that state no unit.
  public var withoutUnit = 0
}

extension CountySummary {
  public var totals: SummaryTotals {
    var totals = SummaryTotals()
    for file in files where file.failure == nil {
      totals.files += 1
      totals.projects += file.projects
      totals.indicators += file.indicators
      totals.budget.add(file.budget)
      totals.findings.add(file.findings)
      if file.unit == nil { totals.withoutUnit += 1 }
    }
    totals.unreadable = files.count - totals.files
    totals.units = Set(files.compactMap { $0.unit?.key }).count
    totals.withoutBudget = projects.count { $0.budget.total == nil }
    return totals
  }

  /// The kinds of findings, the most frequent first.
  public var findingKinds: [FindingKind] {
    kinds.values.sorted { ($1.counts.all, $0.code) < ($0.counts.all, $1.code) }
  }
}

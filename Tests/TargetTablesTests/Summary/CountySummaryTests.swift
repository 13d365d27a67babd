import TestDocuments
import Testing

@testable import TargetTables

struct CountySummaryTests {
  static func summary(_ documents: [TargetDocument]) -> CountySummary {
    var summary = CountySummary()
    for (index, document) in documents.enumerated() {
      summary.add(reviewed(document), file: "\(index).json")
    }
    return summary
  }

  static func reviewed(_ document: TargetDocument) -> ReviewedDocument {
    ReviewedDocument(
      document, reading: DocumentReading(document: document), review: Review(document), file: nil)
  }

  static func document(
    _ code: String?, _ name: String?, year: Int? = 2024, codes: [String?] = [], total: Amount? = nil
  ) -> TargetDocument {
    TargetDocument(
      year: year, unit: code == nil && name == nil ? nil : Unit(code: code, name: name),
      projects: codes.map { Project(code: $0, budget: Budget(total: total)) })
  }

  /// 万元 as digits, added in columns as a child does it, so that it shares nothing with `AmountTotal`.
  private static func sum(_ decimals: [String]) -> String {
    var steps = 0
    for text in decimals {
      let isNegative = text.hasPrefix("-")
      let parts = text.drop { $0 == "-" }.split(separator: ".")
      let fraction = String((parts[1] + "000000").prefix(6))
      let step = (Int(parts[0]) ?? 0) * 1_000_000 + (Int(fraction) ?? 0)
      steps += isNegative ? -step : step
    }
    var fraction = String(String(abs(steps) % 1_000_000 + 1_000_000).dropFirst())
    while fraction.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
    return (steps < 0 ? "-" : "") + "\(abs(steps) / 1_000_000).\(fraction)"
  }

  @Test(arguments: 0..<6)
  func `figures agree with sums taken from the documents' JSON`(seed: UInt64) throws {
    let documents = (0..<20).map { TargetDocument.random(seed: seed * 100 + $0, style: .plausible) }
    let summary = Self.summary(documents)
    let lines = documents.flatMap { $0.json.split(separator: "\n") }
    func values(_ key: String) -> [String] {
      lines.compactMap { line in
        let parts = line.split(separator: "\"")
        return parts.count > 3 && parts[1] == key ? String(parts[3]) : nil
      }
    }
    let totals = summary.totals
    let fiscal = values("fiscal")
    #expect(totals.budget.fiscal.tenThousandYuan == (fiscal.isEmpty ? nil : Self.sum(fiscal)))
    #expect(totals.budget.other.tenThousandYuan == (values("other").isEmpty ? nil : Self.sum(values("other"))))
    #expect(totals.projects == lines.count { $0.contains("\"budget\": {") })
    #expect(totals.indicators == lines.count { $0.contains("\"basis\": ") })
    let findings = documents.flatMap { Self.reviewed($0).findings }
    #expect(totals.findings == FindingCounts(findings))
    #expect(summary.findingKinds.reduce(0) { $0 + $1.counts.all } == findings.count)
    var byUnit = BudgetTotal()
    for unit in summary.units { byUnit.add(unit.budget) }
    #expect(byUnit == totals.budget)
    var byYear = BudgetTotal()
    for year in summary.years { byYear.add(year.budget) }
    #expect(byYear == totals.budget)
  }

  @Test func `sums past every amount stay exact`() throws {
    let most = [Project](repeating: Project(budget: Budget(total: Amount.limit)), count: 20_000)
    var total = BudgetTotal()
    for project in most { total.add(project.budget) }
    #expect(total.total.tenThousandYuan == "19999999999999.98")
    total.add(Budget(total: Amount(hundredthsOfYuan: -1)))
    #expect(total.total.tenThousandYuan == "19999999999999.979999")
    #expect(total.fiscal.tenThousandYuan == nil)
    var small = AmountTotal()
    small.add(Amount(hundredthsOfYuan: -1))
    #expect(small.tenThousandYuan == "-0.000001")
  }

  @Test func `a unit has a line a year, and units without a code one by their name`() throws {
    let summary = Self.summary([
      Self.document("287001", "甲局"), Self.document("287001", "甲局", year: 2023), Self.document(nil, "乙 局"),
      Self.document(nil, "乙局"), Self.document(nil, nil), Self.document("186001", "甲局"),
    ])
    #expect(summary.units.map { $0.unit?.code } == ["186001", "287001", "287001", nil, nil])
    #expect(summary.units.map(\.year) == [2024, 2023, 2024, 2024, 2024])
    #expect(summary.units.map(\.files.count) == [1, 1, 1, 2, 1])
    #expect(summary.totals.units == 3)
    #expect(summary.totals.withoutUnit == 1)
    #expect(summary.doubledUnits.map(\.unit?.name) == ["乙 局"])
  }

  @Test func `codes that stand twice are told apart by where they stand`() throws {
    let summary = Self.summary([
      Self.document("1", "甲", codes: ["A", "B", "B", "C", nil]), Self.document("2", "乙", codes: ["a", nil]),
      Self.document("1", "甲", codes: ["C"]), Self.document("3", "丙", codes: ["D"]),
      Self.document("3", "丙", year: 2025, codes: ["D"]),
    ])
    #expect(summary.doubledCodes.map(\.code) == ["A", "B", "C"])
    #expect(summary.doubledCodes.map(\.kind) == [.units, .file, .files])
    #expect(summary.doubledCodes.map(\.projects.count) == [2, 2, 2])
  }

  @Test func `one code with two names is said`() throws {
    let summary = Self.summary([
      Self.document("1", "甲局"), Self.document("1", "甲局（本级）", year: 2025), Self.document("2", "乙局"),
      Self.document("2", "乙 局"),
    ])
    #expect(summary.renamedUnits == [RenamedUnit(code: "1", files: [0, 1])])
  }

  @Test func `files that could not be read are listed and in no figure`() throws {
    var summary = Self.summary([Self.document("1", "甲", codes: ["A"], total: Amount(hundredthsOfYuan: 5))])
    let before = summary.totals.budget
    summary.add(
      failed: [
        Finding(.warning, "x", Message("警告", "warning")), Finding(.error, "x", Message("坏", "bad")),
        Finding(.error, "x", Message("更坏", "worse")),
      ], file: "坏.xlsx")
    summary.add(failed: [], file: "无.xlsx")
    #expect(summary.totals.unreadable == 2)
    #expect(summary.totals.files == 1)
    #expect(summary.totals.budget == before)
    #expect(summary.units.count == 1)
    #expect(summary.files[1].failure == Message("坏（另有 1 处）", "bad (and 1 more)"))
  }

  @Test func `every rule has a short name, and no two rules the same`() throws {
    let unnamed = ReviewRules.all.map(\.code).filter { !FindingNames.isNamed($0) }
    #expect(unnamed.isEmpty)
    #expect(Set(ReviewRules.all.map { FindingNames.name(of: $0.code) }).count == ReviewRules.all.count)
    #expect(FindingNames.name(of: "no.such") == Message("no.such", "no.such"))
  }

  @Test(arguments: Language.allCases)
  func `the terminal gets one line a unit and no control characters`(language: Language) throws {
    let summary = Self.summary([Self.document("1", "甲\u{1B}[31m\n局"), Self.document(nil, nil)])
    let text = SummaryText(summary, language: language).text
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0 != "" }.count == 5)
  }
}

import TargetTables
import TestDocuments
import Testing
import Workbooks

@testable import Revisions

private func version(_ document: TargetDocument) -> DocumentVersion { DocumentVersion(document, name: "甲.json") }

private func rows(_ names: [String]) -> TargetDocument {
  TargetDocument(projects: [Project(code: "A", indicators: names.map { Indicator(name: $0, value: "≥1次") })])
}

@Test func `removed rows stand where they stood`() {
  let old = rows(["活动次数", "培训人数", "经费金额", "老干部满意度"])
  let new = rows(["活动次数", "设备台数", "经费金额", "老干部满意度"])
  let plan = RedlinePlan(Comparison(version(old), version(new)))
  let names = plan.document.projects[0].indicators.map(\.name)
  #expect(names == ["活动次数", "设备台数", "培训人数", "经费金额", "老干部满意度"])
}

@Test func `a removed project stands behind the others, so that they keep their numbers`() {
  let old = TargetDocument(projects: [Project(code: "A", name: "关工委"), Project(code: "B", name: "老年大学")])
  let new = TargetDocument(projects: [Project(code: "B", name: "老年大学")])
  let plan = RedlinePlan(Comparison(version(old), version(new)))
  #expect(plan.document.projects.map(\.name) == ["老年大学", "关工委"])
  #expect(plan.paths == [.project(1)])
}

@Test func `each change has a place in the plan's document`() {
  for pair in pairs.prefix(400) {
    let comparison = Comparison(version(pair.old), version(pair.new))
    let plan = RedlinePlan(comparison)
    for (change, path) in zip(comparison.changes, plan.paths) {
      let content = change.kind == .removed ? change.old : change.kind == .added ? change.new : nil
      guard let content else { continue }
      #expect(plan.document.content(at: path) == content, "seed \(pair.seed): \(path)")
    }
  }
}

extension TargetDocument {
  /// A thing of a list, or the department's part.
  fileprivate func content(at path: FieldPath) -> Content? {
    if let project = path.projectIndex, projects.indices.contains(project) {
      guard let index = path.indicatorIndex else { return .project(projects[project]) }
      let indicators = projects[project].indicators
      return indicators.indices.contains(index) ? .indicator(indicators[index]) : nil
    }
    let indexes: [Int] = path.steps.compactMap { if case .index(let index) = $0 { index } else { nil } }
    guard let department, let first = indexes.first else { return department.map(Content.department) }
    if let list = DepartmentList.allCases.first(where: { $0.path.steps == Array(path.steps.prefix(2)) }) {
      return .text(department[keyPath: list.keyPath][first])
    }
    return indexes.count == 1
      ? .safeguard(department.safeguards[first])
      : .text(department.safeguards[first].paragraphs[indexes[1]])
  }
}

@Test func `the comparison table's total is the sum of its lines and the unit's budget`() throws {
  for pair in pairs.prefix(300) {
    let comparison = Comparison(version(pair.old), version(pair.new))
    var tables = ChangeTables(comparison, styles: [])
    let sheet = tables.adjustments()
    guard let total = sheet.cells.first(where: { $0.value == .text("合计") })?.address.row else { continue }
    for column in 3...5 {
      let lines = (3..<total).reduce(0.0) { sum, row in
        guard case .number(let number) = sheet[CellAddress(row: row, column: column)]?.value else { return sum }
        return sum + number
      }
      guard case .formula(let formula) = sheet[CellAddress(row: total, column: column)]?.value,
        case .number(let cached) = formula.cached
      else { continue }
      #expect(abs(lines - cached) <= max(1e-4, abs(cached) * 1e-9), "seed \(pair.seed) column \(column)")
      #expect(formula.expression == "SUM(\(CellAddress.columnName(column))4:\(CellAddress.columnName(column))\(total))")
    }
  }
}

@Test func `one replacement in many places is one line`() {
  let old = rows((1...6).map { "2021年第\($0)项任务完成数量" })
  let new = rows((1...6).map { "2022年第\($0)项任务完成数量" })
  let comparison = Comparison(version(old), version(new))
  #expect(comparison.replacements.map(\.changes.count) == [6])
  var tables = ChangeTables(comparison, styles: [])
  let texts = tables.adjustments().cells.compactMap { cell -> String? in
    if case .text(let text) = cell.value { text } else { nil }
  }
  #expect(texts.contains("同一替换，共 6 处"))
  #expect(texts.contains("2021") && texts.contains("2022"))
}

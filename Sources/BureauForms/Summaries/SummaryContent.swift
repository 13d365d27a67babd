import TargetTables

/// What a county's book is drawn from.
struct SummaryContent: Sendable {
  let summary: CountySummary
  let list: UnitListComparison?
  let language: Language
  let units: [SummaryUnitYear]
}

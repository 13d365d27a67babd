import TargetTables
import Workbooks

/// A document on its way out of a workbook. A field of the document that is read twice must say the same both times.
struct DocumentDraft {
  var document = TargetDocument()
  private var sources: FieldMap<(text: String, grid: SheetGrid, address: CellAddress)> = [:]

  /// Sets a field of the document itself.
  mutating func set(_ field: Field, _ text: String, _ grid: SheetGrid, _ address: CellAddress, _ log: inout ImportLog) {
    if let earlier = sources[field] {
      guard !earlier.text.isSame(as: text) else { return }
      conflict(field, earlier, (text, grid, address), &log)
      return
    }
    sources[field] = (text, grid, address)
    put(field, text, grid, address, &log)
  }

  private func conflict(
    _ field: Field, _ one: (text: String, grid: SheetGrid, address: CellAddress),
    _ other: (text: String, grid: SheetGrid, address: CellAddress), _ log: inout ImportLog
  ) {
    for (here, there) in [(one, other), (other, one)] {
      log.add(
        .error, "field.conflict",
        Message(
          "\(field.label)在两处写得不一样：此处“\(here.text)”，\(there.grid.name)!\(there.address) 为“\(there.text)”",
          "\(field.label) differs: “\(here.text)” here, “\(there.text)” in \(there.grid.name)!\(there.address)"),
        here.grid, here.address, path: Slot().path(of: field), found: here.text, expected: there.text)
    }
  }

  private mutating func put(
    _ field: Field, _ text: String, _ grid: SheetGrid, _ address: CellAddress, _ log: inout ImportLog
  ) {
    switch field {
    case .year: putYear(text, grid, address, &log)
    case .stage: document.stage = text
    case .title: document.title = text
    case .preparedBy: document.preparedBy = text
    case .reviewedBy: document.reviewedBy = text
    case .unitCode: document.unit = Unit(code: text, name: document.unit?.name)
    case .unitName: document.unit = Unit(code: document.unit?.code, name: text)
    default: break
    }
  }

  private mutating func putYear(_ text: String, _ grid: SheetGrid, _ address: CellAddress, _ log: inout ImportLog) {
    guard let year = Int(text) ?? Self.year(in: text), (1000...9999).contains(year) else {
      log.add(
        .error, "year.notAYear", Message("预算年度不是四位年份：“\(text)”", "the year has not four digits: “\(text)”"), grid,
        address, path: FieldPath().appending("year"), found: text, expected: "2022")
      return
    }
    document.year = year
  }

  /// Reads `２０２２年度`.
  private static func year(in text: String) -> Int? {
    var digits = String.UnicodeScalarView(text.unicodeScalars.map(Taxonomy.narrowed))
    for end in ["度", "年"].compactMap(\.unicodeScalars.first) where digits.last == end { digits.removeLast() }
    return Int(String(digits))
  }
}

extension Project {
  mutating func set(_ field: Field, text: String) {
    switch field {
    case .projectCode: code = text
    case .projectName: name = text
    case .purpose: purpose = text
    case .projectGoal: goal = text
    default: break
    }
  }

  mutating func set(_ field: Field, amount: Amount) {
    switch field {
    case .budgetTotal: budget.total = amount
    case .budgetFiscal: budget.fiscal = amount
    case .budgetOther: budget.other = amount
    case .endOfMarch: spendingPlan.endOfMarch = amount
    case .endOfJune: spendingPlan.endOfJune = amount
    case .endOfOctober: spendingPlan.endOfOctober = amount
    case .endOfDecember: spendingPlan.endOfDecember = amount
    default: break
    }
  }
}

extension Indicator {
  /// False where the field is none of an indicator's own.
  mutating func set(_ field: Field, text: String) -> Bool {
    switch field {
    case .level1: level1 = text
    case .level2: level2 = text
    case .indicatorName: name = text
    case .indicatorDescription: description = text
    case .indicatorValue: value = text
    case .basis: basis = text
    default: return false
    }
    return true
  }
}

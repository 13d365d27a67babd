import TargetTables
import Workbooks

/// Turns a pattern and a document's values into what a cell holds.
struct CellTexts {
  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767

  let document: TargetDocument
  let merges: DownMerges
  let anchors: FormAnchors

  /// - Parameter cell: the template's cell.
  func value(of cell: PatternCell, at slot: Slot, row: Int) -> CellValue {
    let pattern = cell.pattern
    if pattern.mergesDown, merges.isJoined(cell.address, row: row) { return .blank }
    guard pattern.pieces.count == 1, let field = pattern.fields.first else {
      return text(of: pattern, at: slot).map(CellValue.text) ?? .blank
    }
    switch document.value(of: field, at: slot) {
    case .amount(let amount): return .number(amount.number(in: unit(of: field, at: slot)))
    case .integer(let number): return .number(Double(number))
    case .text(let text): return .text(canBeMarked(cell, field) ? BlankMark.written(text) : text)
    case nil:
      let isMarked =
        field == .safeguardHeading ? slot.item != nil : pattern.mergesDown && merges.isMarked(cell.address, row: row)
      return isMarked ? .text(BlankMark.text) : .blank
    }
  }

  /// The unit that the template counts an amount in. Figures of the plan are kept as written, and are amounts only where they
  /// look like some, or their label says so.
  private func unit(of field: Field, at slot: Slot) -> AmountUnit {
    guard anchors.unit(of: field) == .known(.yuan) else { return .tenThousandYuan }
    guard field.isPlan, anchors.units[field] == nil, let project = slot.project else { return .yuan }
    let plan = document.projects[project].spendingPlan
    let figures = [plan.endOfMarch, plan.endOfJune, plan.endOfOctober, plan.endOfDecember].compactMap(\.self)
    let total = document.projects[project].budget.total
    return PlanFigures.areAmounts(kept: figures, total: total) ? .yuan : .tenThousandYuan
  }

  private func canBeMarked(_ cell: PatternCell, _ field: Field) -> Bool {
    cell.pattern.mergesDown || field == .safeguardHeading
  }

  /// A text with words around it that is too long for a cell gives them up; one that only repeats what stands elsewhere is cut.
  private func text(of pattern: Pattern, at slot: Slot) -> String? {
    guard let text = pattern.rendered({ words(of: $0, at: slot) }) else { return nil }
    guard text.utf8.count > Self.limit, text.utf16.count > Self.limit else { return text }
    let carried = pattern.fields.filter { !$0.isDerived && $0.list == nil }
    if carried.count == 1 { return document.value(of: carried[0], at: slot)?.text }
    return carried.isEmpty ? Self.shortened(text) : text
  }

  /// An amount among words counts what they say, or else what the table does.
  private func words(of field: Field, at slot: Slot) -> String? {
    guard case .amount(let amount) = document.value(of: field, at: slot) else {
      return document.value(of: field, at: slot)?.text
    }
    return amount.text(in: unit(of: field, at: slot))
  }

  private static func shortened(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var units = 1
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}

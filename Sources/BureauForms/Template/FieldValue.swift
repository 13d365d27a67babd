import TargetTables

/// What a field holds, ready for a cell.
enum FieldValue: Hashable, Sendable {
  case text(String)
  case amount(Amount)
  case integer(Int)
}

extension TargetDocument {
  /// The field's value at a slot; nil where it is blank or the slot has no such item.
  func value(of field: Field, at slot: Slot) -> FieldValue? {
    switch field.list {
    case nil: documentValue(of: field)
    case .projects: projectValue(of: field, at: slot)
    case .indicators: indicatorValue(of: field, at: slot).map(FieldValue.text)
    case .overall, .duties, .goals, .safeguards: departmentText(of: field, at: slot).map(FieldValue.text)
    }
  }

  private func documentValue(of field: Field) -> FieldValue? {
    switch field {
    case .year: year.map(FieldValue.integer)
    case .stage: stage.map(FieldValue.text)
    case .title: title.map(FieldValue.text)
    case .preparedBy: preparedBy.map(FieldValue.text)
    case .reviewedBy: reviewedBy.map(FieldValue.text)
    case .unitCode: unit?.code.map(FieldValue.text)
    case .unitName: unit?.name.map(FieldValue.text)
    case .amountUnit: .text("万元")
    default: nil
    }
  }

  private func projectValue(of field: Field, at slot: Slot) -> FieldValue? {
    guard let index = slot.project, projects.indices.contains(index) else { return nil }
    let project = projects[index]
    switch field {
    case .projectNumber: return .integer(index + 1)
    case .projectCode: return project.code.map(FieldValue.text)
    case .projectName: return project.name.map(FieldValue.text)
    case .budgetTotal: return project.budget.total.map(FieldValue.amount)
    case .budgetFiscal: return project.budget.fiscal.map(FieldValue.amount)
    case .budgetOther: return project.budget.other.map(FieldValue.amount)
    case .purpose: return project.purpose.map(FieldValue.text)
    case .endOfMarch: return project.spendingPlan.endOfMarch.map(FieldValue.amount)
    case .endOfJune: return project.spendingPlan.endOfJune.map(FieldValue.amount)
    case .endOfOctober: return project.spendingPlan.endOfOctober.map(FieldValue.amount)
    case .endOfDecember: return project.spendingPlan.endOfDecember.map(FieldValue.amount)
    case .projectGoal: return project.goal.map(FieldValue.text)
    default: return nil
    }
  }

  private func indicatorValue(of field: Field, at slot: Slot) -> String? {
    guard let project = slot.project, projects.indices.contains(project), let index = slot.indicator,
      projects[project].indicators.indices.contains(index)
    else { return nil }
    let indicator = projects[project].indicators[index]
    switch field {
    case .level1: return indicator.level1
    case .level2: return indicator.level2
    case .indicatorName: return indicator.name
    case .indicatorDescription: return indicator.description
    case .indicatorValue: return indicator.value
    case .basis: return indicator.basis
    default: return nil
    }
  }

  private func departmentText(of field: Field, at slot: Slot) -> String? {
    guard let department, let item = slot.item else { return nil }
    func pick(_ texts: [String], _ index: Int?) -> String? {
      guard let index, texts.indices.contains(index) else { return nil }
      return texts[index]
    }
    switch field {
    case .overall: return pick(department.overall, item)
    case .duty: return pick(department.duties, item)
    case .departmentGoal: return pick(department.goals, item)
    case .safeguardHeading, .safeguardParagraph:
      guard department.safeguards.indices.contains(item) else { return nil }
      let safeguard = department.safeguards[item]
      return field == .safeguardHeading ? safeguard.heading : pick(safeguard.paragraphs, slot.paragraph)
    default: return nil
    }
  }
}

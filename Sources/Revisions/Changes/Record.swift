import TargetTables

/// A thing whose single fields can be read and written one by one.
protocol Record: Hashable, Sendable {
  associatedtype Field: RecordField
  /// Nil is a blank; content of another kind than the field's is not taken.
  subscript(field: Field) -> Content? { get set }
}

extension TargetDocument: Record {
  subscript(field: DocumentField) -> Content? {
    get {
      switch field {
      case .year: year.map(Content.year)
      case .stage: stage.map(Content.text)
      case .title: title.map(Content.text)
      case .preparedBy: preparedBy.map(Content.text)
      case .reviewedBy: reviewedBy.map(Content.text)
      case .unitCode: unit?.code.map(Content.text)
      case .unitName: unit?.name.map(Content.text)
      }
    }
    set {
      switch field {
      case .year: if case .year(let value) = newValue { year = value } else { year = nil }
      case .stage: stage = newValue?.text
      case .title: title = newValue?.text
      case .preparedBy: preparedBy = newValue?.text
      case .reviewedBy: reviewedBy = newValue?.text
      case .unitCode: setUnit(Unit(code: newValue?.text, name: unit?.name))
      case .unitName: setUnit(Unit(code: unit?.code, name: newValue?.text))
      }
    }
  }

  private mutating func setUnit(_ changed: Unit) {
    unit = changed.code == nil && changed.name == nil ? nil : changed
  }
}

extension Project: Record {
  subscript(field: ProjectField) -> Content? {
    get {
      switch field {
      case .code: code.map(Content.text)
      case .name: name.map(Content.text)
      case .purpose: purpose.map(Content.text)
      case .goal: goal.map(Content.text)
      default: Self.amounts(field).flatMap { self[keyPath: $0] }.map(Content.amount)
      }
    }
    set {
      switch field {
      case .code: code = newValue?.text
      case .name: name = newValue?.text
      case .purpose: purpose = newValue?.text
      case .goal: goal = newValue?.text
      default: if let amount = Self.amounts(field) { self[keyPath: amount] = newValue?.amount }
      }
    }
  }

  private static func amounts(_ field: ProjectField) -> WritableKeyPath<Project, Amount?>? {
    switch field {
    case .total: \.budget.total
    case .fiscal: \.budget.fiscal
    case .other: \.budget.other
    case .endOfMarch: \.spendingPlan.endOfMarch
    case .endOfJune: \.spendingPlan.endOfJune
    case .endOfOctober: \.spendingPlan.endOfOctober
    case .endOfDecember: \.spendingPlan.endOfDecember
    case .code, .name, .purpose, .goal: nil
    }
  }
}

extension Indicator: Record {
  subscript(field: IndicatorField) -> Content? {
    get {
      switch field {
      case .level1: level1.map(Content.text)
      case .level2: level2.map(Content.text)
      case .name: name.map(Content.text)
      case .description: description.map(Content.text)
      case .value: value.map(Content.text)
      case .basis: basis.map(Content.text)
      }
    }
    set {
      switch field {
      case .level1: level1 = newValue?.text
      case .level2: level2 = newValue?.text
      case .name: name = newValue?.text
      case .description: description = newValue?.text
      case .value: value = newValue?.text
      case .basis: basis = newValue?.text
      }
    }
  }
}

extension Safeguard: Record {
  subscript(field: SafeguardField) -> Content? {
    get { heading.map(Content.text) }
    set { heading = newValue?.text }
  }
}

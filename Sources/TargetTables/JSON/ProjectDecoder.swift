extension JSONDecoding {
  mutating func projects() throws(JSONSyntaxError) -> [Project]? {
    guard var members = try beginList(orNull: false) else { return nil }
    var projects: [Project] = []
    while try nextElement(&members, at: projects.count, isProject: true) {
      try readProject(into: &projects)
    }
    return projects
  }

  private mutating func readProject(into projects: inout [Project]) throws(JSONSyntaxError) {
    guard var members = try beginObject(orNull: false) else { return }
    let index = projects.count
    projects.append(Project())
    while let key = try next(ProjectKey.keys, &members) {
      switch key {
      case .code: projects[index].code = try code()
      case .name: projects[index].name = try text()
      case .budget: projects[index].budget = try budget()
      case .purpose: projects[index].purpose = try text()
      case .spendingPlan: projects[index].spendingPlan = try spendingPlan()
      case .goal: projects[index].goal = try text()
      case .indicators: projects[index].indicators = try indicators()
      }
    }
  }

  private mutating func budget() throws(JSONSyntaxError) -> Budget {
    var budget = Budget()
    guard var members = try beginObject() else { return budget }
    while let key = try next(BudgetKey.keys, &members) {
      switch key {
      case .total: budget.total = try amount()
      case .fiscal: budget.fiscal = try amount()
      case .other: budget.other = try amount()
      }
    }
    return budget
  }

  private mutating func spendingPlan() throws(JSONSyntaxError) -> SpendingPlan {
    var plan = SpendingPlan()
    guard var members = try beginObject() else { return plan }
    while let key = try next(SpendingPlanKey.keys, &members) {
      switch key {
      case .endOfMarch: plan.endOfMarch = try amount()
      case .endOfJune: plan.endOfJune = try amount()
      case .endOfOctober: plan.endOfOctober = try amount()
      case .endOfDecember: plan.endOfDecember = try amount()
      }
    }
    return plan
  }

  private mutating func indicators() throws(JSONSyntaxError) -> [Indicator] {
    guard var members = try beginList() else { return [] }
    var indicators: [Indicator] = []
    let blank = Indicator()
    // As many as tables usually have.
    indicators.reserveCapacity(10)
    while try nextElement(&members, at: indicators.count) {
      // Filled where it stands: a row is six texts, and a copy holds them all.
      indicators.append(blank)
      if takePlainIndicator(into: &indicators[indicators.count - 1]) { continue }
      indicators.removeLast()
      try readIndicator(into: &indicators)
    }
    return indicators
  }

  /// Whether the row that comes next could be read in one go.
  private mutating func takePlainIndicator(into indicator: inout Indicator) -> Bool {
    guard let layout = cursor.takePlainIndicator(into: &indicator) else { return false }
    if layout == .aLineEach { lines.recordFieldsOfRow() }
    return true
  }

  private mutating func readIndicator(into indicators: inout [Indicator]) throws(JSONSyntaxError) {
    guard var members = try beginObject(orNull: false) else { return }
    var indicator = Indicator()
    while let key = try next(IndicatorKey.keys, &members) {
      switch key {
      case .level1: indicator.level1 = try text()
      case .level2: indicator.level2 = try text()
      case .name: indicator.name = try text()
      case .description: indicator.description = try text()
      case .value: indicator.value = try text()
      case .basis: indicator.basis = try text()
      }
    }
    if indicator.isBlank {
      report(.note, "indicator.empty", Message("六项均为空白的指标已略去", "an indicator with all six texts blank was dropped"))
    } else {
      indicators.append(indicator)
    }
  }
}

extension JSONDecoding {
  mutating func projects() throws(JSONSyntaxError) -> [Project]? {
    if try cursor.kind() != .list {
      try reportType(JSONDecoding.aList)
      return nil
    }
    return try list { decoding throws(JSONSyntaxError) in try decoding.project() }
  }

  private mutating func project() throws(JSONSyntaxError) -> Project? {
    if try cursor.kind() != .object {
      try reportType(JSONDecoding.anObject)
      return nil
    }
    var project = Project()
    _ = try object(JSONKeys<ProjectKey>()) { decoding, key throws(JSONSyntaxError) in
      switch key {
      case .code: project.code = try decoding.code()
      case .name: project.name = try decoding.text()
      case .budget: project.budget = try decoding.budget()
      case .purpose: project.purpose = try decoding.text()
      case .spendingPlan: project.spendingPlan = try decoding.spendingPlan()
      case .goal: project.goal = try decoding.text()
      case .indicators: project.indicators = try decoding.indicators()
      }
    }
    return project
  }

  private mutating func budget() throws(JSONSyntaxError) -> Budget {
    var budget = Budget()
    _ = try object(JSONKeys<BudgetKey>()) { decoding, key throws(JSONSyntaxError) in
      switch key {
      case .total: budget.total = try decoding.amount()
      case .fiscal: budget.fiscal = try decoding.amount()
      case .other: budget.other = try decoding.amount()
      }
    }
    return budget
  }

  private mutating func spendingPlan() throws(JSONSyntaxError) -> SpendingPlan {
    var plan = SpendingPlan()
    _ = try object(JSONKeys<SpendingPlanKey>()) { decoding, key throws(JSONSyntaxError) in
      switch key {
      case .endOfMarch: plan.endOfMarch = try decoding.amount()
      case .endOfJune: plan.endOfJune = try decoding.amount()
      case .endOfOctober: plan.endOfOctober = try decoding.amount()
      case .endOfDecember: plan.endOfDecember = try decoding.amount()
      }
    }
    return plan
  }

  private mutating func indicators() throws(JSONSyntaxError) -> [Indicator] {
    try list { decoding throws(JSONSyntaxError) in try decoding.indicator() } ?? []
  }

  private mutating func indicator() throws(JSONSyntaxError) -> Indicator? {
    if try cursor.kind() != .object {
      try reportType(JSONDecoding.anObject)
      return nil
    }
    var indicator = Indicator()
    _ = try object(JSONKeys<IndicatorKey>()) { decoding, key throws(JSONSyntaxError) in
      switch key {
      case .level1: indicator.level1 = try decoding.text()
      case .level2: indicator.level2 = try decoding.text()
      case .name: indicator.name = try decoding.text()
      case .description: indicator.description = try decoding.text()
      case .value: indicator.value = try decoding.text()
      case .basis: indicator.basis = try decoding.text()
      }
    }
    if !indicator.isBlank { return indicator }
    report(.note, "indicator.empty", Message("六项均为空白的指标已略去", "an indicator with all six texts blank was dropped"))
    return nil
  }
}

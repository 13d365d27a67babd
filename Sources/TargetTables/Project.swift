/// 项目: one budget project's table.
public struct Project: Hashable, Sendable {
  /// 21 letters and digits; holds no white space.
  public var code: String?
  public var name: String?
  public var budget: Budget
  /// 资金用途
  public var purpose: String?
  public var spendingPlan: SpendingPlan
  /// 绩效目标; numbered items stand on lines of their own.
  public var goal: String?
  public var indicators: [Indicator]

  public init(
    code: String? = nil, name: String? = nil, budget: Budget = Budget(), purpose: String? = nil,
    spendingPlan: SpendingPlan = SpendingPlan(), goal: String? = nil, indicators: [Indicator] = []
  ) {
    self.code = code
    self.name = name
    self.budget = budget
    self.purpose = purpose
    self.spendingPlan = spendingPlan
    self.goal = goal
    self.indicators = indicators
  }
}

/// 预算: the project's money. A blank is nil, and differs from 0.
public struct Budget: Hashable, Sendable {
  /// 预算数
  public var total: Amount?
  /// 财政资金
  public var fiscal: Amount?
  /// 其他资金
  public var other: Amount?

  public init(total: Amount? = nil, fiscal: Amount? = nil, other: Amount? = nil) {
    self.total = total
    self.fiscal = fiscal
    self.other = other
  }
}

/// 资金支出计划: four cumulative figures as they were written. The form's label asks for per cent; published tables hold 万元.
public struct SpendingPlan: Hashable, Sendable {
  public var endOfMarch: Amount?
  public var endOfJune: Amount?
  public var endOfOctober: Amount?
  public var endOfDecember: Amount?

  public init(
    endOfMarch: Amount? = nil, endOfJune: Amount? = nil, endOfOctober: Amount? = nil, endOfDecember: Amount? = nil
  ) {
    self.endOfMarch = endOfMarch
    self.endOfJune = endOfJune
    self.endOfOctober = endOfOctober
    self.endOfDecember = endOfDecember
  }
}

/// 绩效指标: one row of a project's list. At least one of the texts is there.
public struct Indicator: Hashable, Sendable {
  /// 一级指标
  public var level1: String?
  /// 二级指标
  public var level2: String?
  /// 三级指标
  public var name: String?
  /// 绩效指标描述
  public var description: String?
  /// 指标值, as written; `IndicatorValue` reads its parts.
  public var value: String?
  /// 指标值确定依据
  public var basis: String?

  // Made where it is to stand: else it would be copied there.
  @inline(__always)
  public init(
    level1: String? = nil, level2: String? = nil, name: String? = nil, description: String? = nil,
    value: String? = nil, basis: String? = nil
  ) {
    self.level1 = level1
    self.level2 = level2
    self.name = name
    self.description = description
    self.value = value
    self.basis = basis
  }

  public var isBlank: Bool {
    level1 == nil && level2 == nil && name == nil && description == nil && value == nil && basis == nil
  }
}

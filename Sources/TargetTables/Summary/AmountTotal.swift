/// A sum of amounts, exact however many there are. Blanks add nothing; the sum of blanks alone is blank too.
public struct AmountTotal: Hashable, Sendable {
  /// In 0.01 元; nil where no amount was added. Wider than an amount, so that no sum overflows.
  public private(set) var hundredthsOfYuan: Int128?

  public init() {}

  public mutating func add(_ amount: Amount?) {
    guard let amount else { return }
    hundredthsOfYuan = (hundredthsOfYuan ?? 0) + Int128(amount.hundredthsOfYuan)
  }

  public mutating func add(_ other: AmountTotal) {
    guard let more = other.hundredthsOfYuan else { return }
    hundredthsOfYuan = (hundredthsOfYuan ?? 0) + more
  }

  /// The exact decimal in 万元, with two to six places; nil where no amount was added.
  public var tenThousandYuan: String? {
    guard let hundredthsOfYuan else { return nil }
    let (whole, fraction) = hundredthsOfYuan.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var digits = String(String(fraction + 1_000_000).dropFirst())
    while digits.utf8.count > 2, digits.last == "0" { digits.removeLast() }
    return (hundredthsOfYuan < 0 ? "-" : "") + String(whole) + "." + digits
  }

  /// The number of 万元, as near as a spreadsheet's number comes: exact up to fifteen digits.
  public var number: Double? { hundredthsOfYuan.map { Double($0) / 1_000_000 } }
}

/// Sums of the three figures of budgets.
public struct BudgetTotal: Hashable, Sendable {
  /// 预算数
  public private(set) var total = AmountTotal()
  /// 财政资金
  public private(set) var fiscal = AmountTotal()
  /// 其他资金
  public private(set) var other = AmountTotal()

  public init() {}

  public init(_ budget: Budget) { add(budget) }

  public mutating func add(_ budget: Budget) {
    total.add(budget.total)
    fiscal.add(budget.fiscal)
    other.add(budget.other)
  }

  public mutating func add(_ sums: BudgetTotal) {
    total.add(sums.total)
    fiscal.add(sums.fiscal)
    other.add(sums.other)
  }
}

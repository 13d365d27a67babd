/// The figures of a spending plan, which a form asks for in per cent and departments give as amounts as often. They are kept
/// as written.
public enum PlanFigures {
  /// A figure without its per cent sign.
  public static func withoutPercent(_ text: String) -> String {
    let text = String(text.withoutOuterBlanks)
    guard let last = text.last, "%％".contains(last) else { return text }
    return String(text.dropLast())
  }

  /// Whether the figures of a table of 元 are amounts: they are per cent up to 100, and amounts where the last is the budget or
  /// any is more.
  /// - Parameters:
  ///   - figures: read as if they were 万元.
  ///   - total: the project's budget.
  public static func areAmounts(_ figures: [Amount], total: Amount?) -> Bool {
    guard let last = figures.last else { return false }
    if let total, inYuan(last) == total { return true }
    return figures.contains { $0 > Amount(hundredthsOfYuan: 100_000_000) }
  }

  /// Whether the figures that a document keeps are amounts in 万元, to be written in 元 in a form that counts so: the last is no
  /// hundred per cent and not more than the budget, or any is more than a hundred. A form in 元 must say the same of them.
  public static func areAmounts(kept figures: [Amount], total: Amount?) -> Bool {
    let (hundred, hundredYuan) = (Amount(hundredthsOfYuan: 100_000_000), Amount(hundredthsOfYuan: 10_000))
    guard let last = figures.last else { return false }
    if last == total || figures.contains(where: { $0 > hundred }) { return true }
    guard let total, last != hundred, last < total else { return false }
    return figures.contains { $0 > hundredYuan }
  }

  /// The amount whose figure in 元 is that of `amount` in 万元; nil where it is finer than 0.01 元.
  public static func inYuan(_ amount: Amount) -> Amount? {
    amount.hundredthsOfYuan % 10_000 == 0 ? Amount(hundredthsOfYuan: amount.hundredthsOfYuan / 10_000) : nil
  }
}

extension Amount {
  private static let placeholders: Set<String> = ["/", "-", "--", "—", "——", "－", "无", "……", "…", "\\", "／"]

  /// Whether a text stands for "no value" where an amount is due.
  public static func isPlaceholder(_ text: String) -> Bool { placeholders.contains(text) }
}

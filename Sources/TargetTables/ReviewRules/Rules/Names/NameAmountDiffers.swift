extension ReviewRule {
  static let nameAmountDiffers = ReviewRule(
    "name.amountDiffers", .warning, .suitability,
    title: Message("项目名称中的金额与预算数一致", "an amount in the project's name is the budget"),
    advice: Message("核对项目名称中的金额和预算数", "check the amount in the name against the budget"),
    source: Message("县级公开文本的项目名称常带金额", "county texts often put the amount in the name"),
    example: Example(wrong: "老年大学经费4.5万元，预算数5.00", right: "老年大学经费5万元，预算数5.00"),
    check: .projects { project, _ in
      guard let name = project.project.name, let budget = project.project.budget.total,
        let right = Fraction(budget.hundredthsOfYuan, over: 100), let (amount, text) = amount(in: name),
        !amount.shows(right)
      else { return [] }
      return [
        Remark(
          project.path("name"),
          Message(
            lazily: "项目名称中的金额\(text)与预算数\(budget.tenThousandYuan)万元不一致",
            "the amount \(text) in the project's name is not the budget of \(budget.tenThousandYuan) 万元"),
          found: text, expected: budget.tenThousandYuan + "万元")
      ]
    })

  private static let rateWords: WordList = ["每", "人均", "标准"]

  /// The name's one amount and how it is written; nil where it has several, or where it is a rate.
  private static func amount(in name: String) -> (amount: ProseNumber, text: String)? {
    guard TextMarks(name).isSuperset(of: [.digit, .money]), !name.holdsAny(of: rateWords), case let prose = Prose(name),
      prose.mayHaveNumbers
    else { return nil }
    let numbers = prose.tokens.compactMap(\.number).filter {
      $0.isMoney || ($0.scale >= 10_000 && $0.unit.range.isEmpty)
    }
    guard numbers.count == 1, let only = numbers.first, !only.marks.contains(.slash) else { return nil }
    return (only, prose.string(only.text))
  }
}

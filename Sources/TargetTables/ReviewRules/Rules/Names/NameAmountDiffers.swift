extension ReviewRule {
  static let nameAmountDiffers = ReviewRule(
    "name.amountDiffers", .warning, .suitability,
    title: Message("项目名称中的金额与预算数一致", "an amount in the project's name is the budget"),
    advice: Message("核对项目名称中的金额和预算数", "check the amount in the name against the budget"),
    source: Message("县级公开文本的项目名称常带金额", "county texts often put the amount in the name"),
    example: Example(wrong: "老年大学经费4.5万元，预算数5.00", right: "老年大学经费5万元，预算数5.00"),
    check: .projects { project, _ in
      guard let name = project.project.name, let budget = project.project.budget.total,
        let right = Fraction(budget.hundredthsOfYuan, over: 100), let amount = amount(in: name),
        !amount.shows(right)
      else { return [] }
      return [
        Remark(
          project.path.appending("name"),
          Message(
            "项目名称中的金额\(amount.text)与预算数\(budget.tenThousandYuan)万元不一致",
            "the amount \(amount.text) in the project's name is not the budget of \(budget.tenThousandYuan) 万元"),
          found: amount.text, expected: budget.tenThousandYuan + "万元")
      ]
    })

  private static let rateWords: WordList = ["每", "人均", "标准"]

  /// The name's one amount; nil where it has several, or where it is a rate.
  private static func amount(in name: String) -> ProseNumber? {
    guard name.holdsDigit, !name.holdsAny(of: rateWords) else { return nil }
    let numbers = ProseScanner.tokens(of: name).compactMap { token -> ProseNumber? in
      guard case .number(let number) = token else { return nil }
      return number.isMoney || (number.scale >= 10_000 && number.unit.isEmpty) ? number : nil
    }
    guard numbers.count == 1, let only = numbers.first, !only.unit.holds("/") else { return nil }
    return only
  }
}

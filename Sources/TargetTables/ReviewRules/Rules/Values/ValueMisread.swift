extension ReviewRule {
  /// Scanning takes ≥ for 2. Of rates it is plain; of counts only likely where all other numbers have an operator.
  static let valueMisread = ReviewRule(
    "value.misreadOperator", .warning, .relevance,
    title: Message("“≥”没有被识别成数字2", "no ≥ was misread as the digit 2"),
    advice: Message("核对原件，恢复计算符号", "look at the original, and put the operator back"),
    source: Message("公开文本中的识别错误（292%、2280次）", "misread published texts (292%, 2280次)"),
    example: Example(wrong: "服务对象满意度：292%", right: "服务对象满意度：≥92%"),
    check: .projects { project, _ in
      let quantities = project.filledIndicators.compactMap { $0.value?.quantity }
      let others = quantities.count { $0.comparison != nil }
      let bare = quantities.count - others
      return project.filledIndicators.compactMap { row in
        guard let quantity = row.value?.quantity, quantity.mayHideAtLeast, let text = row.indicator.value else {
          return nil
        }
        let isRate = quantity.unitKind == .rate
        guard isRate ? row.isMisreadRate : bare == 1 && others >= 3 else { return nil }
        let right = "≥" + quantity.digits.dropFirst() + quantity.unit
        return Remark(
          row.path.appending("value"),
          Message(
            "指标值\(Remark.quote(text))可能是“\(right)”，“≥”被识别成了2",
            "the value \(Remark.quote(text)) may be “\(right)”: ≥ was read as 2"),
          found: text, expected: right, isUnsure: !isRate)
      }
    })
}

extension ReviewedIndicator {
  /// A share of a whole whose 2 must be a ≥: 292%.
  var isMisreadRate: Bool {
    guard let quantity = value?.quantity, quantity.unitKind == .rate else { return false }
    return quantity.mayHideAtLeast && isShareOfWhole != false
  }
}

extension IndicatorValue.Quantity {
  /// Whether the first digit may be a misread ≥: 2 and two digits of a rate, or 2 and more digits of a count.
  var mayHideAtLeast: Bool {
    guard comparison == nil, digits.hasPrefix("2"), !digits.contains("."), !unit.isEmpty else { return false }
    if unitKind == .rate { return digits.utf8.count == 3 && number > 200 }
    let behind = digits.dropFirst().first
    return digits.utf8.count >= 3 && behind != "0" && unitKind != .time
  }
}

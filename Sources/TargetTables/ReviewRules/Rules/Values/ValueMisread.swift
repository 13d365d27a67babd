extension ReviewRule {
  /// Scanning takes ≥ for 2. Of rates it is plain; of counts only likely where all other numbers have an operator.
  static let valueMisread = ReviewRule(
    "value.misreadOperator", .warning, .relevance,
    title: Message("“≥”没有被识别成数字2", "no ≥ was misread as the digit 2"),
    advice: Message("核对原件，恢复计算符号", "look at the original, and put the operator back"),
    source: Message("公开文本中的识别错误（292%、2280次）", "misread published texts (292%, 2280次)"),
    example: Example(wrong: "服务对象满意度：292%", right: "服务对象满意度：≥92%"),
    check: .projects { project, _ in
      guard project.facts.contains(.bare) else { return [] }
      let bare = project.count(of: [.number, .bare])
      let others = project.count(of: .number) - bare
      return project.filled(with: .bare).compactMap { row in
        guard let quantity = row.quantity, row.mayHideAtLeast, let text = row.indicator.value else {
          return nil
        }
        let isRate = row.unitKind == .rate
        guard isRate ? row.isMisreadRate : bare == 1 && others >= 3 else { return nil }
        let right = "≥" + quantity.digits.dropFirst() + quantity.unit
        return Remark(
          row.path("value"),
          Message(
            lazily: "指标值\(Remark.quote(text))可能是“\(right)”，“≥”被识别成了2",
            "the value \(Remark.quote(text)) may be “\(right)”: ≥ was read as 2"),
          found: text, expected: right, isUnsure: !isRate)
      }
    })
}

extension ReviewedIndicator {
  /// A share of a whole whose 2 must be a ≥: 292%.
  var isMisreadRate: Bool {
    mayHideAtLeast && unitKind == .rate && isShareOfWhole != false
  }

  /// Whether the first digit may be a misread ≥: 2 and two digits of a rate, or 2 and more digits of a count.
  var mayHideAtLeast: Bool {
    guard let quantity, quantity.comparison == nil, !quantity.unit.isEmpty else { return false }
    let digits = quantity.digits.utf8
    guard digits.first == UInt8(ascii: "2"), !digits.contains(UInt8(ascii: ".")) else { return false }
    if unitKind == .rate { return digits.count == 3 && quantity.number > 200 }
    return digits.count >= 3 && digits.dropFirst().first != UInt8(ascii: "0") && unitKind != .time
  }
}

extension ReviewRule {
  /// A sum that is told in words alone is a guess, and its finding a note.
  static let purposeArithmetic = ReviewRule(
    "purpose.arithmetic", .warning, .feasibility,
    title: Message("资金用途中的算式计算正确", "the sums in the purpose come out as written"),
    advice: Message("重新测算，改正算式", "work the sum out again"),
    source: Message("审核要点：预算经充分论证测算", "review point: the budget is worked out"),
    example: Example(wrong: "退休16*2900=44000元", right: "退休16*2900=46400元"),
    check: .projects { project, _ in
      guard let purpose = project.purpose else { return [] }
      let written = ProseEquation.faults(in: purpose)
      let implied = ImpliedProduct.all(in: purpose).filter { !$0.holds }
      if written.isEmpty && implied.isEmpty { return [] }
      let path = project.path("purpose")
      return written.map { remark($0, path, isUnsure: false) } + implied.map { remark($0, path, isUnsure: true) }
    })

  private static func remark(_ sum: ProseEquation, _ path: FieldPath, isUnsure: Bool) -> Remark {
    let written = "\(sum.leftText)=\(sum.statedText)"
    return Remark(
      path,
      Message(
        lazily: "资金用途中的算式\(Remark.quote(written))不成立，按算式应为\(sum.expected)",
        "the sum \(Remark.quote(written)) in the purpose does not hold: it gives \(sum.expected)"),
      found: written, expected: sum.expected, isUnsure: isUnsure)
  }
}

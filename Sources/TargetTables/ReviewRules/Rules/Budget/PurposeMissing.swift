extension ReviewRule {
  static let purposeMissing = ReviewRule(
    "purpose.missing", .error, .completeness,
    title: Message("资金用途已填", "each project says what its money is for"),
    advice: Message("补填资金用途：支出内容、标准和数量", "say what is paid for, at which rate, how often"),
    source: Message("审核要点：内容完整、无缺项错项", "review point: complete, nothing left out"),
    example: Example(wrong: "资金用途：（空）", right: "聘请教师 3500元/月*9个月=31500元"),
    check: .projects { project, _ in
      guard project.project.purpose == nil else { return [] }
      return [Remark(project.path("purpose"), Message("资金用途未填", "the purpose (资金用途) is missing"))]
    })
}

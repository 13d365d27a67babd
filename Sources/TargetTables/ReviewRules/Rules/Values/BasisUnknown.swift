extension ReviewRule {
  static let basisUnknown = ReviewRule(
    "basis.unknown", .warning, .completeness,
    title: Message("指标值确定依据用系统中的标准名称", "a basis is one of the budget system's words"),
    advice: Message("改用计划、历史、行业、预算支出或其他标准", "use one of the listed words"),
    source: Message("预算管理一体化系统的绩效标准列表", "the budget system's list"),
    example: Example(wrong: "指标值确定依据：领导要求", right: "指标值确定依据：计划标准"),
    check: .indicators(.unlistedBasis) { row, _ in
      guard let text = row.indicator.basis else { return [] }
      let known = Taxonomy.standard.basis(named: text)
      guard known?.isListed != true else { return [] }
      let names = Taxonomy.standard.basisNames.joined(separator: "、")
      return [
        Remark(
          row.path("basis"),
          Message(
            lazily: "指标值确定依据\(Remark.quote(text))不在列表中：\(names)",
            "the basis \(Remark.quote(text)) is not in the list: \(names)"),
          found: text, expected: names)
      ]
    })
}

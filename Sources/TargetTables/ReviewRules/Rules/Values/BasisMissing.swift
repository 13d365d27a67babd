extension ReviewRule {
  static let basisMissing = ReviewRule(
    "basis.missing", .warning, .completeness,
    title: Message("指标值确定依据已填", "each value has a basis"),
    advice: Message("补填指标值确定依据", "give the basis"),
    source: Message("绩效目标表“指标值确定依据”栏", "the form's column"),
    example: Example(wrong: "指标值确定依据：（空）", right: "指标值确定依据：历史标准"),
    check: .indicators(.noBasis) { row, _ in
      guard row.indicator.basis == nil else { return [] }
      return [
        Remark(
          row.path("basis"), Message("指标值确定依据未填", "the basis (指标值确定依据) is missing"),
          expected: Taxonomy.standard.basisNames.joined(separator: "、"))
      ]
    })
}

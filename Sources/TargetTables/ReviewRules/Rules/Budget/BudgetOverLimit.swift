extension ReviewRule {
  static let budgetOverLimit = ReviewRule(
    "budget.overLimit", .warning, .suitability,
    title: Message("各项目预算数合计不超过单位的项目支出控制数", "a unit's projects cost no more together than its limit"),
    advice: Message("按控制数调整项目预算", "bring the projects within the limit"),
    source: Message("部门预算控制数（配置 limits 后启用）", "the bureau's limits; asked when a profile states them"),
    example: Example(wrong: "控制数20.00，各项目合计23.00", right: "控制数23.00，各项目合计23.00"),
    check: .document { subject, settings in
      guard let code = subject.document.unit?.code, let limit = settings.limits[code],
        let sum = Amount.sum(subject.document.projects.compactMap(\.budget.total)), sum > limit
      else { return [] }
      return [
        Remark(
          FieldPath().appending("projects"),
          Message(
            lazily: "单位\(code)各项目预算数合计\(sum.tenThousandYuan)万元，超过控制数\(limit.tenThousandYuan)万元",
            "the projects of unit \(code) cost \(sum.tenThousandYuan) 万元, over its limit of \(limit.tenThousandYuan) 万元"
          ),
          found: sum.tenThousandYuan, expected: "不超过\(limit.tenThousandYuan)")
      ]
    })
}

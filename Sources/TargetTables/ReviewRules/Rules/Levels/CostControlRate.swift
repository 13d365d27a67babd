extension ReviewRule {
  /// Off by default: the system's Hebei mode writes this row itself, published Hebei texts of 2022 lack it.
  static let costControlRate = ReviewRule(
    "indicators.costControlRate", .warning, .completeness,
    title: Message("成本指标有“项目或定额成本控制率”＝100%", "cost has the fixed indicator 项目或定额成本控制率 ＝100%"),
    advice: Message("补填固定成本指标“项目或定额成本控制率”＝100%", "add the fixed cost indicator"),
    source: Message("预算管理一体化系统河北模式的固定指标", "the fixed indicator of the budget system's Hebei mode"),
    example: Example(wrong: "成本指标：资助金额 ≤5万元", right: "成本指标：项目或定额成本控制率 ＝100%"),
    isOn: false,
    check: .projects { project, _ in
      guard project.filledCount > 0 else { return [] }
      let name = "项目或定额成本控制率"
      let path = project.path("indicators")
      guard let row = project.filledIndicators.first(where: { $0.nameKey == name }) else {
        return [
          Remark(
            path, Message(lazily: "缺少固定成本指标“\(name)”", "the fixed cost indicator \(name) is missing"), expected: "＝100%"
          )
        ]
      }
      guard let value = row.value, value.isHundredPercent else {
        return [
          Remark(
            row.path("value"),
            Message(lazily: "固定成本指标“\(name)”的值应为＝100%", "the fixed cost indicator \(name) must be ＝100%"),
            found: row.indicator.value, expected: "＝100%")
        ]
      }
      return []
    })
}

extension ReviewRule {
  static let indicatorNameTooLong = ReviewRule(
    "indicatorName.tooLong", .error, .completeness,
    title: Message("三级指标不超过系统的长度", "an indicator's name is not longer than the budget system takes"),
    advice: Message("缩短三级指标", "shorten the name"),
    source: Message("预算管理一体化系统：三级指标最多100字", "the budget system: 100 characters"),
    example: Example(wrong: "超过100字的三级指标", right: "节日走访慰问次数"),
    numbers: [Number("characters", 100, Message("最多字数", "most characters"))],
    check: .projects { project, settings in
      let most = settings["characters"]
      return project.remarks(onNamesOver: most) { row, name in
        let count = name.scalarCount
        guard count > most else { return nil }
        return Remark(
          row.path("name"),
          Message(
            lazily: "三级指标有\(count)字，系统最多\(most)字",
            "the indicator's name has \(count) characters, the budget system takes \(most)"),
          found: name, expected: "不超过\(most)字")
      }
    })
}

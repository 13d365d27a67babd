extension ReviewRule {
  static let indicatorNameLong = ReviewRule(
    "indicatorName.long", .warning, .relevance,
    title: Message("三级指标简短", "an indicator's name is short"),
    advice: Message("三级指标用短语，说明写在绩效指标描述中", "shorten the name; explain it in the description"),
    source: Message("预算管理一体化系统：三级指标40字", "the budget system: 40 characters"),
    example: Example(wrong: "组织全县离退休老干部在元旦、春节、七一、重阳节等重要节日期间开展走访慰问活动的次数合计", right: "节日走访慰问次数"),
    numbers: [
      Number("characters", 40, Message("最多字数", "most characters")),
      Number("refused", 100, Message("系统拒绝的字数，另有规则", "characters that the system refuses; another rule's")),
    ],
    check: .projects { project, settings in
      let most = settings["characters"]
      return project.remarks(onNamesOver: most) { row, name in
        guard !name.withBytes({ $0.hasScalars(atMost: most) }), case let count = name.scalarCount,
          count <= settings["refused"]
        else { return nil }
        return Remark(
          row.path("name"),
          Message(
            lazily: "三级指标有\(count)字，宜在\(most)字以内", "the indicator's name has \(count) characters; \(most) are enough"),
          found: name, expected: "不超过\(most)字")
      }
    })
}

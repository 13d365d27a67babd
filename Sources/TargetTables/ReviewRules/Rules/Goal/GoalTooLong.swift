extension ReviewRule {
  static let goalTooLong = ReviewRule(
    "goal.tooLong", .warning, .completeness,
    title: Message("绩效目标不超过系统的长度", "a goal is not longer than the budget system takes"),
    advice: Message("精简绩效目标", "shorten the goal"),
    source: Message("预算管理一体化系统：绩效目标2000字节", "the budget system: 2000 bytes"),
    example: Example(wrong: "超过660个汉字的绩效目标", right: "分条写明预期产出和效果"),
    numbers: [Number("bytes", 2000, Message("最多字节数，一个汉字3字节", "most bytes; a Chinese character has 3"))],
    check: .projects { project, settings in
      guard let goal = project.project.goal, goal.utf8.count > settings["bytes"] else { return [] }
      let (count, most) = (goal.utf8.count, settings["bytes"])
      return [
        Remark(
          project.path("goal"),
          Message(
            lazily: "绩效目标有\(count)字节，系统最多\(most)字节（约\(most / 3)个汉字）",
            "the goal has \(count) bytes, the budget system takes \(most)"),
          expected: "不超过\(most)字节")
      ]
    })
}

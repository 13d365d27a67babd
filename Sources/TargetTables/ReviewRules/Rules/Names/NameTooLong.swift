extension ReviewRule {
  static let nameTooLong = ReviewRule(
    "name.tooLong", .warning, .completeness,
    title: Message("项目名称不超过系统的长度", "a project's name is not longer than the budget system takes"),
    advice: Message("缩短项目名称", "shorten the name"),
    source: Message("预算管理一体化系统：项目名称180字节", "the budget system: 180 bytes"),
    example: Example(wrong: "超过60个汉字的项目名称", right: "2022年度老年大学工作经费县级资金"),
    numbers: [Number("bytes", 180, Message("最多字节数，一个汉字3字节", "most bytes; a Chinese character has 3"))],
    check: .projects { project, settings in
      guard let name = project.project.name, name.utf8.count > settings["bytes"] else { return [] }
      let (count, most) = (name.utf8.count, settings["bytes"])
      return [
        Remark(
          project.path("name"),
          Message(
            lazily: "项目名称有\(count)字节，系统最多\(most)字节（约\(most / 3)个汉字）",
            "the project's name has \(count) bytes, the budget system takes \(most)"),
          found: name, expected: "不超过\(most)字节")
      ]
    })
}

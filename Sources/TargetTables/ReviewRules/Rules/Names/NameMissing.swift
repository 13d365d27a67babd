extension ReviewRule {
  static let nameMissing = ReviewRule(
    "name.missing", .error, .completeness,
    title: Message("项目名称已填", "each project has a name"),
    advice: Message("补填项目名称", "give the project's name"),
    source: Message("绩效目标表“项目名称”栏", "the form's field 项目名称"),
    example: Example(wrong: "项目名称：（空）", right: "项目名称：2022年度老年大学工作经费县级资金"),
    check: .projects { project, _ in
      guard project.project.name == nil else { return [] }
      return [Remark(project.path("name"), Message("项目名称未填", "the project's name is missing"))]
    })
}

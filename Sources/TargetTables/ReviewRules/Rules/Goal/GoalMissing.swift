extension ReviewRule {
  static let goalMissing = ReviewRule(
    "goal.missing", .error, .completeness,
    title: Message("绩效目标已填", "each project has a goal"),
    advice: Message("补填绩效目标", "give the goal"),
    source: Message("预算管理一体化系统：绩效目标为必录项", "the budget system asks for it"),
    example: Example(wrong: "绩效目标：（空）", right: "1.开展青少年教育活动4次以上。"),
    check: .projects { project, _ in
      guard project.project.goal == nil else { return [] }
      return [Remark(project.path("goal"), Message("绩效目标未填", "the goal (绩效目标) is missing"))]
    })
}

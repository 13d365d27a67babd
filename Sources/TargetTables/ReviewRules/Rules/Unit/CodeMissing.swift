extension ReviewRule {
  static let codeMissing = ReviewRule(
    "code.missing", .error, .completeness,
    title: Message("项目编码已填", "each project has a code"),
    advice: Message("补填预算一体化系统中的21位项目编码", "give the 21 characters of the budget system"),
    source: Message("预算管理一体化系统：项目代码必填", "the budget system asks for it"),
    example: Example(wrong: "项目编码：（空）", right: "项目编码：13012322P00258110508R"),
    check: .projects { project, _ in
      guard project.project.code == nil else { return [] }
      return [
        Remark(
          project.path("code"), Message("项目编码未填", "the project's code is missing"),
          expected: "21位数字和大写字母")
      ]
    })
}

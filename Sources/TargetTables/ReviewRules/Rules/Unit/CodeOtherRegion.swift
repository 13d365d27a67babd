extension ReviewRule {
  /// Asked where the profile states the region; a province's code on a county's project is usual, so it is only a note.
  static let codeOtherRegion = ReviewRule(
    "code.otherRegion", .note, .completeness,
    title: Message("项目编码以本地区划代码开头", "a project's code begins with the region's"),
    advice: Message("确认是否上级项目；否则核对编码", "see whether it is a superior's project; else check the code"),
    source: Message("项目编码前6位为财政区划（配置 region 后启用）", "the code's first six digits; asked when a profile states region"),
    example: Example(wrong: "正定县（130123）的项目编码 13012422P…", right: "13012322P…"),
    check: .projects { project, settings in
      guard let region = settings.region, let text = project.project.code, let code = project.code,
        !code.region.hasPrefix(region), !region.hasPrefix(code.region)
      else { return [] }
      return [
        Remark(
          project.path("code"),
          Message(
            lazily: "项目编码\(text)的区划\(code.region)不是\(region)",
            "the region \(code.region) in the code \(text) is not \(region)"),
          found: code.region, expected: region)
      ]
    })
}

extension ReviewRule {
  static let codeMalformed = ReviewRule(
    "code.malformed", .error, .completeness,
    title: Message("项目编码为21位数字和大写字母", "a project's code is 21 digits and capital letters"),
    advice: Message("与预算一体化系统核对项目编码", "compare the code with the budget system"),
    source: Message("预算管理一体化系统：项目代码21位", "the budget system: 21 characters"),
    example: Example(wrong: "13012322P0025811050R（20位）", right: "13012322P00258110508R"),
    numbers: [Number("length", 21, Message("项目编码的位数", "characters of a project's code"))],
    check: .projects { project, settings in
      guard let code = project.project.code else { return [] }
      let length = settings["length"]
      let isPlain = code.withBytes { $0.allSatisfy(ProjectCode.isCharacter) }
      guard !isPlain || code.utf8.count != length else { return [] }
      let path = project.path("code")
      let expected = "\(length)位数字和大写字母"
      guard isPlain else {
        return [
          Remark(
            path,
            Message(
              lazily: "项目编码\(Remark.quote(code))含有数字和大写字母以外的字符",
              "the project's code \(Remark.quote(code)) holds other signs than digits and capital letters"),
            found: code, expected: expected)
        ]
      }
      let count = code.utf8.count
      return [
        Remark(
          path,
          Message(
            lazily: "项目编码\(Remark.quote(code))有\(count)位，应为\(length)位",
            "the project's code \(Remark.quote(code)) has \(count) characters instead of \(length)"),
          found: code, expected: expected)
      ]
    })
}

extension ReviewRule {
  /// The rule behind the letter was found in codes and is stated nowhere: a hint that a digit may be wrong, no more.
  static let codeCheckLetter = ReviewRule(
    "code.checkLetter", .note, .completeness,
    title: Message("项目编码末位字母与前20位相符", "the last letter of a project's code fits the other twenty"),
    advice: Message("可能有一位抄错，与预算一体化系统核对", "a digit may be wrong: compare with the budget system"),
    source: Message("由公开的编码归纳，未见规定，仅作提示", "found in published codes, stated nowhere: only a hint"),
    example: Example(wrong: "13012322P00258110509R", right: "13012322P00258110508R"),
    check: .projects { project, _ in
      guard let text = project.project.code, let code = project.code, let check = code.checkCharacter,
        check != code.lastCharacter
      else { return [] }
      let (letter, last) = (Character(Unicode.Scalar(check)), Character(Unicode.Scalar(code.lastCharacter)))
      return [
        Remark(
          project.path("code"),
          Message(
            lazily: "项目编码\(text)的末位通常应为\(letter)，可能有一位抄错",
            "the code \(text) would usually end in \(letter); a character may be wrong"),
          found: String(last), expected: String(letter))
      ]
    })
}

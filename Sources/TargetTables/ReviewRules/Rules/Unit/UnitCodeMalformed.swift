extension ReviewRule {
  /// A unit's code is the department's three digits and three of its own; some places write the department's alone.
  static let unitCodeMalformed = ReviewRule(
    "unit.codeMalformed", .warning, .completeness,
    title: Message("单位代码为三位或六位数字，前三位是部门代码", "a unit's code is three or six digits, the department's first"),
    advice: Message("核对单位代码", "check the unit's code"),
    source: Message("河北各县公开文本", "published texts of Hebei's counties"),
    example: Example(wrong: "28701", right: "287001"),
    check: .document { subject, _ in
      guard let code = subject.document.unit?.code else { return [] }
      let digits = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard !digits || ![3, 6, 9].contains(code.utf8.count) else { return [] }
      return [
        Remark(
          FieldPath().appending("unit").appending("code"),
          Message(
            lazily: "单位代码\(Remark.quote(code))不是三位部门代码加三位单位代码",
            "the unit's code \(Remark.quote(code)) is not three digits of the department and three of the unit"),
          found: code, expected: "六位数字，如 287001")
      ]
    })
}

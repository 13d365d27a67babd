extension ReviewRule {
  /// Says each stretch that stands again once, however long it is.
  static let departmentRepeatedText = ReviewRule(
    "department.repeatedText", .warning, .completeness,
    title: Message("部门整体绩效目标没有重复的段落", "no paragraph of the department's part stands twice"),
    advice: Message("删去重复的内容", "delete what stands again"),
    source: Message("公开文本中总体目标、保障措施整段重复", "published texts repeat goals and safeguards whole"),
    example: Example(wrong: "工作保障措施的四条写了三遍", right: "每条写一遍"),
    numbers: [Number("characters", 15, Message("多少字以上的句子才算重复", "shortest sentence that counts"))],
    check: .document { subject, settings in
      guard let department = subject.document.department else { return [] }
      let shortest = settings["characters"]
      var remarks: [Remark] = []
      func add(_ paragraphs: [String], _ key: String, _ label: String) {
        for repetition in Repetition.all(in: paragraphs, shortest: shortest) {
          let path = FieldPath([.key("department"), .key(key), .index(repetition.index)])
          remarks.append(repetition.remark(path, of: label))
        }
      }
      add(department.overall, "overall", "总体绩效目标")
      add(department.duties, "duties", "职责分类")
      add(department.goals, "goals", "绩效目标")
      add(department.safeguards.map(\.lines), "safeguards", "工作保障措施")
      return remarks
    })
}

extension Safeguard {
  /// The heading and each paragraph on a line of its own.
  fileprivate var lines: String {
    var lines = heading ?? ""
    lines.reserveCapacity(paragraphs.reduce(lines.utf8.count) { $0 + $1.utf8.count + 1 })
    for paragraph in paragraphs {
      lines += "\n"
      lines += paragraph
    }
    return lines
  }
}

extension Repetition {
  fileprivate func remark(_ path: FieldPath, of label: String) -> Remark {
    let (first, last) = (index + 1, index + length)
    if isWithin {
      return Remark(
        path,
        Message(lazily: "\(label)第\(first)段把同样的话写了两遍", "paragraph \(first) of \(label) says the same twice"),
        found: excerpt)
    }
    let stretch = length == 1 ? "第\(first)段" : "第\(first)至\(last)段"
    let original = length == 1 ? "第\(source + 1)段" : "第\(source + 1)至\(source + length)段"
    let english = length == 1 ? "paragraph \(first)" : "paragraphs \(first) to \(last)"
    return Remark(
      path,
      Message(
        lazily: "\(label)\(stretch)与\(original)\(isExact ? "重复" : "几乎相同")",
        "\(english) of \(label) \(length == 1 ? "repeats" : "repeat") what stands from paragraph \(source + 1)"),
      found: excerpt)
  }
}

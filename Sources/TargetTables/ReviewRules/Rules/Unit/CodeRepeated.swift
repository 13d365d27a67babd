extension ReviewRule {
  static let codeRepeated = ReviewRule(
    "code.repeated", .error, .completeness,
    title: Message("项目编码不重复", "no two projects have one code"),
    advice: Message("核对两个项目的编码，删去重复的表或改正编码", "correct one of the codes, or drop the doubled table"),
    source: Message("预算管理一体化系统：项目编码重复不能导入", "the budget system refuses doubled codes"),
    example: Example(wrong: "第2、5个项目的编码相同", right: "每个项目一个编码"),
    check: .document { subject, _ in
      let hashes = subject.projects.lazy.compactMap { $0.project.code?.withBytes(\.quickHash) }
      guard UInt64.areTwins(in: hashes) else { return [] }
      var first: [String: Int] = [:]
      var remarks: [Remark] = []
      for (index, project) in subject.projects.enumerated() {
        guard let code = project.project.code else { continue }
        guard let other = first[code] else {
          first[code] = index
          continue
        }
        remarks.append(
          Remark(
            project.path("code"),
            Message(
              lazily: "项目编码\(code)与第\(other + 1)个项目重复", "the code \(code) is also that of project \(other + 1)"),
            found: code))
      }
      return remarks
    })
}

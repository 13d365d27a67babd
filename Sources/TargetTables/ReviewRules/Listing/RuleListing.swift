/// The rules as people and programs read them.
public struct RuleListing: Sendable {
  let profile: Profile
  let language: Language

  public init(profile: Profile = .standard, language: Language) {
    self.profile = profile
    self.language = language
  }

  /// A line for each rule: its code, severity, heading and what has to hold.
  public func text(_ rules: [ReviewRule] = ReviewRules.all) -> String {
    let width = rules.map(\.code.utf8.count).max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.code.utf8.count)
      let state = profile.isOn(rule) ? profile.severity(of: rule).name(in: language) : words("关", "off")
      let heading = rule.heading.name.text(in: language)
      return "\(rule.code)\(padding)  \(state)  \(heading)  \(rule.title.text(in: language))\n"
    }.joined()
  }

  /// All about one rule.
  public func explanation(of rule: ReviewRule) -> String {
    let state = profile.isOn(rule) ? "" : words("（默认关闭）", " (off)")
    var lines = [
      "\(rule.code)  \(profile.severity(of: rule).name(in: language))\(state)",
      line("要求", "Holds", rule.title.text(in: language)),
      line("审核内容", "Heading", rule.heading.name.text(in: language)),
      line("修改建议", "Advice", rule.advice.text(in: language)),
      line("依据", "Source", rule.source.text(in: language)),
      line("错误示例", "Wrong", rule.example.wrong),
      line("正确示例", "Right", rule.example.right),
    ]
    let settings = profile.settings(for: rule)
    lines += rule.numbers.map { number in
      line("可设", "Number", "\(number.name) = \(settings[number.name])（\(number.meaning.text(in: language))）")
    }
    lines.append(line("始于", "Since", rule.since))
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  private func line(_ chinese: String, _ english: String, _ text: String) -> String {
    words(chinese + "：", english + ": ") + text
  }
}

extension RuleListing {
  /// The rules as a JSON list, as they stand under the profile.
  public func json(_ rules: [ReviewRule] = ReviewRules.all) -> String {
    var writer = JSONWriter()
    writer.list(rules) { writer, rule in self.write(rule, to: &writer) }
    return writer.text
  }

  private func write(_ rule: ReviewRule, to writer: inout JSONWriter) {
    let settings = profile.settings(for: rule)
    writer.object { writer in
      writer.member("code", rule.code)
      writer.key("on")
      writer.bool(profile.isOn(rule))
      writer.member("severity", profile.severity(of: rule).rawValue)
      writer.member("heading", rule.heading.name.text(in: language))
      writer.member("title", rule.title.text(in: language))
      writer.member("advice", rule.advice.text(in: language))
      writer.member("source", rule.source.text(in: language))
      writer.member("wrong", rule.example.wrong)
      writer.member("right", rule.example.right)
      writer.member("since", rule.since)
      writer.key("numbers")
      writer.list(rule.numbers) { writer, number in
        writer.object { writer in
          writer.member("name", number.name)
          writer.member("value", settings[number.name])
          writer.member("meaning", number.meaning.text(in: language))
        }
      }
    }
  }
}

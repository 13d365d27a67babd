/// The rules that a profile has on, with what each is told: worked out once for any number of documents.
public struct ReviewPlan: Sendable {
  /// A class, since a rule is a dozen texts that would be held for each document.
  final class Asked: Sendable {
    let rule: ReviewRule
    let severity: Finding.Severity
    let settings: RuleSettings

    init(_ rule: ReviewRule, under profile: Profile) {
      self.rule = rule
      severity = profile.severity(of: rule)
      settings = profile.settings(for: rule)
    }
  }

  public let profile: Profile
  let rules: [Asked]

  /// - Parameter profile: which rules are on, and what each is told.
  public init(_ profile: Profile) {
    self.profile = profile
    rules = ReviewRules.all.filter(profile.isOn).map { Asked($0, under: profile) }
  }
}

/// How a bureau wants its tables reviewed: rules on and off, their severities and numbers, and what it lets pass.
public struct Profile: Hashable, Sendable {
  /// What a profile changes of one rule.
  public struct Change: Hashable, Sendable {
    public var isOn: Bool?
    public var severity: Finding.Severity?
    public var numbers: [String: Int]

    public init(isOn: Bool? = nil, severity: Finding.Severity? = nil, numbers: [String: Int] = [:]) {
      self.isOn = isOn
      self.severity = severity
      self.numbers = numbers
    }
  }

  /// A rule that is not to speak of one project, and why.
  public struct Suppression: Hashable, Sendable {
    public var rule: String
    /// The project's code.
    public var project: String
    public var reason: String

    public init(rule: String, project: String, reason: String) {
      self.rule = rule
      self.project = project
      self.reason = reason
    }
  }

  public var name: String
  /// By the rule's code.
  public var changes: [String: Change]
  /// The region code that project codes begin with.
  public var region: String?
  /// The most that a unit's projects may cost together, by unit code.
  public var limits: [String: Amount]
  public var suppressions: [Suppression]

  public init(
    name: String, changes: [String: Change] = [:], region: String? = nil, limits: [String: Amount] = [:],
    suppressions: [Suppression] = []
  ) {
    self.name = name
    self.changes = changes
    self.region = region
    self.limits = limits
    self.suppressions = suppressions
  }
}

extension Profile {
  /// Each rule as it describes itself.
  public static let standard = Profile(name: "default")

  /// For bureaus whose budget system runs in its Hebei mode, which has one fixed cost indicator.
  public static let hebei = Profile(
    name: "hebei",
    changes: [
      "indicators.costControlRate": Change(isOn: true)
    ])

  /// The profiles that are always at hand, by name.
  public static let shipped = [standard, hebei]

  public func isOn(_ rule: ReviewRule) -> Bool { changes[rule.code]?.isOn ?? rule.isOn }

  public func severity(of rule: ReviewRule) -> Finding.Severity { changes[rule.code]?.severity ?? rule.severity }

  /// What the rule is told under this profile.
  public func settings(for rule: ReviewRule) -> RuleSettings {
    var numbers: [String: Int] = [:]
    for number in rule.numbers { numbers[number.name] = changes[rule.code]?.numbers[number.name] ?? number.standard }
    return RuleSettings(numbers: numbers, region: region, limits: limits)
  }

  /// Why the rule is not to speak of the project; nil where it is.
  func reason(forSuppressing rule: String, projectCode: String?) -> String? {
    guard let projectCode else { return nil }
    return suppressions.first { $0.rule == rule && $0.project == projectCode }?.reason
  }
}

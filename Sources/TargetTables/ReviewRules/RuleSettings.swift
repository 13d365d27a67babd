/// What a rule may be told: its numbers, and what the bureau knows of its own region and units.
public struct RuleSettings: Hashable, Sendable {
  /// By the name that the rule gives each.
  public var numbers: [String: Int]
  /// The region code that project codes begin with; nil where none is stated.
  public var region: String?
  /// The most that a unit's projects may cost together, by unit code.
  public var limits: [String: Amount]

  public init(numbers: [String: Int] = [:], region: String? = nil, limits: [String: Amount] = [:]) {
    self.numbers = numbers
    self.region = region
    self.limits = limits
  }

  /// The number of that name; 0 for one that the rule has not stated.
  public subscript(_ name: String) -> Int { numbers[name] ?? 0 }
}

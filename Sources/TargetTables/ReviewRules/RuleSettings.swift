/// What a rule may be told: its numbers, and what the bureau knows of its own region and units.
public struct RuleSettings: Hashable, Sendable {
  /// By the name that the rule gives each.
  public var numbers: [String: Int] {
    get { Dictionary(named.map { ($0.name, $0.number) }) { first, _ in first } }
    set { named = newValue.sorted { $0.key < $1.key }.map { NamedNumber(name: $0.key, number: $0.value) } }
  }
  /// The region code that project codes begin with; nil where none is stated.
  public var region: String?
  /// The most that a unit's projects may cost together, by unit code.
  public var limits: [String: Amount]

  public init(numbers: [String: Int] = [:], region: String? = nil, limits: [String: Amount] = [:]) {
    self.region = region
    self.limits = limits
    self.numbers = numbers
  }

  /// The number of that name; 0 for one that the rule has not stated.
  public subscript(_ name: String) -> Int {
    for index in named.indices where named[index].name.utf8.count == name.utf8.count && named[index].name == name {
      return named[index].number
    }
    return 0
  }

  private struct NamedNumber: Hashable, Sendable {
    let name: String
    let number: Int
  }

  /// By name. A rule has a few, and asks for them at each row.
  private var named: [NamedNumber] = []
}

import TargetTables

/// What stands, or stood, at a place of the document.
public enum Content: Hashable, Sendable {
  case text(String)
  case amount(Amount)
  case year(Int)
  /// Where a thing stands in its list, from zero.
  case position(Int)
  indirect case project(Project)
  indirect case indicator(Indicator)
  indirect case safeguard(Safeguard)
  indirect case department(Department)

  /// The text, where it is one.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The amount, where it is one.
  public var amount: Amount? {
    if case .amount(let amount) = self { amount } else { nil }
  }
}

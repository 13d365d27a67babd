import TargetTables

/// What a change of a field means to those who answer for it.
public struct Meaning: Hashable, Sendable {
  /// Stable, for programs.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A blank was filled, or a field was blanked.
    case filled, blanked
    /// An amount.
    case increased, decreased
    /// A target where more is better, or that is to be met exactly.
    case raised, lowered
    /// A limit where less is better.
    case tightened, loosened
    case unitChanged, comparatorChanged
    case becameQualitative, becameQuantitative
    /// Another way to write the same value.
    case respelled
    case whitespaceOnly
    case reworded
  }

  /// What the change means; several where it does several things.
  public var codes: [Code]
  /// Where the field is money.
  public var amount: AmountChange?
  /// What the change adds to the unit's total; nil where it does not touch it.
  public var effectOnUnit: Amount?

  init(_ codes: [Code], amount: AmountChange? = nil, effectOnUnit: Amount? = nil) {
    self.codes = codes
    self.amount = amount
    self.effectOnUnit = effectOnUnit
  }
}

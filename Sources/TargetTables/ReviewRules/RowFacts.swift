/// What is plain of a row at first sight. A rule on rows names what a row must have for it to speak at all, and is asked of
/// no other: most rules have nothing to say of most rows.
public struct RowFacts: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// A printed line that was left blank; rules on rows are not asked of it.
  static let blank = RowFacts(bit: 0)

  // What is not there, or not known.
  static let unknownLevel1 = RowFacts(bit: 1)
  /// Level 1 is known.
  static let unknownLevel2 = RowFacts(bit: 2)
  static let noName = RowFacts(bit: 3)
  static let noValue = RowFacts(bit: 4)
  static let noBasis = RowFacts(bit: 5)
  static let unlistedBasis = RowFacts(bit: 6)

  // Where it stands.
  static let output = RowFacts(bit: 8)
  static let benefit = RowFacts(bit: 9)
  static let satisfaction = RowFacts(bit: 10)
  /// Under a level 1 that is neither 满意度指标 nor open to all.
  static let notSatisfaction = RowFacts(bit: 11)
  static let quantity = RowFacts(bit: 12)
  static let quality = RowFacts(bit: 13)
  static let timeliness = RowFacts(bit: 14)
  /// About cost: 成本指标 as a level 2 before 2021, or as a level 1 since.
  static let cost = RowFacts(bit: 15)
  /// A level 2 whose rows state money: 成本指标, 经济成本指标.
  static let moneyCost = RowFacts(bit: 16)

  // What its value is.
  static let number = RowFacts(bit: 20)
  static let words = RowFacts(bit: 21)
  static let malformed = RowFacts(bit: 22)
  /// A number without an operator.
  static let bare = RowFacts(bit: 23)
  static let unitless = RowFacts(bit: 24)
  static let knownUnit = RowFacts(bit: 25)
  static let rate = RowFacts(bit: 26)
  static let money = RowFacts(bit: 27)
  /// Counted in people or pieces.
  static let counted = RowFacts(bit: 28)
  static let notMoney = RowFacts(bit: 29)
  static let notTime = RowFacts(bit: 30)
  static let wantsMore = RowFacts(bit: 31)
  /// Whether the operator is the one that few such numbers have.
  static let oddDirection = RowFacts(bit: 32)
  static let hundred = RowFacts(bit: 33)
  static let overHundred = RowFacts(bit: 34)
  /// It may hold what stands for a value that is still to come.
  static let placeholder = RowFacts(bit: 35)

  // What its name is.
  static let named = RowFacts(bit: 40)
  static let sentence = RowFacts(bit: 41)
  /// 、和及 may stand in it.
  static let joined = RowFacts(bit: 42)
  static let namedForSatisfaction = RowFacts(bit: 43)
  /// Its words may ask for another unit than the value's.
  static let otherUnit = RowFacts(bit: 44)

  // Which texts may repeat others.
  static let nameAsLevel2 = RowFacts(bit: 50)
  static let descriptionAsName = RowFacts(bit: 51)
  static let valueAsText = RowFacts(bit: 52)
}

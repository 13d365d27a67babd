import TargetTables

/// A thing of a list that can be found again in another version of the list.
protocol Pairable: Hashable, Sendable {
  associatedtype Features: Sendable
  /// What tells things apart, the strongest first.
  static var keyKinds: [MatchedBy] { get }
  /// Nil where the thing has nothing of the sort.
  func key(_ kind: MatchedBy) -> String?

  var features: Features { get }
  /// From 0 to 1; 0 below the floor under which two things are not the same one.
  static func likeness(_ old: Features, _ new: Features) -> Double
  /// What likely partners have in common, to find candidates among too many.
  static func pieces(_ features: Features) -> [UInt64]
}

extension Indicator: Pairable {
  struct Features: Sendable {
    var name: TextFeatures
    var description: TextFeatures
    var value: TextFeatures
    var isNamed: Bool
    var level1: String?
    var level2: String?
  }

  static let keyKinds = [MatchedBy.levelsAndName]
  static let floor = 0.5

  func key(_ kind: MatchedBy) -> String? {
    guard let name = name?.pairingKey else { return nil }
    return (level1?.pairingKey ?? "") + "\u{1F}" + (level2?.pairingKey ?? "") + "\u{1F}" + name
  }

  var features: Features {
    Features(
      name: TextFeatures(pairsOf: name), description: TextFeatures(pairsOf: description),
      value: TextFeatures(signsOf: value), isNamed: name != nil, level1: level1, level2: level2)
  }

  /// Name before description before value; another level counts against it. An equal name is enough by itself.
  static func likeness(_ old: Features, _ new: Features) -> Double {
    var mean = WeightedLikeness()
    let name = old.name.likeness(to: new.name)
    mean.add(name, weight: 0.45)
    mean.add(old.description.likeness(to: new.description), weight: 0.35)
    mean.add(old.value.likeness(to: new.value), weight: 0.2)
    var likeness = mean.value
    if old.level1 != new.level1 { likeness *= 0.95 }
    if old.level2 != new.level2 { likeness *= 0.95 }
    if name == 1 { likeness = max(likeness, floor) }
    return likeness >= floor ? likeness : 0
  }

  static func pieces(_ features: Features) -> [UInt64] {
    features.name.whole + features.description.whole + features.name.pieces + features.description.pieces
  }
}

extension Project: Pairable {
  struct Features: Sendable {
    var name: TextFeatures
    var purpose: TextFeatures
    var indicators: TextFeatures
    var hasCode: Bool
  }

  static let keyKinds = [MatchedBy.code, .name]

  func key(_ kind: MatchedBy) -> String? {
    switch kind {
    case .code: code?.pairingKey
    default: name?.pairingKey
    }
  }

  var features: Features {
    Features(
      name: TextFeatures(pairsOf: name), purpose: TextFeatures(pairsOf: purpose),
      indicators: TextFeatures(pairsOf: indicators.lazy.compactMap(\.name).joined(separator: " ")),
      hasCode: code != nil)
  }

  /// Names of a unit's projects share much of their wording, so what the money is for and the indicators speak too.
  /// Two projects that both have a code, and not the same, must be more alike.
  static func likeness(_ old: Features, _ new: Features) -> Double {
    var mean = WeightedLikeness()
    mean.add(old.name.likeness(to: new.name), weight: 0.6)
    mean.add(old.purpose.likeness(to: new.purpose), weight: 0.2)
    mean.add(old.indicators.likeness(to: new.indicators), weight: 0.2)
    let floor = old.hasCode && new.hasCode ? 0.75 : 0.6
    return mean.value >= floor ? mean.value : 0
  }

  static func pieces(_ features: Features) -> [UInt64] {
    features.name.whole + features.purpose.whole + features.name.pieces + features.purpose.pieces
  }
}

extension Safeguard: Pairable {
  static let keyKinds = [MatchedBy.name]

  func key(_ kind: MatchedBy) -> String? { heading?.pairingKey }

  var features: TextFeatures { TextFeatures(pairsOf: (heading ?? "") + (paragraphs.first ?? "")) }

  static func likeness(_ old: TextFeatures, _ new: TextFeatures) -> Double { String.likeness(old, new) }
  static func pieces(_ features: TextFeatures) -> [UInt64] { features.pieces }
}

/// A paragraph of the department's part. It has no key: it is the same, or like.
extension String: Pairable {
  static let keyKinds: [MatchedBy] = []

  func key(_ kind: MatchedBy) -> String? { nil }

  var features: TextFeatures { TextFeatures(pairsOf: self) }

  static func likeness(_ old: TextFeatures, _ new: TextFeatures) -> Double {
    let likeness = old.likeness(to: new) ?? 0
    return likeness >= 0.45 ? likeness : 0
  }

  static func pieces(_ features: TextFeatures) -> [UInt64] { features.pieces }
}

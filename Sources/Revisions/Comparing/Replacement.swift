import TargetTables

/// One text put for another in many places, which is one decision and not many.
public struct Replacement: Hashable, Sendable {
  /// The text that was there.
  public var removed: String
  /// The text that is there now.
  public var added: String
  /// The positions of the changes that are nothing but this, in the comparison's list.
  public var changes: [Int]

  /// So many places make it systematic.
  public static let least = 4
}

extension Comparison {
  /// The systematic replacements, in the order of their first place.
  public var replacements: [Replacement] {
    var order: [[String]] = []
    var places: [[String]: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      guard let pair = change.soleReplacement else { continue }
      if places[pair] == nil { order.append(pair) }
      places[pair, default: []].append(index)
    }
    return order.compactMap { pair in
      guard let changes = places[pair], changes.count >= Replacement.least else { return nil }
      return Replacement(removed: pair[0], added: pair[1], changes: changes)
    }
  }
}

extension Change {
  /// What was replaced by what, where the change is that alone. Values and amounts count as wholes: each means something
  /// of its own.
  fileprivate var soleReplacement: [String]? {
    guard isOfField, let old = old?.text, let new = new?.text else { return nil }
    if path.steps.last == .key("value") { return [old, new] }
    let replacements = MarkedText(from: old, to: new).replacements
    guard let first = replacements.first, !first.removed.isEmpty, !first.added.isEmpty else { return nil }
    return replacements.allSatisfy { $0 == first } ? [first.removed, first.added] : nil
  }
}

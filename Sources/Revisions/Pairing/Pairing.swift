/// Which things of an old list are which of a new one.
struct Pairing: Sendable {
  struct Partner: Hashable, Sendable {
    var position: Int
    var matchedBy: MatchedBy
  }

  /// By new position, the old thing; nil where it was added.
  private(set) var old: [Partner?]
  /// By old position, the new thing; nil where it was removed.
  private(set) var new: [Partner?]
  /// There were too many to compare each with each.
  private(set) var fellBack = false

  /// Up to so many comparisons each is compared with each.
  static let comparisonLimit = 250_000

  /// Equal things first, then equal keys, then the likest.
  /// - Parameter byLikeness: without it only what is equal or has the same key is paired, in order, so that the pairing
  ///   is the same from either side.
  init<Element: Pairable>(_ oldList: [Element], _ newList: [Element], byLikeness: Bool = true) {
    old = Array(repeating: nil, count: newList.count)
    new = Array(repeating: nil, count: oldList.count)
    pairEqualEnds(oldList, newList)
    guard hasMore else { return }
    pairEqualPositions(oldList, newList)
    pairEqual(oldList, newList)
    for kind in Element.keyKinds where hasMore { pairKeys(kind, oldList, newList, byLikeness: byLikeness) }
    if byLikeness && hasMore { pairLike(oldList, newList) }
  }

  private var hasMore: Bool { old.contains { $0 == nil } && new.contains { $0 == nil } }
  private var freeOld: [Int] { new.indices.filter { new[$0] == nil } }
  private var freeNew: [Int] { old.indices.filter { old[$0] == nil } }

  private mutating func pair(_ oldPosition: Int, _ newPosition: Int, _ matchedBy: MatchedBy) {
    new[oldPosition] = Partner(position: newPosition, matchedBy: matchedBy)
    old[newPosition] = Partner(position: oldPosition, matchedBy: matchedBy)
  }

  private mutating func pairEqualEnds<Element: Pairable>(_ oldList: [Element], _ newList: [Element]) {
    var start = 0
    while start < oldList.count && start < newList.count && oldList[start] == newList[start] {
      pair(start, start, .identity)
      start += 1
    }
    var (oldEnd, newEnd) = (oldList.count, newList.count)
    while oldEnd > start && newEnd > start && oldList[oldEnd - 1] == newList[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      pair(oldEnd, newEnd, .identity)
    }
  }

  /// Where nothing came or went, most things are where they were: that is seen without a look at the others.
  private mutating func pairEqualPositions<Element: Pairable>(_ oldList: [Element], _ newList: [Element]) {
    guard oldList.count == newList.count else { return }
    for position in freeOld where old[position] == nil && oldList[position] == newList[position] {
      pair(position, position, .identity)
    }
  }

  /// The first of several equal ones with the first, and so on.
  private mutating func pairEqual<Element: Pairable>(_ oldList: [Element], _ newList: [Element]) {
    var waiting: [Element: [Int]] = [:]
    for position in freeOld.reversed() { waiting[oldList[position], default: []].append(position) }
    for position in freeNew {
      if let partner = waiting[newList[position]]?.popLast() { pair(partner, position, .identity) }
    }
  }

  private mutating func pairKeys<Element: Pairable>(
    _ kind: MatchedBy, _ oldList: [Element], _ newList: [Element], byLikeness: Bool
  ) {
    var groups: [String: (old: [Int], new: [Int])] = [:]
    for position in freeOld {
      if let key = oldList[position].key(kind) { groups[key, default: ([], [])].old.append(position) }
    }
    for position in freeNew {
      if let key = newList[position].key(kind), groups[key] != nil { groups[key]?.new.append(position) }
    }
    for group in groups.values where !group.new.isEmpty {
      if byLikeness {
        pairGroup(group.old, group.new, kind, oldList, newList)
      } else {
        for (one, other) in zip(group.old, group.new) { pair(one, other, kind) }
      }
    }
  }

  /// Several things under one key: the likest belong together, and none is left over for being unlike.
  private mutating func pairGroup<Element: Pairable>(
    _ oldGroup: [Int], _ newGroup: [Int], _ kind: MatchedBy, _ oldList: [Element], _ newList: [Element]
  ) {
    guard oldGroup.count > 1 || newGroup.count > 1 else { return pair(oldGroup[0], newGroup[0], kind) }
    guard oldGroup.count <= Self.comparisonLimit / newGroup.count else {
      fellBack = true
      for (one, other) in zip(oldGroup, newGroup) { pair(one, other, kind) }
      return
    }
    let (left, right) = (oldGroup.map { oldList[$0].features }, newGroup.map { newList[$0].features })
    let best = Assignment(rows: left.count, columns: right.count) { max(Element.likeness(left[$0], right[$1]), 0.01) }
    for (row, column) in best.columns.enumerated() {
      if let column { pair(oldGroup[row], newGroup[column], kind) }
    }
  }

  private mutating func pairLike<Element: Pairable>(_ oldList: [Element], _ newList: [Element]) {
    let (oldFree, newFree) = (freeOld, freeNew)
    let (left, right) = (oldFree.map { oldList[$0].features }, newFree.map { newList[$0].features })
    let columns: [Int?]
    if oldFree.count <= Self.comparisonLimit / newFree.count {
      columns =
        Assignment(rows: left.count, columns: right.count) { Element.likeness(left[$0], right[$1]) }.columns
    } else {
      fellBack = true
      columns = Candidates(left, right, of: Element.self).columns
    }
    for (row, column) in columns.enumerated() {
      guard let column else { continue }
      let percent = Int(Element.likeness(left[row], right[column]) * 100)
      pair(oldFree[row], newFree[column], .likeness(percent))
    }
  }
}

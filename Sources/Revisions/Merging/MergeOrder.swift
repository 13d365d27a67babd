/// The order of a merged list.
///
/// What neither side moved stays in the base's order. What a side moved or added stands behind the same unmoved thing
/// as on that side; where both put something there, ours comes first.
struct MergeOrder {
  private(set) var slots: [MergeSlots] = []
  /// What both sides moved, to different places; it stands where ours has it.
  private(set) var disputed: Set<MergeSlots> = []

  init(_ things: [MergeSlots], oursMoved: Set<Int>, theirsMoved: Set<Int>) {
    func isLoose(_ slot: MergeSlots) -> Bool {
      slot.base == nil || slot.ours.map(oursMoved.contains) ?? false || slot.theirs.map(theirsMoved.contains) ?? false
    }
    let fixed = things.filter { !isLoose($0) }
    let isFixed = Set(fixed)
    let oursAnchors = Self.anchors(things, isFixed, by: \.ours)
    let theirsAnchors = Self.anchors(things, isFixed, by: \.theirs)
    let theirsAnchor = Dictionary(theirsAnchors.map { ($0.slot, $0.anchor) }) { first, _ in first }
    var followers: [MergeSlots?: [MergeSlots]] = [:]
    for (slot, anchor) in oursAnchors {
      let isOurs = slot.base == nil || slot.ours.map(oursMoved.contains) ?? false
      let isTheirs = slot.theirs.map(theirsMoved.contains) ?? false
      guard isOurs || !isTheirs else { continue }
      followers[anchor, default: []].append(slot)
      guard isOurs, isTheirs, slot.base != nil else { continue }
      if theirsAnchor[slot] != .some(anchor) { disputed.insert(slot) }
    }
    let placed = Set(followers.values.joined())
    for (slot, anchor) in theirsAnchors where !placed.contains(slot) { followers[anchor, default: []].append(slot) }
    slots = (followers[nil] ?? []) + fixed.flatMap { [$0] + (followers[$0] ?? []) }
  }

  /// The loose things of a side in its order, each with the fixed thing that it stands behind.
  private static func anchors(
    _ things: [MergeSlots], _ isFixed: Set<MergeSlots>, by side: KeyPath<MergeSlots, Int?>
  ) -> [(slot: MergeSlots, anchor: MergeSlots?)] {
    let present = things.filter { $0[keyPath: side] != nil }
    let ordered = present.sorted { ($0[keyPath: side] ?? 0) < ($1[keyPath: side] ?? 0) }
    var anchor: MergeSlots?
    var anchors: [(slot: MergeSlots, anchor: MergeSlots?)] = []
    for slot in ordered {
      if isFixed.contains(slot) { anchor = slot } else { anchors.append((slot, anchor)) }
    }
    return anchors
  }
}

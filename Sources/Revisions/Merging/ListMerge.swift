import TargetTables

extension ThreeWay {
  /// The three lists merged thing by thing, and their order.
  func merged<Element: ListElement>(_ each: (ThreeWay<Element>) -> Merged<Element>) -> Merged<[Element]>
  where Thing == [Element] {
    if let simple { return Merged(value: simple) }
    let base = base ?? []
    let (oursPairing, theirsPairing) = (Pairing(base, ours), Pairing(base, theirs))
    let slots = Self.slots(ours, theirs, oursPairing, theirsPairing)
    var things: [MergeSlots: Merged<Element>] = [:]
    for slot in slots { things[slot] = thing(base, slot, each) }
    let order = MergeOrder(
      slots.filter { things[$0] != nil }, oursMoved: oursPairing.moved, theirsMoved: theirsPairing.moved)
    var result = Merged<[Element]>(value: [])
    for slot in order.slots {
      guard let thing = things[slot] else { continue }
      let index = FieldPath.Step.index(result.value.count)
      result.value.append(thing.value)
      if order.disputed.contains(slot) {
        let contents = [slot.base, slot.ours, slot.theirs].map { $0.map(Content.position) }
        let conflict = labelled(base, slot).conflict(.order, contents[0], contents[1], contents[2])
        result.conflicts.append(conflict.below([index]))
      }
      result.conflicts += thing.conflicts.map { $0.below([index]) }
    }
    return result
  }

  /// Each thing of the three lists once: first those of the base, then what ours and both added, then theirs.
  private static func slots<Element: ListElement>(
    _ ours: [Element], _ theirs: [Element], _ oursPairing: Pairing, _ theirsPairing: Pairing
  ) -> [MergeSlots] {
    var slots = oursPairing.new.indices.map { position in
      MergeSlots(
        base: position, ours: oursPairing.new[position]?.position, theirs: theirsPairing.new[position]?.position)
    }
    let oursAdded = ours.indices.filter { oursPairing.old[$0] == nil }
    let theirsAdded = theirs.indices.filter { theirsPairing.old[$0] == nil }
    let twins = Pairing(oursAdded.map { ours[$0] }, theirsAdded.map { theirs[$0] }, byLikeness: false)
    for (index, position) in oursAdded.enumerated() {
      slots.append(MergeSlots(ours: position, theirs: twins.new[index].map { theirsAdded[$0.position] }))
    }
    for (index, position) in theirsAdded.enumerated() where twins.old[index] == nil {
      slots.append(MergeSlots(theirs: position))
    }
    return slots
  }

  /// Nil where the thing is in the result no more.
  private func thing<Element: ListElement>(
    _ base: [Element], _ slot: MergeSlots, _ each: (ThreeWay<Element>) -> Merged<Element>
  ) -> Merged<Element>? where Thing == [Element] {
    let before = slot.base.map { base[$0] }
    let (ourOne, theirOne) = (slot.ours.map { ours[$0] }, slot.theirs.map { theirs[$0] })
    if let ourOne, let theirOne { return each(ThreeWay<Element>(before, ourOne, theirOne, in: labelled(base, slot))) }
    guard let kept = ourOne ?? theirOne else { return nil }
    guard let before else { return Merged(value: kept) }
    if kept == before { return nil }
    let conflict = labelled(base, slot).conflict(.deletion, before.content, ourOne?.content, theirOne?.content)
    return Merged(value: kept, conflicts: [conflict])
  }

  /// The thing's context, labelled as the base has it, or else as a side does.
  private func labelled<Element: ListElement>(_ base: [Element], _ slot: MergeSlots) -> MergeContext
  where Thing == [Element] {
    let inner = context.at(slot)
    if let position = slot.base { return inner.labelled(base[position].content, at: position) }
    if let position = slot.ours { return inner.labelled(ours[position].content, at: position) }
    if let position = slot.theirs { return inner.labelled(theirs[position].content, at: position) }
    return inner
  }
}

/// Remembers texts by their stretches of eight characters, and finds the one that a later text is like.
struct Likeness {
  private static let width = 8
  /// Of a hundred stretches, how many must be the other's.
  private static let threshold = 80

  private var owners: StretchOwners
  /// By text, how many stretches it has.
  private var sizes: [Int]
  /// By text, how many stretches the text that is looked at shares with it; zero between looks.
  private var counts: [Int]

  /// - Parameter length: of all texts together.
  init(of texts: Int, length: Int) {
    owners = StretchOwners(capacity: length)
    sizes = Array(repeating: 0, count: texts)
    counts = sizes
  }

  /// A number for each stretch; the same in every run, unlike `Hasher`.
  static func stretches(_ scalars: [UInt32]) -> [UInt64] {
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (hash, power) = (UInt64(0), UInt64(1))
    for scalar in scalars.prefix(width) { hash = hash &* base &+ UInt64(scalar) }
    guard scalars.count > width else { return [hash] }
    for _ in 0..<width { power = power &* base }
    var stretches: [UInt64] = []
    stretches.reserveCapacity(scalars.count - width + 1)
    stretches.append(hash)
    for index in width..<scalars.count {
      hash = hash &* base &+ UInt64(scalars[index]) &- UInt64(scalars[index - width]) &* power
      stretches.append(hash)
    }
    return stretches
  }

  mutating func add(_ stretches: [UInt64], index: Int) {
    sizes[index] = stretches.count
    for stretch in stretches { owners.add(stretch, owner: index) }
  }

  /// The first of the texts that have the most of these stretches, where that is enough.
  mutating func firstLike(_ stretches: [UInt64]) -> Int? {
    var missing = stretches.count - (stretches.count * Self.threshold + 99) / 100
    var seen: [Int] = []
    defer { for owner in seen { counts[owner] = 0 } }
    for stretch in stretches {
      if let owner = owners[stretch] {
        if counts[owner] == 0 { seen.append(owner) }
        counts[owner] += 1
      } else {
        missing -= 1
        if missing < 0 { return nil }
      }
    }
    let best = seen.max { (counts[$0], -$0) < (counts[$1], -$1) }
    guard let best else { return nil }
    return counts[best] * 100 >= max(stretches.count, sizes[best]) * Self.threshold ? best : nil
  }
}

/// Which text had a stretch first. A table of its own: `Dictionary` guards its hashes against ill will, and takes its time.
private struct StretchOwners {
  /// A stretch and its owner and one more, 0 for none. At most half are taken.
  private var slots: [(stretch: UInt64, owner: Int)]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  subscript(_ stretch: UInt64) -> Int? {
    let owner = slots[slot(of: stretch)].owner
    return owner == 0 ? nil : owner - 1
  }

  /// The first owner stays.
  mutating func add(_ stretch: UInt64, owner: Int) {
    let slot = slot(of: stretch)
    if slots[slot].owner == 0 { slots[slot] = (stretch, owner + 1) }
  }

  private func slot(of stretch: UInt64) -> Int {
    let mixed = (stretch ^ stretch >> 29) &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[slot].owner != 0 && slots[slot].stretch != stretch { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

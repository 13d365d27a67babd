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
    return [UInt64](unsafeUninitializedCapacity: scalars.count - width + 1) { stretches, count in
      stretches[0] = hash
      count = scalars.count - width + 1
      scalars.withUnsafeBufferPointer { scalars in
        for index in 1..<count {
          let (new, old) = (UInt64(scalars[index + width - 1]), UInt64(scalars[index - 1]))
          hash = hash &* base &+ new &- old &* power
          stretches[index] = hash
        }
      }
    }
  }

  mutating func add(_ stretches: [UInt64], index: Int) {
    sizes[index] = stretches.count
    owners.add(stretches, owner: index)
  }

  /// The first of the texts that have the most of these stretches, where that is enough.
  mutating func firstLike(_ stretches: [UInt64]) -> Int? {
    var missing = stretches.count - (stretches.count * Self.threshold + 99) / 100
    var seen: [Int] = []
    defer { for owner in seen { counts[owner] = 0 } }
    let isLike = owners.forEach(of: stretches) { owner in
      guard let owner else {
        missing -= 1
        return missing >= 0
      }
      if counts[owner] == 0 { seen.append(owner) }
      counts[owner] += 1
      return true
    }
    guard isLike, let best = seen.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }) else { return nil }
    return counts[best] * 100 >= max(stretches.count, sizes[best]) * Self.threshold ? best : nil
  }
}

/// Which text had a stretch first. A table of its own: `Dictionary` guards its hashes against ill will, and takes its time.
private struct StretchOwners {
  private struct Entry {
    let stretch: UInt64
    let owner: Int
  }

  private var entries: [Entry] = []
  /// The number of an entry and one more, at its hash or behind; 0 where there is none. At least half of them.
  private var slots: [UInt32]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    entries.reserveCapacity(capacity)
  }

  /// Tells the owner of each stretch until the answer is no; whether all were told.
  func forEach(of stretches: [UInt64], _ tell: (Int?) -> Bool) -> Bool {
    slots.withUnsafeBufferPointer { slots in
      stretches.allSatisfy { stretch in
        let number = slots[Self.slot(of: stretch, in: slots, entries)]
        return tell(number == 0 ? nil : entries[Int(number) - 1].owner)
      }
    }
  }

  /// The first owner stays.
  mutating func add(_ stretches: [UInt64], owner: Int) {
    slots.withUnsafeMutableBufferPointer { slots in
      for stretch in stretches where entries.count * 2 < slots.count {
        let slot = Self.slot(of: stretch, in: UnsafeBufferPointer(slots), entries)
        guard slots[slot] == 0 else { continue }
        entries.append(Entry(stretch: stretch, owner: owner))
        slots[slot] = UInt32(truncatingIfNeeded: entries.count)
      }
    }
  }

  private static func slot(of stretch: UInt64, in slots: UnsafeBufferPointer<UInt32>, _ entries: [Entry]) -> Int {
    let mixed = (stretch ^ stretch >> 29) &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[slot] != 0 && entries[Int(slots[slot]) - 1].stretch != stretch { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// Finds the text, of those before it, that a text is like: most of its stretches of eight signs are the other's.
struct Likeness {
  private static let width = 8
  /// Of a hundred stretches, how many must be the other's.
  private static let threshold = 80

  private let texts: [DenseText]
  /// Those that later texts may be like.
  private var added: [Int] = []
  private var sketch: StretchSketch
  /// How many of those that were added are among the owners: they are put there when a text is like what came before.
  private var owning = 0
  private var owners: StretchOwners?
  /// By text, how many stretches the text that is looked at shares with it; zero between looks.
  private var counts: [Int] = []

  /// - Parameter texts: those that may be like each other.
  init(_ texts: [DenseText]) {
    self.texts = texts
    added.reserveCapacity(texts.count)
    sketch = StretchSketch(capacity: texts.count > 1 ? texts.indices.reduce(0) { $0 + texts[$1].signs.count } : 0)
  }

  /// Makes the text one that later ones may be like.
  mutating func add(_ index: Int) {
    added.append(index)
    sketch.add(texts[index].signs)
  }

  /// The first of the added texts that have the most of this one's stretches, where that is enough.
  mutating func firstLike(_ index: Int) -> Int? {
    let size = Self.size(of: texts[index])
    let spare = size - (size * Self.threshold + 99) / 100
    guard !added.isEmpty, sketch.holds(texts[index].signs, butFor: spare) else { return nil }
    return firstLike(index, size: size, spare: spare)
  }

  private static func size(of text: DenseText) -> Int { max(1, text.signs.count - width + 1) }

  /// The same for a text most of whose stretches have been seen before.
  private mutating func firstLike(_ index: Int, size: Int, spare: Int) -> Int? {
    let owners = updatedOwners()
    var missing = 0
    var seen: [Int] = []
    defer { for owner in seen { counts[owner] = 0 } }
    let isLike = Self.forEachStretch(of: texts[index].signs) { stretch in
      guard let owner = owners.owner(of: stretch) else {
        missing += 1
        return missing <= spare
      }
      if counts[owner] == 0 { seen.append(owner) }
      counts[owner] += 1
      return true
    }
    guard isLike, let best = seen.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }) else { return nil }
    return counts[best] * 100 >= max(size, Self.size(of: texts[best])) * Self.threshold ? best : nil
  }

  private mutating func updatedOwners() -> StretchOwners {
    if counts.isEmpty { counts = Array(repeating: 0, count: texts.count) }
    var owners = self.owners ?? StretchOwners(capacity: texts.reduce(0) { $0 + $1.signs.count })
    self.owners = nil
    for index in added[owning...] {
      _ = Self.forEachStretch(of: texts[index].signs) { owners.add($0, owner: index) }
    }
    owning = added.count
    self.owners = owners
    return owners
  }

  /// Tells a number for each stretch until the answer is no; whether all were told. It is the same in every run, unlike
  /// that of `Hasher`.
  @inline(__always)
  fileprivate static func forEachStretch(of signs: [UInt32], _ tell: (UInt64) -> Bool) -> Bool {
    signs.withUnsafeBufferPointer { signs in
      let base: UInt64 = 0x9E37_79B9_7F4A_7C15
      var (hash, power) = (UInt64(0), UInt64(1))
      for sign in signs.prefix(width) { hash = hash &* base &+ UInt64(sign) }
      for _ in 0..<width { power = power &* base }
      var end = width
      while tell(hash) {
        guard end < signs.count else { return true }
        hash = hash &* base &+ UInt64(signs[end]) &- UInt64(signs[end - width]) &* power
        end += 1
      }
      return false
    }
  }
}

/// Which stretches have been seen, a bit for each: it may take a new one for a known one, never a known one for a new one.
private struct StretchSketch {
  private var bits: [UInt64]
  /// How far a mixed number is shifted to be that of a bit.
  private let shift: UInt64

  /// - Parameter capacity: how many stretches there may be.
  init(capacity: Int) {
    var width: UInt64 = 6
    while width < 40, 1 << width < capacity * 8 { width += 1 }
    shift = 64 - width
    bits = Array(repeating: 0, count: 1 << (width - 6))
  }

  private static func bit(of stretch: UInt64, shift: UInt64) -> UInt64 {
    ((stretch ^ stretch >> 29) &* 0xBF58_476D_1CE4_E5B9) &>> shift
  }

  mutating func add(_ signs: [UInt32]) {
    bits.withUnsafeMutableBufferPointer { [shift] bits in
      _ = Likeness.forEachStretch(of: signs) { stretch in
        let bit = Self.bit(of: stretch, shift: shift)
        bits[Int(bit >> 6)] |= 1 &<< bit
        return true
      }
    }
  }

  /// Whether all stretches but so many may have been seen.
  func holds(_ signs: [UInt32], butFor spare: Int) -> Bool {
    var missing = 0
    return bits.withUnsafeBufferPointer { bits in
      Likeness.forEachStretch(of: signs) { stretch in
        let bit = Self.bit(of: stretch, shift: shift)
        if bits[Int(bit >> 6)] & (1 &<< bit) == 0 { missing += 1 }
        return missing <= spare
      }
    }
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

  func owner(of stretch: UInt64) -> Int? {
    let number = slots[slot(of: stretch)]
    return number == 0 ? nil : entries[Int(number) - 1].owner
  }

  /// The first owner stays. Whether there is room for more.
  mutating func add(_ stretch: UInt64, owner: Int) -> Bool {
    let slot = slot(of: stretch)
    guard slots[slot] == 0 else { return true }
    entries.append(Entry(stretch: stretch, owner: owner))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    return entries.count * 2 < slots.count
  }

  private func slot(of stretch: UInt64) -> Int {
    let mixed = (stretch ^ stretch >> 29) &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[slot] != 0 && entries[Int(slots[slot]) - 1].stretch != stretch { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

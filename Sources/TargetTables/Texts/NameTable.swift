/// Positions by name, found by the bytes of a text. Few names are looked for, and very often; hashing a text as Swift does
/// takes ten times as long.
struct NameTable: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let name: String
    var position: Int
  }

  private var entries: [Entry] = []
  /// The number of an entry and one more, at its hash or behind; 0 where there is none. At least half of them.
  private var slots: [Int32]
  private var longest = 0

  /// - Parameter capacity: how many names there may be.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  subscript(_ name: String) -> Int? {
    name.withBytes { bytes in
      guard bytes.count <= longest else { return nil }
      return slot(of: bytes).entry.map { entries[$0].position }
    }
  }

  /// A name that is there already is given the new position.
  mutating func set(_ name: String, _ position: Int) {
    let found = name.withBytes { slot(of: $0) }
    if let entry = found.entry {
      entries[entry].position = position
    } else if entries.count * 2 < slots.count {
      entries.append(Entry(name: name, position: position))
      slots[found.slot] = Int32(entries.count)
      longest = max(longest, name.utf8.count)
    }
  }

  private func slot(of name: UnsafeBufferPointer<UInt8>) -> (slot: Int, entry: Int?) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if entries[entry].name.withBytes({ $0.elementsEqual(name) }) { return (slot, entry) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }
}

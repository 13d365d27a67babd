/// Positions by name, found by the bytes of a text. Few names are looked for, and very often; hashing a text as Swift does
/// takes ten times as long.
struct NameTable: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    /// Among all names' bytes.
    let start: Int
    let count: Int
    var position: Int
  }

  private var entries: [Entry] = []
  private var names: [UInt8] = []
  /// The number of an entry and one more, at its hash or behind; 0 where there is none. At least half of them.
  private var slots: [Int32]
  private var longest = 0

  /// - Parameter capacity: how many names there may be.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  @inline(__always)
  subscript(_ name: String) -> Int? { name.withBytes { self[$0] } }

  subscript(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard name.count <= longest else { return nil }
    return slot(of: name).entry.map { entries[$0].position }
  }

  /// A name that is there already is given the new position.
  mutating func set(_ name: String, _ position: Int) {
    let found = name.withBytes { slot(of: $0) }
    if let entry = found.entry {
      entries[entry].position = position
    } else if entries.count * 2 < slots.count {
      entries.append(Entry(start: names.count, count: name.utf8.count, position: position))
      names += name.utf8
      slots[found.slot] = Int32(entries.count)
      longest = max(longest, name.utf8.count)
    }
  }

  private func slot(of name: UnsafeBufferPointer<UInt8>) -> (slot: Int, entry: Int?) {
    var slot = Int(truncatingIfNeeded: name.quickHash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if isSame(entries[entry], name) { return (slot, entry) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private func isSame(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.count == name.count else { return false }
    return names.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[entry.start..<(entry.start + entry.count)]).isSame(as: name)
    }
  }
}

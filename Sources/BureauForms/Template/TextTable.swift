/// Numbers by texts, compared byte by byte. A dictionary of strings would take each text's normal form first.
struct TextTable: Hashable, Sendable {
  private var keys: [[UInt8]] = []
  private var values: [Int] = []
  /// Positions of keys, from one, at their hashes; a power of two of them, half of them 0 at least.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  /// Keeps the number that a text has already.
  mutating func add(_ text: String, _ value: Int) {
    let key = Array(text.utf8)
    guard key.withUnsafeBufferPointer({ self[$0] }) == nil else { return }
    keys.append(key)
    values.append(value)
    guard keys.count * 2 > slots.count else { return place(keys.count - 1) }
    slots = Array(repeating: 0, count: slots.count * 2)
    for position in keys.indices { place(position) }
  }

  private mutating func place(_ position: Int) {
    var slot = keys[position].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(clamping: position + 1)
  }

  subscript(text: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if keys[position].count == text.count, keys[position].elementsEqual(text) { return values[position] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { self[$0] } ?? Array(text.utf8).withUnsafeBufferPointer { self[$0] }
  }

  /// FNV-1a, its high bits mixed in.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0xFFFF_FFFF)
  }
}

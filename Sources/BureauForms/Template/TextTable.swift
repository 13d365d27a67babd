import Glibc
import TargetTables

/// Numbers by texts, compared byte by byte. A dictionary of strings would take each text's normal form first.
struct TextTable: Hashable, Sendable {
  private struct Key: Hashable, Sendable {
    var hash: UInt64
    /// Where its bytes stand among those of all keys.
    var bytes: Range<Int>
    var value: Int
  }

  private var bytes: [UInt8] = []
  private var keys: [Key] = []
  /// Positions of keys, from one, at their hashes; a power of two of them, three quarters of them 0 at least.
  private var slots: [Int32]

  /// - Parameter count: how many texts are likely to come.
  init(room count: Int = 4) {
    var room = 16
    while room < count * 4 { room *= 2 }
    slots = Array(repeating: 0, count: room)
  }

  /// Keeps the number that a text has already.
  mutating func add(_ text: String, _ value: Int) { text.withBytes { add($0, value) } }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ value: Int) {
    let hash = Self.hash(text)
    guard self[text, hash] == nil else { return }
    let start = bytes.count
    bytes += text
    keys.append(Key(hash: hash, bytes: start..<bytes.count, value: value))
    guard keys.count * 4 > slots.count else { return place(keys.count - 1) }
    slots = Array(repeating: 0, count: slots.count * 2)
    for position in keys.indices { place(position) }
  }

  private mutating func place(_ position: Int) {
    var slot = Int(truncatingIfNeeded: keys[position].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(clamping: position + 1)
  }

  subscript(text: UnsafeBufferPointer<UInt8>) -> Int? { self[text, Self.hash(text)] }

  private subscript(text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let key = keys[Int(slots[slot]) - 1]
      if key.hash == hash, isSame(text, key.bytes) { return key.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { self[$0] } ?? Array(text.utf8).withUnsafeBufferPointer { self[$0] }
  }

  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> Bool {
    guard text.count == key.count else { return false }
    return bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[key]).isSame(as: text) }
  }

  /// Takes eight bytes at a time, and mixes the high bits in.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index + 8 <= text.count {
      hash = mixed(hash ^ UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 8 | UInt64(text[index])
      index += 1
    }
    return mixed(hash ^ rest ^ UInt64(text.count) << 56)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are the same; there must be as many.
  fileprivate func isSame(as other: Self) -> Bool {
    guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, count) == 0
  }
}

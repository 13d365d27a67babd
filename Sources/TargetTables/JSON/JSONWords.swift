/// Up to 32 bytes that are looked for, eight at a time.
struct JSONWords: Sendable {
  /// 0 where they are too many to be found here.
  let count: Int
  // Those from each place on; fewer than eight are masked.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let last: UInt64
  private let mask: UInt64

  init(_ text: String) {
    let bytes = Array(text.utf8)
    count = bytes.count <= 32 ? bytes.count : 0
    mask = JSONWords.word(bytes.prefix(8).map { _ in 0xFF })
    first = JSONWords.word(bytes.prefix(8))
    second = JSONWords.word(bytes.dropFirst(8).prefix(8))
    third = JSONWords.word(bytes.dropFirst(16).prefix(8))
    last = JSONWords.word(bytes.suffix(8))
  }

  private static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether they stand here; never within the last 32 bytes of a text.
  @inline(__always)
  func stand(in text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard count > 0, index + 32 <= text.count, text.word(at: index) & mask == first else { return false }
    guard count > 8 else { return true }
    guard text.word(at: index + count - 8) == last else { return false }
    return (count <= 16 || text.word(at: index + 8) == second) && (count <= 24 || text.word(at: index + 16) == third)
  }
}

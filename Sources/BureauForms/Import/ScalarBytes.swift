import TargetTables
import Workbooks

/// A text seen scalar by scalar from both its ends, on its bytes: a string's own view takes some six times as long.
///
/// It lives as long as the bytes, which must be those of a `String`, and so well-formed.
struct ScalarBytes {
  private var bytes: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes[...] }

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { UnsafeBufferPointer(rebasing: bytes).string }

  var first: Unicode.Scalar? { bytes.isEmpty ? nil : scalar(at: bytes.startIndex, end: startOfSecond) }
  var last: Unicode.Scalar? { bytes.isEmpty ? nil : scalar(at: startOfLast, end: bytes.endIndex) }

  mutating func removeFirst() { if !bytes.isEmpty { bytes = bytes[startOfSecond...] } }
  mutating func removeLast() { if !bytes.isEmpty { bytes = bytes[..<startOfLast] } }

  /// Whether the text ends with the words, byte for byte.
  func ends(with words: String) -> Bool {
    let start = bytes.endIndex - words.utf8.count
    return start >= bytes.startIndex && bytes[start...].begins(with: words)
  }

  private var startOfSecond: Int {
    var index = bytes.startIndex + 1
    while index < bytes.endIndex, Self.goesOn(bytes[index]) { index += 1 }
    return index
  }

  private var startOfLast: Int {
    var index = bytes.endIndex - 1
    while index > bytes.startIndex, Self.goesOn(bytes[index]) { index -= 1 }
    return index
  }

  private static func goesOn(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private func scalar(at start: Int, end: Int) -> Unicode.Scalar? {
    let lead = UInt32(bytes[start])
    guard end - start > 1 else { return Unicode.Scalar(lead) }
    // As long as 汉字 are.
    if end - start == 3 {
      return Unicode.Scalar(
        (lead & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F))
    }
    var value = lead & 0x7F >> UInt32(end - start)
    for index in (start + 1)..<end { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Without white space at its ends.
  var trimmed: ScalarBytes { without(\.isTrimmed) }

  /// Without what a test finds at its ends.
  func without(_ isDropped: (Unicode.Scalar) -> Bool) -> ScalarBytes {
    var rest = self
    while let first = rest.first, isDropped(first) { rest.removeFirst() }
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }

  /// Takes words off the start, however they are spaced and in either width.
  /// - Returns: whether they stood there; what else stood there may be gone where they did not.
  mutating func removeStart(_ words: String) -> Bool {
    for wanted in words.unicodeScalars where !Taxonomy.isBlank(wanted) {
      while let next = first, Taxonomy.isBlank(next) { removeFirst() }
      guard let next = first, Taxonomy.narrowed(next) == Taxonomy.narrowed(wanted) else { return false }
      removeFirst()
    }
    return true
  }

  /// The same at the end.
  mutating func removeEnd(_ words: String) -> Bool {
    for wanted in words.unicodeScalars.reversed() where !Taxonomy.isBlank(wanted) {
      while let next = last, Taxonomy.isBlank(next) { removeLast() }
      guard let next = last, Taxonomy.narrowed(next) == Taxonomy.narrowed(wanted) else { return false }
      removeLast()
    }
    return true
  }
}

/// `LabelKey` on bytes, for texts of 汉字, ASCII, their full-width forms and common signs: there each scalar is a character of
/// its own and has one spelling alone.
struct PlainLabel {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0

  /// The key as far as it is made.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[start..<end]) }

  /// What `Taxonomy.key` makes of the text; nil for a text that is not plain, or of which nothing is left.
  /// - Parameter buffer: as large as the text at least.
  init?(_ text: UnsafeBufferPointer<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
    guard buffer.count >= text.count else { return nil }
    var index = 0
    var isBehindZhi = false
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if keep(ascii: byte) { isBehindZhi = false }
        continue
      }
      guard index + 2 < text.count else { return nil }
      let (second, third) = (text[index + 1], text[index + 2])
      index += 3
      switch (byte, second) {
      case (0xE4...0xE9, _):
        if isBehindZhi, (byte, second, third) == (0xE6, 0xA0, 0x87) {
          end -= 3
          isBehindZhi = false
        } else {
          keep(byte, second, third)
          isBehindZhi = (byte, second, third) == (0xE6, 0x8C, 0x87)
        }
      case (0xEF, 0xBC) where third >= 0x81:
        if keep(ascii: third - 0x60) { isBehindZhi = false }
      case (0xEF, 0xBD) where third <= 0x9E:
        if keep(ascii: third - 0x20) { isBehindZhi = false }
      case (0xEF, 0xBB) where third == 0xBF, (0xE3, 0x80) where third == 0x80: break
      // Signs: 、 and 《, — and …, ≤ and ≥.
      case (0xE3, 0x80) where !(0xAA...0xAF).contains(third), (0xE2, 0x80) where (0x90...0xA7).contains(third),
        (0xE2, 0x89) where (0xA4...0xA5).contains(third):
        keep(byte, second, third)
        isBehindZhi = false
      default: return nil
      }
    }
    guard end > 0 else { return nil }
  }

  /// Whether the letter or sign stays.
  private mutating func keep(ascii byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: ":"): return false
    default:
      buffer[end] = byte
      end += 1
      return true
    }
  }

  private mutating func keep(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    buffer[end] = first
    buffer[end + 1] = second
    buffer[end + 2] = third
    end += 3
  }
}

// What `LabelKey` takes off.
extension PlainLabel {
  /// Takes off a unit in brackets behind, a number before, and 其中; all of it stays where nothing else is there.
  mutating func strip() {
    let whole = (start, end)
    if buffer[end - 1] == UInt8(ascii: ")") {
      for ending in LabelKey.endings where hasSuffix(ending) { end -= ending.utf8CodeUnitCount }
    }
    stripNumber()
    if hasPrefix("其中", at: start) { start += 6 }
    if start == end { (start, end) = whole }
  }

  private mutating func stripNumber() {
    let isBracketed = hasPrefix("(", at: start)
    let body = isBracketed ? start + 1 : start
    var rest = body
    while let length = numeral(at: rest) { rest += length }
    guard rest > body, rest < end else { return }
    if isBracketed {
      guard hasPrefix(")", at: rest) else { return }
      rest += 1
    } else {
      guard let mark = ["、", ".", "．"].first(where: { hasPrefix($0, at: rest) }) else { return }
      rest += mark.utf8CodeUnitCount
    }
    while let mark = ["、", "."].first(where: { hasPrefix($0, at: rest) }) { rest += mark.utf8CodeUnitCount }
    start = rest
  }

  private func numeral(at index: Int) -> Int? {
    guard index < end else { return nil }
    if (0x30...0x39).contains(buffer[index]) { return 1 }
    guard (0xE4...0xE5).contains(buffer[index]), index + 2 < end else { return nil }
    let scalar =
      UInt32(buffer[index] & 0x0F) << 12 | UInt32(buffer[index + 1] & 0x3F) << 6 | UInt32(buffer[index + 2] & 0x3F)
    switch Unicode.Scalar(scalar) {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": return 3
    default: return nil
    }
  }

  private func hasPrefix(_ text: StaticString, at index: Int) -> Bool {
    guard text.utf8CodeUnitCount <= end - index else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(buffer[index..<(index + $0.count)]) }
  }

  private func hasSuffix(_ text: StaticString) -> Bool {
    text.utf8CodeUnitCount <= end - start && hasPrefix(text, at: end - text.utf8CodeUnitCount)
  }
}

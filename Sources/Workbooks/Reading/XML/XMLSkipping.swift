import Glibc

// Passing over what nobody asks for. It must be well-formed all the same.
extension XMLScanner {
  /// Passes over all that is open deeper than the level.
  mutating func skip(to level: Int) throws(WorkbookError) {
    while depth > level {
      skipUsual(to: level)
      if depth > level { _ = try next() }
    }
  }

  /// Passes over text and tags as nearly all stand, up to the first in another form.
  ///
  /// It takes whole tags or nothing: what is not well-formed is left to be found where each tag is taken apart.
  private mutating func skipUsual(to level: Int) {
    guard !closesAtOnce else { return }
    while true {
      let end = endOfPlainText(from: position)
      guard bytes[end] == 0x3C else { return }
      if bytes[end + 1] == 0x2F {
        guard let name = openName, let tagEnd = endOfEndTag(name, at: end) else { return }
        position = tagEnd
        close()
        if depth == level { return }
      } else {
        guard skipUsualStartTag(at: end) else { return }
      }
    }
  }

  /// The index behind `</name>`.
  private func endOfEndTag(_ name: ByteText, at start: Int) -> Int? {
    let nameStart = start + 2
    guard nameStart + name.count < text.count, bytes[nameStart + name.count] == 0x3E,
      ByteText(start: bytes + nameStart, count: name.count).equals(name)
    else { return nil }
    return nameStart + name.count + 1
  }

  /// Passes over `<name one="value" other="value">`, its names in letters and each value without anything to decode.
  private mutating func skipUsualStartTag(at start: Int) -> Bool {
    let nameEnd = endOfLetters(from: start + 1)
    guard nameEnd > start + 1, depth < depthLimit else { return false }
    var index = nameEnd
    var names = NameBits()
    while bytes[index] == 0x20 {
      let attribute = index + 1
      index = endOfLetters(from: attribute)
      guard index > attribute, bytes[index] == 0x3D, bytes[index + 1] == 0x22 else { return false }
      let name = ByteText(start: bytes + attribute, count: index - attribute)
      guard names.insert(name), !name.equals("xmlns") else { return false }
      index = endOfPlainValue(from: index + 2, quote: 0x22)
      guard bytes[index] == 0x22 else { return false }
      index += 1
    }
    if bytes[index] == 0x2F, bytes[index + 1] == 0x3E {
      position = index + 2
      return true
    }
    guard bytes[index] == 0x3E else { return false }
    position = index + 1
    enter(ByteText(start: bytes + start + 1, count: nameEnd - start - 1))
    return true
  }
}

/// A bit for each name of a tag's attributes: where no two fall on one, no two are the same.
struct NameBits {
  private var bits: UInt64 = 0

  /// False where the bit was there before.
  @inline(__always)
  mutating func insert(_ name: ByteText) -> Bool {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: Int(name[0]) * 5 + Int(name[name.count - 1]) * 3 + name.count)
    defer { bits |= bit }
    return bits & bit == 0
  }
}

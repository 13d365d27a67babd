extension JSONCursor {
  /// Consumes the object that comes next if it is a row as most are written: all six keys in their order, each with a text that
  /// stands there as it is, or null. All others are left to be read key by key.
  ///
  /// - Parameters:
  ///   - indicator: a blank one; takes the texts, and holds some of them where the answer is no.
  ///   - lines: takes the line of each text.
  mutating func takePlainIndicator(into indicator: inout Indicator, lines: inout SIMD8<Int32>) -> Bool {
    take { text, place in
      var texts = JSONPlainTexts(text, place)
      guard texts.take(UInt8(ascii: "{")), texts.take(to: &indicator), texts.take(UInt8(ascii: "}")),
        !indicator.isBlank
      else { return false }
      (place, lines) = (texts.place, texts.lines)
      return true
    }
  }
}

/// Goes through the members of an object that are plain texts.
private struct JSONPlainTexts {
  private let text: UnsafeRawBufferPointer
  private(set) var place: JSONPlace
  /// Of the texts.
  private(set) var lines = SIMD8<Int32>()
  private var count = 0

  init(_ text: UnsafeRawBufferPointer, _ place: JSONPlace) { (self.text, self.place) = (text, place) }

  mutating func take(_ byte: UInt8) -> Bool {
    place.skipBlanks(in: text)
    guard place.index < text.count, text[place.index] == byte else { return false }
    place.index += 1
    return true
  }

  mutating func take(to indicator: inout Indicator) -> Bool {
    IndicatorKey.keys.entries.withUnsafeBufferPointer { keys in
      take(keys[0], &indicator.level1) && take(keys[1], &indicator.level2) && take(keys[2], &indicator.name)
        && take(keys[3], &indicator.description) && take(keys[4], &indicator.value) && take(keys[5], &indicator.basis)
    }
  }

  private mutating func take(_ key: JSONKeyEntry, _ value: inout String?) -> Bool {
    guard place.skip(key, isFirst: count == 0, in: text) else { return false }
    place.skipBlanks(in: text)
    lines[count] = Int32(clamping: place.line)
    count += 1
    return takeText(&value) || takeNull()
  }

  @inline(__always)
  private mutating func takeText(_ value: inout String?) -> Bool {
    guard place.index < text.count, text[place.index] == UInt8(ascii: "\"") else { return false }
    let start = place.index + 1
    let end = JSONCursor.plainEnd(in: text, from: start)
    guard end > start, end < text.count, text[end] == UInt8(ascii: "\"") else { return false }
    place.index = end + 1
    value = UnsafeRawBufferPointer(rebasing: text[start..<end]).textKnownToBeUTF8
    return true
  }

  private mutating func takeNull() -> Bool {
    guard text.count - place.index >= 8, text.word(at: place.index) & 0xFFFF_FFFF == 0x6C6C_756E else { return false }
    place.index += 4
    return true
  }
}

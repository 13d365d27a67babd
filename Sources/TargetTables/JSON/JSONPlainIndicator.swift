extension JSONCursor {
  /// How the lines of a row's texts follow that of its bracket.
  enum RowLayout {
    case oneLine, aLineEach
  }

  /// Consumes the object that comes next if it is a row as most are written: all six keys in their order, on one line or each on
  /// its own, each with a text that stands there as it is, or null. All others are left to be read key by key.
  ///
  /// - Parameter indicator: a blank one; takes the texts, and holds some of them where the row is not taken.
  mutating func takePlainIndicator(into indicator: inout Indicator) -> RowLayout? {
    var layout: RowLayout?
    let isTaken = take { text, place in
      var texts = JSONPlainTexts(text, place)
      guard texts.take(UInt8(ascii: "{")), texts.take(to: &indicator), texts.take(UInt8(ascii: "}")),
        !indicator.isBlank
      else { return false }
      (place, layout) = (texts.place, texts.layout)
      return true
    }
    return isTaken ? layout : nil
  }
}

/// Goes through the members of an object that are plain texts.
private struct JSONPlainTexts {
  private let text: UnsafeRawBufferPointer
  private(set) var place: JSONPlace
  /// Of the texts that were taken.
  private(set) var layout = JSONCursor.RowLayout.oneLine
  private var isFirst = true
  /// Of the text before, or of the object's bracket.
  private var line = 0

  init(_ text: UnsafeRawBufferPointer, _ place: JSONPlace) { (self.text, self.place) = (text, place) }

  mutating func take(_ byte: UInt8) -> Bool {
    place.skipBlanks(in: text)
    guard place.index < text.count, text[place.index] == byte else { return false }
    place.index += 1
    line = place.line
    return true
  }

  mutating func take(to indicator: inout Indicator) -> Bool {
    IndicatorKey.keys.entries.withUnsafeBufferPointer { keys in
      take(0, of: keys, &indicator.level1) && take(1, of: keys, &indicator.level2) && take(2, of: keys, &indicator.name)
        && take(3, of: keys, &indicator.description) && take(4, of: keys, &indicator.value)
        && take(5, of: keys, &indicator.basis)
    }
  }

  /// The key by its number: handed on, it would be copied.
  private mutating func take(_ key: Int, of keys: UnsafeBufferPointer<JSONKeyEntry>, _ value: inout String?) -> Bool {
    if layout == .aLineEach, place.skipToText(of: keys[key], in: text) {
      line = place.line
      return takeText(from: place.index, &value)
    }
    guard place.skip(keys[key], isFirst: isFirst, in: text) else { return false }
    place.skipBlanks(in: text)
    if isFirst { layout = place.line == line ? .oneLine : .aLineEach }
    guard place.line == (layout == .oneLine ? line : line + 1), place.index < text.count else { return false }
    (line, isFirst) = (place.line, false)
    return text[place.index] == UInt8(ascii: "\"") ? takeText(from: place.index + 1, &value) : takeNull()
  }

  /// - Parameter start: where the text begins, behind its quote.
  private mutating func takeText(from start: Int, _ value: inout String?) -> Bool {
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

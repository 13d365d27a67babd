/// How far JSON text is read.
struct JSONPlace {
  var index: Int
  /// From one.
  private(set) var line = 1
  private(set) var lineStart = 0

  init(index: Int) { self.index = index }

  @inline(__always)
  mutating func skipBlanks(in text: UnsafeRawBufferPointer) {
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 {
        index += blanks(in: text)
      } else if byte == 0x0A {
        index += 1
        line += 1
        lineStart = index
      } else if byte == 0x09 || byte == 0x0D {
        index += 1
      } else {
        return
      }
    }
  }

  /// How many blanks stand here, of the next eight.
  private func blanks(in text: UnsafeRawBufferPointer) -> Int {
    guard index + 8 <= text.count else { return 1 }
    let others = text.word(at: index) ^ 0x2020_2020_2020_2020
    return others.trailingZeroBitCount / 8
  }

  /// Moves past a comma, a key on the next line, and the quote that opens its text; whether they stand here as written.
  @inline(__always)
  mutating func skipToText(of key: JSONKeyEntry, in text: UnsafeRawBufferPointer) -> Bool {
    guard let width = key.openingWidth(in: text, at: index) else { return false }
    (line, lineStart) = (line &+ 1, index &+ 2)
    index &+= width
    return true
  }

  /// Moves past a key and its colon, and a comma before it where it is not the first; whether they stand here as written.
  @inline(__always)
  mutating func skip(_ key: JSONKeyEntry, isFirst: Bool, in text: UnsafeRawBufferPointer) -> Bool {
    if !isFirst {
      guard index < text.count, text[index] == UInt8(ascii: ",") else { return false }
      index += 1
    }
    if let width = key.indentedWidth(in: text, at: index) {
      (line, lineStart) = (line + 1, index + 1)
      index += width
      return true
    }
    skipBlanks(in: text)
    guard let width = key.width(in: text, at: index) else { return false }
    index += width
    return true
  }
}

/// JSON on its way, in an array with room behind what is written: each piece asks once whether there is enough.
struct JSONBytes: Sendable {
  /// Zeros stand behind the text.
  private var room: [UInt8]
  private var count = 0

  /// - Parameter size: how many bytes are likely to come.
  init(size: Int) { room = [UInt8](repeating: 0, count: size) }

  /// What is written, in an array of its size.
  mutating func end() -> [UInt8] {
    room.removeLast(room.count - count)
    return room
  }

  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    put(atMost: bytes.count) {
      $0.update(from: start, count: bytes.count)
      $0 += bytes.count
    }
  }

  /// Begins a line with blanks, behind a comma where it follows another.
  /// - Parameter indent: how many blanks; nil where there are neither lines nor blanks.
  mutating func startLine(indent: Int?, followsOther: Bool) {
    put(atMost: Self.roomOfLine(indent)) { Self.startLine(&$0, indent, followsOther) }
  }

  /// Begins such a line with a key and its colon, and with the quote that begins a text.
  mutating func startLine(indent: Int?, followsOther: Bool, key: StaticString, beginsText: Bool) {
    put(atMost: Self.roomOfLine(indent) + key.utf8CodeUnitCount + 5) { at in
      Self.startLine(&at, indent, followsOther)
      Self.put(UInt8(ascii: "\""), &at)
      at.update(from: key.utf8Start, count: key.utf8CodeUnitCount)
      at += key.utf8CodeUnitCount
      Self.put(UInt8(ascii: "\""), &at)
      Self.put(UInt8(ascii: ":"), &at)
      if indent != nil { Self.put(UInt8(ascii: " "), &at) }
      if beginsText { Self.put(UInt8(ascii: "\""), &at) }
    }
  }

  /// Appends a text with escapes where it needs them, and the quote that ends it.
  @inline(never)
  mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
    var rest = text
    // An escape takes six bytes, and not all of a long text should ask for that much room.
    while rest.count > 4_096 {
      let piece = UnsafeBufferPointer(rebasing: rest[..<4_096])
      put(atMost: piece.count * 6) { Self.putEscaped(piece, &$0) }
      rest = UnsafeBufferPointer(rebasing: rest[4_096...])
    }
    put(atMost: rest.count * 6 + 1) { at in
      Self.putEscaped(rest, &at)
      Self.put(UInt8(ascii: "\""), &at)
    }
  }
}

extension JSONBytes {
  /// Hands on where the next byte goes; whoever writes moves it behind what is written.
  @inline(__always)
  private mutating func put(atMost most: Int, _ write: (inout UnsafeMutablePointer<UInt8>) -> Void) {
    if room.count - count < most { grow(by: most) }
    let start = count
    count += room.withUnsafeMutableBufferPointer { room in
      guard let first = room.baseAddress else { return 0 }
      var at = first + start
      write(&at)
      return at - first - start
    }
  }

  private mutating func grow(by most: Int) {
    room.append(contentsOf: repeatElement(0, count: max(room.count, most, 256)))
  }

  @inline(__always)
  private static func put(_ byte: UInt8, _ at: inout UnsafeMutablePointer<UInt8>) {
    at.pointee = byte
    at += 1
  }

  @inline(__always)
  private static func startLine(_ at: inout UnsafeMutablePointer<UInt8>, _ indent: Int?, _ followsOther: Bool) {
    if followsOther { put(UInt8(ascii: ","), &at) }
    guard let indent else { return }
    put(UInt8(ascii: "\n"), &at)
    // Of the first sixteen blanks, those past the indent are written over.
    let blanks: UInt64 = 0x2020_2020_2020_2020
    UnsafeMutableRawPointer(at).storeBytes(of: blanks, as: UInt64.self)
    UnsafeMutableRawPointer(at + 8).storeBytes(of: blanks, as: UInt64.self)
    if indent > 16 { (at + 16).update(repeating: UInt8(ascii: " "), count: indent - 16) }
    at += indent
  }

  private static func roomOfLine(_ indent: Int?) -> Int { 2 + max(indent ?? 0, 16) }

  /// Takes eight bytes at a time where none of them needs an escape: in most texts none does.
  @inline(__always)
  private static func putEscaped(_ text: UnsafeBufferPointer<UInt8>, _ at: inout UnsafeMutablePointer<UInt8>) {
    var index = 0
    while index < text.count {
      // The last eight bytes again, where fewer are left: what was written of them is written as it was.
      let start = min(index, text.count - 8)
      if start >= 0, let word = plainWord(text, at: start) {
        UnsafeMutableRawPointer(at - (index - start)).storeBytes(of: word.littleEndian, as: UInt64.self)
        at += start + 8 - index
        index = start + 8
        continue
      }
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        putEscape(of: byte, &at)
      } else {
        put(byte, &at)
      }
      index += 1
    }
  }

  /// Eight bytes, none of which needs an escape.
  @inline(__always)
  private static func plainWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
    let word = text.word(at: index)
    let marks = word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) | word.marksOfControls
    return marks & UInt64.highestBits == 0 ? word : nil
  }

  private static func putEscape(of byte: UInt8, _ at: inout UnsafeMutablePointer<UInt8>) {
    put(UInt8(ascii: "\\"), &at)
    switch byte {
    case 0x08: put(UInt8(ascii: "b"), &at)
    case 0x09: put(UInt8(ascii: "t"), &at)
    case 0x0A: put(UInt8(ascii: "n"), &at)
    case 0x0C: put(UInt8(ascii: "f"), &at)
    case 0x0D: put(UInt8(ascii: "r"), &at)
    case 0..<0x20:
      for digit in [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), UInt8(ascii: "0") + byte >> 4] {
        put(digit, &at)
      }
      put(byte & 0xF < 10 ? UInt8(ascii: "0") + byte & 0xF : UInt8(ascii: "a") + byte & 0xF - 10, &at)
    default: put(byte, &at)
    }
  }
}

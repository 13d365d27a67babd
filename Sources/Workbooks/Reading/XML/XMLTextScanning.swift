import Glibc

// Text, comments, CDATA and processing instructions.
extension XMLScanner {
  mutating func scanText() throws(WorkbookError) {
    let start = position
    var index = position
    textKind = .plain
    scan: while true {
      index = endOfPlainText(from: index)
      switch bytes[index] {
      case 0x3C: break scan
      case 0x26:
        textKind = .referring
        index = try endOfReference(at: index)
      case 0x0D:
        textKind = .referring
        index += 1
      case 0x5D:
        guard bytes[index + 1] != 0x5D || bytes[index + 2] != 0x3E else { throw fault("]]> in text", at: index) }
        index += 1
      case 0:
        guard index < text.count else { throw fault("the part ends inside an element", at: index) }
        index += 1
      default: index += 1
      }
    }
    rawText = ByteText(start: bytes + start, count: index - start)
    position = index
  }

  /// Passes over eight bytes at a time while none of them is `<`, `&`, `]` or a carriage return.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      let next = EightBytes(bytes + index)
      let marks = next.marks(0x3C) | next.marks(0x26) | next.marks(0x5D) | next.marks(0x0D)
      guard marks.isEmpty else { return index + marks.countBefore }
      index += 8
    }
    return index
  }

  /// Checks the reference at an index, and gives the index behind it.
  func endOfReference(at start: Int) throws(WorkbookError) -> Int {
    var end = start + 1
    while end - start < 16, bytes[end] != 0x3B, bytes[end] != 0x3C, bytes[end] != 0 { end += 1 }
    guard bytes[end] == 0x3B else { throw fault("a reference that does not end", at: start) }
    let name = ByteText(start: bytes + start + 1, count: end - start - 1)
    guard XMLReference.scalar(name) != nil else { throw fault("unknown reference &\(name.string);", at: start) }
    return end + 1
  }

  /// CDATA gives true, a comment false; all else that begins with `<!` is refused.
  mutating func scanDeclarationLike() throws(WorkbookError) -> Bool {
    let rest = ByteText(start: bytes + position, count: text.count - position)
    if rest.hasPrefix("<!--") {
      guard let end = find(0x2D, 0x2D, from: position + 4), bytes[end + 2] == 0x3E else {
        throw fault("a comment that does not end, or holds --", at: position)
      }
      position = end + 3
      return false
    }
    if rest.hasPrefix("<![CDATA["), depth > 0 {
      var from = position + 9
      while let end = find(0x5D, 0x5D, from: from) {
        if bytes[end + 2] == 0x3E {
          rawText = ByteText(start: bytes + position + 9, count: end - position - 9)
          textKind = .literal
          position = end + 3
          return true
        }
        from = end + 1
      }
      throw fault("CDATA that does not end", at: position)
    }
    if rest.hasPrefix("<!DOCTYPE") {
      var refused = fault("", at: position)
      refused.reason = .documentType
      throw refused
    }
    throw fault("a declaration that is not known", at: position)
  }

  mutating func scanInstruction() throws(WorkbookError) {
    let start = position + 2
    let end = try endOfName(from: start)
    let name = ByteText(start: bytes + start, count: end - start)
    guard name.count != 3 || name.string.lowercased() != "xml" else {
      throw fault("an XML declaration that is not at the start", at: position)
    }
    guard !name.contains(0x3A) else { throw fault("a colon in a processing instruction's name", at: start) }
    guard bytes[end].isXMLSpace || bytes[end] == 0x3F, let close = find(0x3F, 0x3E, from: end) else {
      throw fault("a processing instruction that does not end", at: position)
    }
    guard bytes[end] != 0x3F || close == end else { throw fault("a processing instruction's name", at: start) }
    position = close + 2
  }

  /// The first place of two bytes in a row.
  func find(_ one: UInt8, _ two: UInt8, from start: Int) -> Int? {
    var index = start
    while index < text.count, let found = memchr(bytes + index, Int32(one), text.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if bytes[index + 1] == two { return index }
      index += 1
    }
    return nil
  }
}

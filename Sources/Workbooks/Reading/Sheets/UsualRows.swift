import Glibc

// Rows in the form that nearly every program writes, read without events.
extension SheetDataReader {
  /// Reads a row that begins as `<row r="2" spans="1:7" ht="22" customHeight="1">`; false, and nothing passed over, where
  /// what comes next begins otherwise.
  mutating func readUsualRow(_ scanner: inout XMLScanner) throws(WorkbookError) -> Bool {
    guard !scanner.closesAtOnce, scanner.depth + 3 <= scanner.depthLimit,
      let start = UsualRow(scanner.bytes + scanner.position, wantsHeight: scope == .everything)
    else { return false }
    row = start.number.map { $0 - 1 } ?? row + 1
    column = -1
    if start.layout != RowLayout() { rows[row] = start.layout }
    let name = ByteText(start: scanner.bytes + scanner.position + 1, count: 3)
    scanner.position += start.length
    guard !start.closesAtOnce else { return true }
    readUsualCells(&scanner)
    if scanner.isHere("</row>", at: scanner.position) {
      scanner.position += 6
    } else {
      scanner.enter(name)
      try readCells(&scanner)
    }
    return true
  }
}

/// A row's start tag in the usual form, taken apart.
private struct UsualRow {
  /// From one; nil where the row names none.
  var number: Int?
  var layout = RowLayout()
  var closesAtOnce = false
  /// How many bytes it takes.
  var length = 0
  private var seen: UInt16 = 0

  /// nil where another form begins. The bytes end in zeros, which fit nowhere, so it does not look past them.
  init?(_ start: UnsafePointer<UInt8>, wantsHeight: Bool) {
    guard start[0] == 0x3C, start[1] == 0x72, start[2] == 0x6F, start[3] == 0x77 else { return nil }
    var at = start + 4
    takeUsualAttributes(&at, wantsHeight: wantsHeight)
    while at[0] == 0x20 {
      guard takeAttribute(&at, wantsHeight: wantsHeight) else { return nil }
    }
    if at[0] == 0x2F {
      closesAtOnce = true
      at += 1
    }
    guard at[0] == 0x3E else { return nil }
    length = at + 1 - start
  }

  /// Takes what nearly all rows begin with, in the order of nearly all: ` r="2" spans="1:7" ht="22" customHeight="1"`.
  @inline(__always)
  private mutating func takeUsualAttributes(_ at: inout UnsafePointer<UInt8>, wantsHeight: Bool) {
    var end = at + 4
    if Self.isHere(#" r=""#, at), let row = UsualReference.digits(&end, atMost: 7), end[0] == 0x22, row > 0,
      row <= CellAddress.last.row + 1
    {
      number = row
      at = end + 1
      seen |= 1
    }
    end = at + 8
    if Self.isHere(#" spans=""#, at) {
      while end[0] &- 0x30 <= 10 { end += 1 }
      if end[0] == 0x22 {
        at = end + 1
        seen |= 2
      }
    }
    end = at + 5
    if Self.isHere(#" ht=""#, at) {
      while end[0] &- 0x30 < 10 || end[0] == 0x2E { end += 1 }
      if end[0] == 0x22 {
        if wantsHeight { layout.height = DecimalText.double(ByteText(start: at + 5, count: end - at - 5)) }
        at = end + 1
        seen |= 4
      }
    }
    if Self.isHere(#" customHeight=""#, at), at[15] &- 0x30 < 10, at[16] == 0x22 {
      at += 17
      seen |= 8
    }
  }

  /// Whether the bytes stand there; no more than sixteen, for as many zeros stand behind the part.
  @inline(__always)
  private static func isHere(_ literal: StaticString, _ at: UnsafePointer<UInt8>) -> Bool {
    memcmp(at, literal.utf8Start, literal.utf8CodeUnitCount) == 0
  }

  /// Takes ` name="value"`, each name once.
  private mutating func takeAttribute(_ at: inout UnsafePointer<UInt8>, wantsHeight: Bool) -> Bool {
    var nameEnd = at + 1
    while EightBytes(nameEnd).marksPastLetters.isEmpty { nameEnd += 8 }
    nameEnd += EightBytes(nameEnd).marksPastLetters.countBefore
    let name = ByteText(start: at + 1, count: nameEnd - at - 1)
    let valueStart = nameEnd + 2
    guard valueStart[-2] == 0x3D, valueStart[-1] == 0x22 else { return false }
    var end = valueStart
    while end[0] &- 0x20 < 0x5F, end[0] != 0x22 {
      guard end[0] != 0x3C, end[0] != 0x26 else { return false }
      end += 1
    }
    guard end[0] == 0x22 else { return false }
    at = end + 1
    return take(name, ByteText(start: valueStart, count: end - valueStart), wantsHeight: wantsHeight)
  }

  private mutating func take(_ name: ByteText, _ value: ByteText, wantsHeight: Bool) -> Bool {
    switch name {
    case "r":
      guard let row = value.digits, row > 0, row <= CellAddress.last.row + 1 else { return false }
      number = row
      return isFirst(0)
    case "spans": return isFirst(1)
    case "ht":
      if wantsHeight { layout.height = DecimalText.double(value) }
      return isFirst(2)
    case "customHeight": return isFirst(3)
    case "s": return isFirst(4)
    case "customFormat": return isFirst(5)
    case "hidden":
      layout.isHidden = value.isTrue
      return isFirst(6)
    case "outlineLevel": return isFirst(7)
    case "collapsed": return isFirst(8)
    case "thickTop": return isFirst(9)
    case "thickBot": return isFirst(10)
    default: return false
    }
  }

  private mutating func isFirst(_ attribute: UInt16) -> Bool {
    defer { seen |= 1 << attribute }
    return seen & 1 << attribute == 0
  }
}

// Cells in the one form that nearly every program writes, read without events.
extension SheetDataReader {
  /// Reads cells as `<c r="B2" s="1" t="s"><v>7</v></c>`, up to the first that is in another form.
  ///
  /// It takes whole cells or nothing: what is not well-formed, and what is worth a word, is left to the scanner.
  mutating func readUsualCells(_ scanner: inout XMLScanner) {
    guard !scanner.closesAtOnce, scanner.depth + 2 <= scanner.depthLimit else { return }
    let keepsBlanks = scope == .everything
    while let cell = UsualCell(scanner.bytes + scanner.position, behindRow: row, column: column) {
      let style = cell.style < styleCount ? cell.style : 0
      switch cell.content {
      case .number: cells.append(number: cell.number, row: cell.row, column: cell.column, style: style)
      case .shared:
        guard cell.index < strings.count else { return }
        if !strings.others.isEmpty, let other = strings.others[cell.index] {
          if other != .blank || keepsBlanks && style != 0 {
            cells.append(Cell(CellAddress(row: cell.row, column: cell.column), other, style: style))
          }
        } else {
          cells.append(text: cell.index, row: cell.row, column: cell.column, style: style)
        }
      case .nothing:
        if keepsBlanks, style != 0 {
          cells.append(Cell(CellAddress(row: cell.row, column: cell.column), .blank, style: style))
        }
      }
      row = cell.row
      column = cell.column
      scanner.position += cell.length
    }
  }
}

/// A cell in the usual form, taken apart.
private struct UsualCell {
  enum Content { case nothing, number, shared }

  var row: Int
  var column: Int
  var style = 0
  var content = Content.nothing
  var number = 0.0
  var index = 0
  /// How many bytes it takes.
  var length: Int

  /// nil where another form begins. The bytes end in zeros, which fit nowhere, so it does not look past them.
  @inline(__always)
  init?(_ start: UnsafePointer<UInt8>, behindRow row: Int, column: Int) {
    var at = start
    self.row = row
    self.column = column + 1
    length = 0
    guard at[0] == 0x3C, at[1] == 0x63 else { return nil }
    at += 2
    if Self.isHere(#" r=""#, at) {
      at += 4
      guard takeReference(&at) else { return nil }
    }
    guard self.row >= 0, self.row <= CellAddress.last.row, self.column <= CellAddress.last.column else { return nil }
    if Self.isHere(#" s=""#, at) {
      at += 4
      guard let style = UsualReference.digits(&at, atMost: 8), at[0] == 0x22 else { return nil }
      self.style = style
      at += 1
    }
    var isShared = false
    if Self.isHere(#" t=""#, at) {
      isShared = at[4] == 0x73
      guard isShared || at[4] == 0x6E, at[5] == 0x22 else { return nil }
      at += 6
    }
    if at[0] == 0x2F, at[1] == 0x3E {
      length = at + 2 - start
      return
    }
    guard Self.isHere("><v>", at) else { return nil }
    at += 4
    guard isShared ? takeIndex(&at) : takeNumber(&at) else { return nil }
    guard Self.isHere("</v>", at), Self.isHere("</c>", at + 4) else { return nil }
    length = at + 8 - start
  }

  /// Takes `B2"`.
  @inline(__always)
  private mutating func takeReference(_ at: inout UnsafePointer<UInt8>) -> Bool {
    guard let reference = UsualReference(&at), at[0] == 0x22 else { return false }
    at += 1
    row = reference.row
    column = reference.column
    return true
  }

  @inline(__always)
  private mutating func takeIndex(_ at: inout UnsafePointer<UInt8>) -> Bool {
    guard let index = UsualReference.digits(&at, atMost: 9) else { return false }
    content = .shared
    self.index = index
    return true
  }

  @inline(__always)
  private mutating func takeNumber(_ at: inout UnsafePointer<UInt8>) -> Bool {
    // The zeros behind the part end a number, so that the limit is never met past them.
    guard let number = DecimalText.plain(at, limit: 32) else { return false }
    content = .number
    self.number = number.value
    at += number.count
    return true
  }

  /// Whether four bytes stand there; there are at least four, for zeros stand behind the last.
  @inline(__always)
  private static func isHere(_ four: StaticString, _ at: UnsafePointer<UInt8>) -> Bool {
    UnsafeRawPointer(at).loadUnaligned(as: UInt32.self)
      == UnsafeRawPointer(four.utf8Start).loadUnaligned(as: UInt32.self)
  }
}

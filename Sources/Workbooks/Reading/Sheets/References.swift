extension CellAddress {
  /// The usual reference, `B12`: capitals and digits alone.
  @inline(__always)
  init?(bytes: ByteText) {
    var column = 0
    var row = 0
    var index = 0
    while index < bytes.count, index < 4 {
      let letter = bytes[index] &- 0x41
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    let letters = index
    guard letters > 0, bytes.count - letters <= 7, bytes.count > letters else { return nil }
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      row = row * 10 + Int(digit)
      index += 1
    }
    guard row > 0, row <= CellAddress.last.row + 1, column <= CellAddress.last.column + 1 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}

extension CellRange {
  /// The usual reference, `A1:C3`.
  init?(bytes: ByteText) {
    guard let colon = bytes.firstIndex(of: 0x3A),
      let one = CellAddress(bytes: ByteText(rebasing: bytes[..<colon])),
      let other = CellAddress(bytes: ByteText(rebasing: bytes[(colon + 1)...]))
    else { return nil }
    self.init(one, other)
  }
}

/// A reference in the usual form, `B12`, that stands in a part. The part ends in zeros, so it does not look past it.
struct UsualReference {
  /// Counted from zero; it may lie past the last of a sheet.
  var row: Int
  var column: Int

  /// Takes the reference that begins at a place, which is moved behind it; nil where there is none.
  @inline(__always)
  init?(_ at: inout UnsafePointer<UInt8>) {
    var letters = 0
    var count = 0
    while count < 3 {
      let letter = at[0] &- 0x41
      guard letter < 26 else { break }
      letters = letters &* 26 &+ Int(letter) &+ 1
      count += 1
      at += 1
    }
    guard count > 0, let number = Self.digits(&at, atMost: 7) else { return nil }
    row = number - 1
    column = letters - 1
  }

  /// Takes the number that begins at a place.
  @inline(__always)
  static func digits(_ at: inout UnsafePointer<UInt8>, atMost limit: Int) -> Int? {
    var number = 0
    var count = 0
    while count < limit {
      let digit = at[0] &- 0x30
      guard digit < 10 else { break }
      number = number &* 10 &+ Int(digit)
      count += 1
      at += 1
    }
    return count > 0 ? number : nil
  }

  var isInSheet: Bool { row >= 0 && row <= CellAddress.last.row && column <= CellAddress.last.column }
}

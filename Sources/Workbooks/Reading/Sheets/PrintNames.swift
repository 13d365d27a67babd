/// Print areas and repeated rows, which a file keeps among its defined names.
enum PrintNames {
  /// Whether it is one of Excel's own names.
  static func isOne(_ name: ByteText) -> Bool {
    name.first == 0x5F && ByteText(rebasing: name.prefix(6)).isWrittenAs("_xlnm.")
  }

  /// Has the names count sheets as they were read, and drops those of other sheets.
  /// - Parameter positions: Where each sheet that names count stands among the sheets; nil where it does not.
  static func recount(_ names: inout [DefinedName], at positions: [Int?]) {
    var kept = 0
    for index in names.indices {
      if let counted = names[index].sheet {
        guard positions.indices.contains(counted), let sheet = positions[counted] else { continue }
        if sheet != counted { names[index].sheet = sheet }
      }
      if kept != index { names.swapAt(kept, index) }
      kept += 1
    }
    names.removeLast(names.count - kept)
  }

  /// Moves what the name says to the print set-up of its sheet; what that has no place for is noted.
  /// - Parameter positions: Where each sheet that names count stands among the sheets; nil where it does not.
  static func move(
    _ name: DefinedName, to sheets: inout [Sheet], at positions: [Int?], problems: inout [WorkbookProblem]
  ) {
    guard let counted = name.sheet, positions.indices.contains(counted), let index = positions[counted] else { return }
    var (own, expression) = (name.name, name.expression)
    let (isArea, areTitles) = own.withUTF8 {
      ($0.isWrittenAs("_xlnm.print_area"), $0.isWrittenAs("_xlnm.print_titles"))
    }
    expression.withUTF8 { expression in
      let places = places(expression)
      if isArea {
        sheets[index].printSetup.printArea = places.first.flatMap { area($0) }
        if places.count > 1 { problems.append(.init(.notCarried("printAreas"), sheet: sheets[index].name)) }
      }
      if areTitles { for place in places { setTitles(place, of: &sheets[index].printSetup) } }
    }
  }

  /// `'表1'!$A:$B,'表1'!$1:$3` gives `$A:$B` and `$1:$3`.
  private static func places(_ expression: ByteText) -> [ByteText] {
    var places: [ByteText] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in expression.enumerated() {
      switch byte {
      case 0x27: isQuoted.toggle()
      case 0x21 where !isQuoted: start = index + 1
      case 0x2C where !isQuoted:
        places.append(ByteText(rebasing: expression[start..<index]).trimmed)
        start = index + 1
      default: continue
      }
    }
    places.append(ByteText(rebasing: expression[start...]).trimmed)
    return places
  }

  /// A range, or whole rows or columns as one.
  private static func area(_ place: ByteText) -> CellRange? {
    if let range = range(place) { return range }
    if let rows = rows(place) {
      return CellRange(
        CellAddress(row: rows.lowerBound, column: 0),
        CellAddress(row: rows.upperBound, column: CellAddress.last.column))
    }
    return columns(place).map {
      CellRange(
        CellAddress(row: 0, column: $0.lowerBound), CellAddress(row: CellAddress.last.row, column: $0.upperBound))
    }
  }

  private static func setTitles(_ place: ByteText, of setup: inout PrintSetup) {
    if let rows = rows(place) {
      setup.repeatedRows = rows
    } else if let columns = columns(place) {
      setup.repeatedColumns = columns
    } else if let range = range(place) {
      // Some programs state whole rows or columns as ranges.
      if range.columns == 0...CellAddress.last.column { setup.repeatedRows = range.rows }
      if range.rows == 0...CellAddress.last.row { setup.repeatedColumns = range.columns }
    }
  }

  private static func range(_ place: ByteText) -> CellRange? {
    CellRange(utf8: place[...])
  }

  private static func rows(_ place: ByteText) -> ClosedRange<Int>? {
    ends(place) { end in
      let digits = end.first == 0x24 ? ByteText(rebasing: end.dropFirst()) : end
      guard let row = digits.digits, row > 0, row <= CellAddress.last.row + 1 else { return nil }
      return row - 1
    }
  }

  private static func columns(_ place: ByteText) -> ClosedRange<Int>? {
    // A column is that of its first cell.
    ends(place) { end in (Array(end) + [0x31]).withUnsafeBufferPointer { CellAddress(utf8: $0[...])?.column } }
  }

  /// What stands before and behind the colon, each read; nil where there are not two such.
  private static func ends(_ place: ByteText, _ read: (ByteText) -> Int?) -> ClosedRange<Int>? {
    guard let colon = place.firstIndex(of: 0x3A), let one = read(ByteText(rebasing: place[..<colon]).trimmed),
      let other = read(ByteText(rebasing: place[(colon + 1)...]).trimmed)
    else { return nil }
    return min(one, other)...max(one, other)
  }
}

extension ByteText {
  /// Whether it is the word, its ASCII letters large or small: Excel's own names have no others.
  fileprivate func isWrittenAs(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && indices.allSatisfy { index in
        let byte = self[index]
        return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == word.utf8Start[index]
      }
  }
}

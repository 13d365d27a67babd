/// Print areas and repeated rows, which a file keeps among its defined names.
enum PrintNames {
  /// Has the names count sheets as they were read, and drops those of other sheets.
  ///
  /// Print areas and the like move to the sheets' print set-up; what the set-up has no place for is noted.
  /// - Parameter positions: Where each sheet that names count stands among the sheets; nil where it does not.
  static func move(
    _ names: inout [DefinedName], to sheets: inout [Sheet], at positions: [Int?], problems: inout [WorkbookProblem]
  ) {
    var kept = 0
    for index in names.indices {
      if let counted = names[index].sheet {
        guard positions.indices.contains(counted), let sheet = positions[counted] else { continue }
        names[index].sheet = sheet
      }
      if names[index].name.utf8.first == 0x5F, take(names[index], for: &sheets, problems: &problems) { continue }
      if kept != index { names.swapAt(kept, index) }
      kept += 1
    }
    names.removeLast(names.count - kept)
  }

  /// False where it is a name as any other.
  private static func take(
    _ name: DefinedName, for sheets: inout [Sheet], problems: inout [WorkbookProblem]
  ) -> Bool {
    let known = lowercased(name.name)
    guard known.hasPrefix("_xlnm.") else { return false }
    guard let index = name.sheet, sheets.indices.contains(index) else { return true }
    var expression = name.expression
    expression.withUTF8 { expression in
      let places = places(expression)
      switch known {
      case "_xlnm.print_area":
        sheets[index].printSetup.printArea = places.first.flatMap { area($0) }
        if places.count > 1 { problems.append(.init(.notCarried("printAreas"), sheet: sheets[index].name)) }
      case "_xlnm.print_titles":
        for place in places { setTitles(place, of: &sheets[index].printSetup) }
      default: break
      }
    }
    return true
  }

  /// The name with its ASCII letters small, which is all that Excel's own names have.
  private static func lowercased(_ name: String) -> String {
    var name = name
    return name.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { small in
        for (index, byte) in bytes.enumerated() { small[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        return bytes.count
      }
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

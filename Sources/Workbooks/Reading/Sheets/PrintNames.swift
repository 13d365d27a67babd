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
      names.swapAt(kept, index)
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
    switch known {
    case "_xlnm.print_area":
      let places = places(name.expression)
      sheets[index].printSetup.printArea = places.first.flatMap { area($0) }
      if places.count > 1 { problems.append(.init(.notCarried("printAreas"), sheet: sheets[index].name)) }
    case "_xlnm.print_titles":
      for place in places(name.expression) { setTitles(place, of: &sheets[index].printSetup) }
    default: break
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

  /// `'表1'!$A:$B,'表1'!$1:$3` gives `A:B` and `1:3`.
  private static func places(_ expression: String) -> [[UInt8]] {
    var places: [[UInt8]] = []
    var place: [UInt8] = []
    var isQuoted = false
    for byte in expression.utf8 {
      switch byte {
      case 0x27: isQuoted.toggle()
      case _ where isQuoted: continue
      case 0x21: place.removeAll(keepingCapacity: true)
      case 0x2C:
        places.append(place)
        place.removeAll(keepingCapacity: true)
      case 0x24, 0x20: continue
      default: place.append(byte)
      }
    }
    return places + [place]
  }

  /// A range, or whole rows or columns as one.
  private static func area(_ place: [UInt8]) -> CellRange? {
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

  private static func setTitles(_ place: [UInt8], of setup: inout PrintSetup) {
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

  private static func range(_ place: [UInt8]) -> CellRange? {
    place.withUnsafeBufferPointer { CellRange(utf8: $0[...]) }
  }

  private static func rows(_ place: [UInt8]) -> ClosedRange<Int>? {
    ends(place) { end in
      guard let row = end.digits, row > 0, row <= CellAddress.last.row + 1 else { return nil }
      return row - 1
    }
  }

  private static func columns(_ place: [UInt8]) -> ClosedRange<Int>? {
    // A column is that of its first cell.
    ends(place) { end in (Array(end) + [0x31]).withUnsafeBufferPointer { CellAddress(utf8: $0[...])?.column } }
  }

  /// What stands before and behind the colon, each read; nil where there are not two such.
  private static func ends(_ place: [UInt8], _ read: (ByteText) -> Int?) -> ClosedRange<Int>? {
    guard let colon = place.firstIndex(of: 0x3A) else { return nil }
    return place.withUnsafeBufferPointer { bytes in
      guard let one = read(ByteText(rebasing: bytes[..<colon])),
        let other = read(ByteText(rebasing: bytes[(colon + 1)...]))
      else { return nil }
      return min(one, other)...max(one, other)
    }
  }
}

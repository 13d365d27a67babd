/// Print areas and repeated rows, which a file keeps among its defined names.
enum PrintNames {
  /// Moves them from the names to the sheets' print set-up; what the set-up has no place for is noted.
  static func move(_ names: [DefinedName], to sheets: inout [Sheet], problems: inout [WorkbookProblem]) -> [DefinedName]
  {
    names.filter { name in
      guard name.name.utf8.first == 0x5F else { return true }
      let known = lowercased(name.name)
      guard known.hasPrefix("_xlnm.") else { return true }
      guard let index = name.sheet, sheets.indices.contains(index) else { return false }
      let places = places(name.expression)
      switch known {
      case "_xlnm.print_area":
        sheets[index].printSetup.printArea = places.first.flatMap { area($0) }
        if places.count > 1 { problems.append(.init(.notCarried("printAreas"), sheet: sheets[index].name)) }
      case "_xlnm.print_titles":
        for place in places { setTitles(place, of: &sheets[index].printSetup) }
      default: break
      }
      return false
    }
  }

  /// The name with its ASCII letters small, which is all that Excel's own names have.
  private static func lowercased(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// `'表1'!$A:$B,'表1'!$1:$3` gives `A:B` and `1:3`.
  private static func places(_ expression: String) -> [String] {
    var places: [String] = []
    var place = ""
    var isQuoted = false
    for character in expression.unicodeScalars {
      switch character {
      case "'": isQuoted.toggle()
      case _ where isQuoted: continue
      case "!": place = ""
      case ",":
        places.append(place)
        place = ""
      case "$", " ": continue
      default: place.unicodeScalars.append(character)
      }
    }
    return places + [place]
  }

  /// A range, or whole rows or columns as one.
  private static func area(_ place: String) -> CellRange? {
    if let range = CellRange(place) { return range }
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

  private static func setTitles(_ place: String, of setup: inout PrintSetup) {
    if let rows = rows(place) {
      setup.repeatedRows = rows
    } else if let columns = columns(place) {
      setup.repeatedColumns = columns
    } else if let range = CellRange(place) {
      // Some programs state whole rows or columns as ranges.
      if range.columns == 0...CellAddress.last.column { setup.repeatedRows = range.rows }
      if range.rows == 0...CellAddress.last.row { setup.repeatedColumns = range.columns }
    }
  }

  private static func rows(_ place: String) -> ClosedRange<Int>? {
    let ends = place.split(separator: ":").map { Int($0) }
    guard ends.count == 2, let one = ends[0], let other = ends[1], one > 0, other > 0,
      max(one, other) <= CellAddress.last.row + 1
    else { return nil }
    return min(one, other) - 1...max(one, other) - 1
  }

  private static func columns(_ place: String) -> ClosedRange<Int>? {
    let ends = place.split(separator: ":").map { CellAddress("\($0)1")?.column }
    guard ends.count == 2, let one = ends[0], let other = ends[1] else { return nil }
    return min(one, other)...max(one, other)
  }
}

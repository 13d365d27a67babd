import TargetTables
import Workbooks

/// Collects what an import finds on its way.
struct ImportLog: Sendable {
  let file: String?
  private(set) var findings: [Finding] = []
  private var kept: [FieldSpot] = []
  private var rows: [RowSpots] = []
  /// The sheets' names, by their position in the workbook.
  private let sheets: [String]
  /// Whether the text of a cell went somewhere or was spoken of: by sheet, and within it by the cell's position.
  private var claimed: [Bool]
  /// Where the cells of each sheet begin in `claimed`.
  private let starts: [Int]

  /// - Parameter grids: of all sheets of a workbook.
  init(file: String?, grids: [SheetGrid]) {
    self.file = file
    sheets = grids.map(\.name)
    var count = 0
    starts = grids.map { grid in
      defer { count += grid.cellCount }
      return count
    }
    claimed = Array(repeating: false, count: count)
  }

  func place(_ grid: SheetGrid, _ address: CellAddress?) -> SourcePlace {
    SourcePlace(file: file, sheet: grid.name, cell: address?.description)
  }

  mutating func add(
    _ severity: Finding.Severity, _ code: String, _ message: Message, _ grid: SheetGrid? = nil,
    _ address: CellAddress? = nil, path: FieldPath? = nil, found: String? = nil, expected: String? = nil
  ) {
    let place = grid.map { self.place($0, address) } ?? SourcePlace(file: file)
    findings.append(Finding(severity, code, message, path: path, place: place, found: found, expected: expected))
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  mutating func claim(_ grid: SheetGrid, _ entry: SheetGrid.Entry) {
    claimed[starts[grid.index] + grid.position(of: entry)] = true
  }

  func isClaimed(_ grid: SheetGrid, _ entry: SheetGrid.Entry) -> Bool {
    claimed[starts[grid.index] + grid.position(of: entry)]
  }

  /// Keeps where a field, or without a field the slot's item, was read.
  mutating func keep(
    _ field: Field?, of slot: Slot, _ grid: SheetGrid, _ address: CellAddress, located: FieldSpot.Location? = nil
  ) {
    kept.append(
      FieldSpot(field: field, slot: slot, sheet: Int32(clamping: grid.index), address: address, location: located))
  }

  /// Takes where fields stand in a list's rows.
  /// - Returns: the number by which each row is kept.
  mutating func keep(_ spots: RowSpots) -> Int32 {
    rows.append(spots)
    return Int32(clamping: rows.count - 1)
  }

  /// Keeps where the fields of a list's row were read, and the slot's item itself.
  mutating func keep(row: Int, _ spots: Int32, of slot: Slot, _ grid: SheetGrid) {
    let address = CellAddress(row: row, column: rows[Int(spots)].firstColumn)
    kept.append(FieldSpot(slot: slot, sheet: Int32(clamping: grid.index), address: address, row: spots))
  }
}

// What was kept, in words.
extension ImportLog {
  /// One for each field.
  private var spots: [FieldSpot] {
    var spots: [FieldSpot] = []
    for spot in kept {
      if let row = spot.row { spots += rows[Int(row)].spots(of: spot) } else { spots.append(spot) }
    }
    return spots
  }

  private func place(_ spot: FieldSpot) -> SourcePlace {
    SourcePlace(file: file, sheet: sheets[Int(spot.sheet)], cell: spot.address.description)
  }

  /// Where each field was read; the first place counts.
  var places: [FieldPath: SourcePlace] {
    var places: [FieldPath: SourcePlace] = [:]
    let spots = spots
    places.reserveCapacity(spots.count)
    for spot in spots where places[spot.path] == nil { places[spot.path] = place(spot) }
    return places
  }

  /// The fields as they were found, each with what was repaired at its cell.
  var located: [LocatedField] {
    var repairs: [SourcePlace: [String]] = [:]
    for finding in findings where finding.code.hasPrefix("repair.") {
      repairs[finding.place, default: []].append(finding.code)
    }
    return spots.compactMap { spot in
      guard let field = spot.field, let location = spot.location else { return nil }
      let place = place(spot)
      return LocatedField(
        field: field.rawValue, path: spot.path, place: place, way: location.way, movedRows: location.movedRows,
        movedColumns: location.movedColumns, repairs: repairs[place] ?? [])
    }
  }
}

import TargetTables
import Workbooks

/// How a field was found, how far from the template, and what was undone to read it: what `import --explain` prints.
public struct LocatedField: Hashable, Sendable {
  public enum Way: String, Hashable, Sendable {
    case name, label, words, order, position
  }

  /// The field's name in the template.
  public var field: String
  public var path: FieldPath
  public var place: SourcePlace
  public var way: Way
  /// Rows down and columns right of where the template has it, the block's own shift taken off.
  public var movedRows: Int
  public var movedColumns: Int
  /// The codes of what was repaired.
  public var repairs: [String]
}

/// Collects what an import finds on its way.
struct ImportLog {
  let file: String?
  private(set) var findings: [Finding] = []
  private(set) var located: [LocatedField] = []
  private(set) var places: [FieldPath: SourcePlace] = [:]
  /// Cells, by sheet, whose text went somewhere or was spoken of.
  private var claimed: [Int: Set<CellAddress>] = [:]

  init(file: String?) { self.file = file }

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

  mutating func claim(_ grid: SheetGrid, _ address: CellAddress) { claimed[grid.index, default: []].insert(address) }

  func isClaimed(_ grid: SheetGrid, _ address: CellAddress) -> Bool { claimed[grid.index]?.contains(address) == true }

  /// Keeps where a field was read; the first place stays.
  mutating func locate(_ entry: LocatedField) {
    located.append(entry)
    if places[entry.path] == nil { places[entry.path] = entry.place }
  }

  /// The fields as they were found, each with what was repaired at its cell.
  var explained: [LocatedField] {
    var repairs: [SourcePlace: [String]] = [:]
    for finding in findings where finding.code.hasPrefix("repair.") {
      repairs[finding.place, default: []].append(finding.code)
    }
    return located.map { field in
      var copy = field
      copy.repairs = repairs[field.place] ?? []
      return copy
    }
  }

  mutating func setPlace(_ place: SourcePlace, for path: FieldPath) {
    if places[path] == nil { places[path] = place }
  }
}

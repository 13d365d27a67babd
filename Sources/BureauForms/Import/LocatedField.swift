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

/// Where a field was read, in few bytes: a workbook has hundreds, a list may have millions, and few are ever asked for.
struct FieldSpot: Sendable {
  /// How the field was found. A spot without is a place alone: of a blank, of a whole project, …
  struct Location: Sendable {
    var way: LocatedField.Way
    private var rows: Int32
    private var columns: Int32

    init(way: LocatedField.Way, movedRows: Int, movedColumns: Int) {
      self.way = way
      rows = Int32(clamping: movedRows)
      columns = Int32(clamping: movedColumns)
    }

    var movedRows: Int { Int(rows) }
    var movedColumns: Int { Int(columns) }
  }

  /// nil for the slot's item itself.
  var field: Field?
  var slot: Slot
  /// Its position in the workbook.
  var sheet: Int32
  var address: CellAddress
  var location: Location?
  /// For a row of a list, the number of its `RowSpots`: then it stands for each of their fields, and for the item itself.
  var row: Int32?

  var path: FieldPath { field.map { slot.path(of: $0) } ?? slot.path }
}

/// Where fields stand in the rows of a list, so that a row needs one spot and not one for each of its cells.
struct RowSpots: Sendable {
  struct Field: Sendable {
    var field: BureauForms.Field
    var column: Int
    var location: FieldSpot.Location
  }

  var firstColumn: Int
  var fields: [Field] = []

  /// The spots that a row's stands for.
  func spots(of row: FieldSpot) -> [FieldSpot] {
    var whole = row
    whole.row = nil
    return fields.map { field in
      var spot = whole
      spot.field = field.field
      spot.address.column = field.column
      spot.location = field.location
      return spot
    } + [whole]
  }
}

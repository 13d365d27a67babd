/// How much of a file a reader takes.
public enum ReadingScope: Hashable, Sendable {
  /// Cells, merges, visibility, comments, text boxes, defined names and custom properties. Of styles the number formats, so
  /// that what a cell shows can be told, and whether text is struck out; of text in several fonts its runs only where some
  /// are struck out. Of what is not carried it is told what lies on a sheet, pictures say.
  case values
  /// All that `Workbook` holds.
  case everything
}

/// A workbook as read, and what was wrong with parts of it or is not carried.
public struct ReadWorkbook: Hashable, Sendable {
  public var workbook: Workbook
  public var problems: [WorkbookProblem]
  /// Whether the file is of the strict kind of OOXML.
  public var isStrict: Bool

  public init(workbook: Workbook, problems: [WorkbookProblem] = [], isStrict: Bool = false) {
    self.workbook = workbook
    self.problems = problems
    self.isStrict = isStrict
  }
}

/// Something that cost a sheet or a cell, but not the book.
public struct WorkbookProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A sheet or another part could not be read.
    case unreadable(WorkbookError)
    /// The part holds something that `Workbook` has no place for: `pictures`, `charts`, `macros`, `pivotTables`, …
    case notCarried(String)
    /// The cell's value does not fit its type, or names what is not there: a shared string past the table, say.
    case badCell(CellFault)
  }

  /// What is wrong with a cell, or with a place that the sheet states; the texts are the file's.
  public enum CellFault: Hashable, Sendable {
    /// The value of a number; it is kept as text.
    case notANumber(String)
    /// The place of a text that the book's table does not have.
    case noSharedString(String)
    /// A cell's reference.
    case notACell(String)
    /// A row's number.
    case notARow(String)
    /// A merge's reference.
    case notARange(String)
    /// A cell without a reference, past the last row or column.
    case pastTheSheet
  }

  public var kind: Kind
  public var sheet: String?
  public var cell: CellAddress?

  public init(_ kind: Kind, sheet: String? = nil, cell: CellAddress? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
  }
}

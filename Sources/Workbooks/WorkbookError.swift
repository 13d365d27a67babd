/// Why a workbook could not be read or written at all, and where.
public struct WorkbookError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The file is something else: told by its first bytes.
    case notXLSX(FileKind)
    /// The container is damaged; what the library said of it.
    case damaged(String)
    /// The XML of a part is not well-formed; what is wrong.
    case malformed(String)
    /// A document type declaration stands in a part; such XML is not read.
    case documentType
    /// The part is needed and not there.
    case missingPart
    case limitExceeded(ReadingLimits.Kind, limit: Int)
    /// The file cannot be opened or read; what the system said of it.
    case cannotRead(String)
    /// The file cannot be written; what the system or the library said of it.
    case cannotWrite(String)
    /// A workbook cannot hold it.
    case unwritable(UnwritableContent)
  }

  public var reason: Reason
  /// The part inside the package, `xl/workbook.xml`, or the file.
  public var part: String?
  /// The line in the part, from one.
  public var line: Int?
  /// The sheet and the cell that it was about.
  public var sheet: String?
  public var cell: CellAddress?

  public init(
    _ reason: Reason, part: String? = nil, line: Int? = nil, sheet: String? = nil, cell: CellAddress? = nil
  ) {
    self.reason = reason
    self.part = part
    self.line = line
    self.sheet = sheet
    self.cell = cell
  }
}

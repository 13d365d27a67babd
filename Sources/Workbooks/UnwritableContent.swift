/// What a workbook cannot hold: what Excel would refuse or repair, and what the library has no way to write.
///
/// Lengths are UTF-16 units unless they are called bytes.
public enum UnwritableContent: Hashable, Sendable {
  case book(BookFault)
  case sheetName(SheetNameFault)
  case definedName(String, DefinedNameFault)
  case sheet(SheetFault)
  case cell(CellFault)
  case style(StyleFault)
  case note(NoteFault)
  case page(PageFault)
  case chart(ChartFault)

  public enum BookFault: Hashable, Sendable {
    /// Days that count from 1904.
    case daysFrom1904
    case noVisibleSheet
    /// More than 32,768.
    case manySheets(Int)
    /// The name of a property that is empty, or longer than 255, or whose value is.
    case property(String)
    /// A time of creation that is none.
    case creationTime(String)
  }

  public enum SheetNameFault: Hashable, Sendable {
    case empty
    /// Longer than 31.
    case long
    /// One of `[ ] : * ? / \`, a control character, `_xHHHH_`, or what XML has no place for.
    case character
    /// An apostrophe at an end.
    case apostrophe
    /// Another sheet has it.
    case taken
    /// The library does not take it.
    case refused
  }

  public enum DefinedNameFault: Hashable, Sendable {
    /// No name that Excel takes: like a cell's place, or with a blank.
    case illegal
    case taken
    /// Its sheet is not there.
    case noSheet
    /// It or what it stands for takes more than 127 bytes.
    case long
    /// It stands for nothing, or for what XML has no place for.
    case empty
  }

  public enum SheetFault: Hashable, Sendable {
    /// Only a program can show it again.
    case veryHidden
    /// A row, column, cell or range past `A1:XFD1048576`.
    case outside
    case singleCellMerge
    case overlappingMerge(CellRange)
    /// Columns out of order, or that overlap.
    case columnOrder
    /// In points, of at most 409.5.
    case rowHeight(Double)
    /// In digits, of at most 255.8.
    case columnWidth(Double)
  }

  public enum CellFault: Hashable, Sendable {
    /// A text of so many units; 32,767 are the most.
    case longText(Int)
    /// A number that is none, or that sixteen digits cannot hold.
    case number(String)
    /// An error value that Excel does not know.
    case errorValue(String)
    /// A formula that is empty, longer than 8,192 or has control characters.
    case formula
  }

  public enum StyleFault: Hashable, Sendable {
    /// Longer than 127 bytes or with control characters.
    case numberFormat(String)
    /// Empty, longer than 127 bytes or with control characters.
    case fontName(String)
    /// In points, from 1 to 409.
    case fontSize(Double)
    case fillPattern(String)
    /// From 0 to 250.
    case indent(Int)
    /// In degrees, from -90 to 90, or 255 for letters one above the other.
    case rotation(Int)
  }

  /// Rules for input, links and comments.
  public enum NoteFault: Hashable, Sendable {
    /// More than 255 rules on a sheet.
    case manyRules
    /// Longer than 32.
    case ruleTitle
    /// Longer than 255.
    case ruleMessage
    /// A drop-down list without items, with an empty one, or with a range that is none.
    case list
    /// More than 65,530 links on a sheet.
    case manyLinks
    case twoLinks
    case link(String)
    /// Longer than 255.
    case linkTip
    case twoComments
    /// A comment longer than 32,767, or its author's name longer than 255.
    case longComment
  }

  public enum PageFault: Hashable, Sendable {
    /// A paper, scale or number of pages that Excel does not have.
    case setup
    /// In inches, from 0 to 49.
    case margin
    /// A header or footer with a picture, or longer than 255.
    case headerOrFooter
    /// More than 1,023 page breaks, or one before the first row or column.
    case breaks
    /// Rows and columns that repeat on a sheet whose name is too long for the library.
    case titles
  }

  public enum ChartFault: Hashable, Sendable {
    /// No series, or a pie of several.
    case series
    /// Wider or higher than 16 to 8,192 pixels.
    case size
    /// A text that begins with `=`, is longer than 255 or has control characters.
    case text
    /// The sheet that it shows is not there.
    case noSheet(String)
    /// The range is no row or column.
    case range(CellRange)
  }
}

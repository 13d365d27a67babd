/// A spreadsheet as plain values, in the order of its tabs.
public struct Workbook: Hashable, Sendable {
  public var sheets: [Sheet]
  /// What `Cell.style` counts in; the first is the default style, and there always is one.
  public var styles: [CellStyle]
  public var definedNames: [DefinedName] = []
  public var properties = DocumentProperties()
  /// Whether day numbers count from 1904 and not from 1900.
  public var countsFrom1904 = false

  public init(sheets: [Sheet] = [], styles: [CellStyle] = [CellStyle()]) {
    self.sheets = sheets
    self.styles = styles
  }

  /// The sheet of that name; Excel tells names apart without case.
  public func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
  }

  /// A cell's style; the default one where the index is out of range.
  public func style(of cell: Cell) -> CellStyle {
    styles.indices.contains(cell.style) ? styles[cell.style] : styles.first ?? CellStyle()
  }
}

/// A name for a place or an expression, for the book or for one sheet.
public struct DefinedName: Hashable, Sendable {
  public var name: String
  /// The sheet, by its position, that the name is known in; nil is everywhere.
  public var sheet: Int?
  /// What it stands for, without `=`: `'表1'!$B$3`.
  public var expression: String
  public var isHidden: Bool

  public init(_ name: String, sheet: Int? = nil, expression: String, isHidden: Bool = false) {
    self.name = name
    self.sheet = sheet
    self.expression = expression
    self.isHidden = isHidden
  }
}

/// What a book says of itself.
public struct DocumentProperties: Hashable, Sendable {
  public var title: String?
  public var subject: String?
  public var author: String?
  public var keywords: String?
  public var comments: String?
  public var category: String?
  public var company: String?
  public var manager: String?
  /// The program that wrote the book, as it calls itself; read, never written.
  public var application: String?
  /// ISO 8601 in UTC (`2022-01-01T00:00:00Z`); nil writes a fixed time, so that one book gives the same bytes each time.
  public var created: String?
  /// Custom text properties, in order.
  public var custom: [CustomProperty] = []

  public init() {}
}

public struct CustomProperty: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

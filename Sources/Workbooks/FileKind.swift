/// What a file is, told by its bytes and never by its name.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
  case xlsx
  /// A ZIP that holds no workbook.
  case zip
  /// A binary Excel workbook inside a ZIP.
  case xlsb
  /// An OpenDocument spreadsheet.
  case ods
  /// A binary Excel workbook, 97–2003.
  case xls
  /// A workbook behind a password.
  case encrypted
  /// Another OLE2 compound file: a Word document, for one.
  case compound
  /// XML Spreadsheet 2003, as finance systems export it under .xls.
  case xmlSpreadsheet
  case html
  case json
  /// Any other XML.
  case xml
  case pdf
  /// Comma or tab separated text.
  case csv
  case text
  case empty
  case unknown
}

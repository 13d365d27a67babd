@testable import Workbooks

/// A workbook of one sheet, put together from the XML that a test is about.
struct SmallWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// What stands in `sheetData`.
  var rows = ""
  /// What stands behind it.
  var behind = ""
  /// What stands before it.
  var before = ""
  /// The `si` elements; nil leaves the part out.
  var strings: String?
  /// What stands in `styleSheet`; nil leaves the part out.
  var styles: String?
  /// What stands in `workbook` besides the sheets.
  var book = ""
  /// Lines of the sheet's relationships.
  var sheetRelationships = ""
  /// Lines of the book's relationships.
  var bookRelationships = ""
  /// Further parts.
  var parts: [String: String] = [:]

  /// What the sheet's part is, whole.
  var sheet: String {
    """
    <worksheet xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(before)<sheetData>\(rows)</sheetData>\(behind)</worksheet>
    """
  }

  var zip: ZipFile {
    var zip = ZipFile()
    zip.add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
    zip.add("_rels/.rels", Self.relationships(Self.relationship("r1", "officeDocument", "xl/workbook.xml")))
    zip.add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets>\
      \(book)</workbook>
      """)
    var inner = Self.relationship("s1", "worksheet", "worksheets/sheet1.xml") + bookRelationships
    if strings != nil { inner += Self.relationship("s2", "sharedStrings", "sharedStrings.xml") }
    if styles != nil { inner += Self.relationship("s3", "styles", "styles.xml") }
    zip.add("xl/_rels/workbook.xml.rels", Self.relationships(inner))
    zip.add("xl/worksheets/sheet1.xml", sheet)
    if let strings { zip.add("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>") }
    if let styles { zip.add("xl/styles.xml", "<styleSheet xmlns='\(Self.main)'>\(styles)</styleSheet>") }
    if !sheetRelationships.isEmpty {
      zip.add("xl/worksheets/_rels/sheet1.xml.rels", Self.relationships(sheetRelationships))
    }
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { zip.add(name, text) }
    return zip
  }

  static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id='\(id)' Type='\(office)/\(type)' Target='\(target)'/>"
  }

  static func relationships(_ lines: String) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(lines)</Relationships>"
  }

  func read(_ scope: ReadingScope = .everything, limits: ReadingLimits = ReadingLimits()) throws -> ReadWorkbook {
    try Workbook.read(zip.bytes, scope, limits: limits)
  }

  /// The cells of the sheet by their addresses, as they show.
  func texts() throws -> [String: String] {
    let book = try read(.values).workbook
    guard let sheet = book.sheets.first else { return [:] }
    return Dictionary(
      sheet.cells.map { ("\($0.address)", book.shownText(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}

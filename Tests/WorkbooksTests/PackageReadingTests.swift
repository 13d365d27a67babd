import Testing

@testable import Workbooks

/// How programs name and join the parts of a workbook.
struct PackageReadingTests {
  /// A workbook of one cell, its parts named and joined as given.
  static func zip(
    main: String = "xl/workbook.xml", mainTarget: String? = nil, sheet: String = "xl/worksheets/sheet1.xml",
    sheetTarget: String = "worksheets/sheet1.xml", rename: (String) -> String = { $0 }, prefix: String = "",
    strict: Bool = false
  ) -> [UInt8] {
    let colon = prefix.isEmpty ? "" : ":"
    let name = { (local: String) in prefix + colon + local }
    let office =
      strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : SmallWorkbook.office
    let spreadsheet = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : SmallWorkbook.main
    func relationships(_ type: String, _ target: String) -> String {
      """
      <\(name("Relationships")) xmlns\(colon)\(prefix)='http://schemas.openxmlformats.org/package/2006/relationships'>\
      <\(name("Relationship")) Id='r1' Type='\(office)/\(type)' Target='\(target)'/></\(name("Relationships"))>
      """
    }
    var zip = ZipFile()
    zip.add(rename("_rels/.rels"), relationships("officeDocument", mainTarget ?? main))
    zip.add(
      rename(main),
      """
      <\(name("workbook")) xmlns\(colon)\(prefix)='\(spreadsheet)' xmlns:q='\(office)'><\(name("sheets"))>\
      <\(name("sheet")) name='表' sheetId='1' q:id='r1'/></\(name("sheets"))></\(name("workbook"))>
      """)
    zip.add(rename(PartName.relationships(of: main)), relationships("worksheet", sheetTarget))
    zip.add(
      rename(sheet),
      """
      <\(name("worksheet")) xmlns\(colon)\(prefix)='\(spreadsheet)'><\(name("dimension")) ref='A1:A1'/><\(name("sheetData"))>\
      <\(name("row"))><\(name("c")) t='str'><\(name("v"))>绩效</\(name("v"))></\(name("c"))></\(name("row"))>\
      </\(name("sheetData"))></\(name("worksheet"))>
      """)
    return zip.bytes
  }

  @Test(arguments: [
    zip(), zip(mainTarget: "/xl/workbook.xml"), zip(mainTarget: "./xl/workbook.xml"),
    zip(mainTarget: "xl\\workbook.xml"),
    zip(main: "workbook.xml", sheetTarget: "xl/worksheets/sheet1.xml"),
    zip(main: "x/y/book 1.xml", mainTarget: "x/y/book%201.xml", sheetTarget: "../../xl/worksheets/sheet1.xml"),
    zip(sheetTarget: "/xl/worksheets/sheet1.xml"), zip(sheetTarget: "../xl/worksheets/sheet1.xml"),
    zip(sheetTarget: "Worksheets/Sheet1.XML"), zip(rename: { $0.replacing("/", with: "\\") }),
    zip(rename: { "/" + $0 }),
    zip(rename: { $0.uppercased() }), zip(prefix: "x"), zip(prefix: "ns0"), zip(strict: true),
    zip(prefix: "p", strict: true),
  ])
  func `parts are found by their relationships, however they are spelt`(_ bytes: [UInt8]) throws {
    let read = try Workbook.read(bytes)
    #expect(read.problems == [])
    #expect(read.workbook.sheets.map(\.name) == ["表"])
    #expect(read.workbook.sheets.first?.cells.map(\.value) == [.text("绩效")])
  }

  @Test func `the strict kind is known`() throws {
    #expect(try Workbook.read(Self.zip(strict: true)).isStrict)
    #expect(try !Workbook.read(Self.zip()).isStrict)
  }

  @Test func `missing strings and styles cost nothing, broken ones a problem`() throws {
    let named =
      SmallWorkbook.relationship("s8", "styles", "styles.xml")
      + SmallWorkbook.relationship("s9", "sharedStrings", "s.xml")
    let rows = "<row><c s='3'><v>1</v></c></row>"
    #expect(try SmallWorkbook(rows: rows, bookRelationships: named).read().problems == [])
    let broken = try SmallWorkbook(rows: rows, bookRelationships: named, parts: ["xl/styles.xml": "<styleSheet>"])
      .read()
    #expect(broken.problems.count == 1)
    #expect(broken.workbook.sheets.first?.cells.count == 1)
  }

  @Test func `names, print names and hidden sheets are told apart`() throws {
    let names = """
      <definedNames><definedName name='单位'>表!$A$1</definedName><definedName name='局部' localSheetId='0' hidden='1'>表!$B$2</definedName>\
      <definedName name='_xlnm.Print_Titles' localSheetId='0'>'表'!$A:$B,'表'!$2:$3</definedName>\
      <definedName name='_xlnm.Print_Area' localSheetId='0'>'a,b''c'!$A$1:$C$9</definedName></definedNames>
      """
    let book = try SmallWorkbook(book: names).read(.values).workbook
    #expect(
      book.definedNames == [
        DefinedName("单位", expression: "表!$A$1"), DefinedName("局部", sheet: 0, expression: "表!$B$2", isHidden: true),
      ])
    #expect(book.sheets.first?.printSetup.repeatedRows == 1...2)
    #expect(book.sheets.first?.printSetup.repeatedColumns == 0...1)
    #expect(book.sheets.first?.printSetup.printArea == CellRange("A1:C9"))
  }
}

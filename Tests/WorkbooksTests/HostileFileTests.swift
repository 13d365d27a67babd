import Testing

@testable import Workbooks

/// Files that somebody made to do harm, or that a fault on the way has left in pieces.
struct HostileFileTests {
  /// The error that reading gives; nil where it gives a workbook.
  static func error(
    _ zip: ZipFile, limits: ReadingLimits = ReadingLimits()
  ) -> WorkbookError? {
    do {
      _ = try Workbook.read(zip.bytes, .everything, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a few kilobytes do not unpack past the limit`() throws {
    var zip = ZipFile()
    for entry in SmallWorkbook().zip.entries where !entry.name.hasSuffix("sheet1.xml") { zip.entries.append(entry) }
    zip.addPacked("xl/worksheets/sheet1.xml", "<worksheet>", repeating: 0x20, 8_000_000, "</worksheet>")
    #expect(zip.bytes.count < 60_000)
    var limits = ReadingLimits()
    limits.unpackedBytes = 1_000_000
    let error = Self.error(zip, limits: limits)
    #expect(error?.reason == .limitExceeded(.unpackedBytes, limit: 1_000_000))
    #expect(error?.part == "xl/worksheets/sheet1.xml")
    #expect(try Workbook.read(zip.bytes).workbook.sheets.count == 1)
  }

  @Test func `the limit is for all parts together`() throws {
    var zip = SmallWorkbook(strings: "").zip
    zip.entries.removeAll { $0.name.hasSuffix("sheet1.xml") || $0.name.hasSuffix("Strings.xml") }
    zip.addPacked("xl/worksheets/sheet1.xml", "<worksheet>", repeating: 0x20, 600_000, "</worksheet>")
    zip.addPacked("xl/sharedStrings.xml", "<sst>", repeating: 0x20, 600_000, "</sst>")
    var limits = ReadingLimits()
    limits.unpackedBytes = 1_000_000
    #expect(Self.error(zip, limits: limits)?.reason == .limitExceeded(.unpackedBytes, limit: 1_000_000))
  }

  @Test(arguments: [0, 1, 10, 0x7FFF_FFFF, 0xFFFF_FFFE] as [UInt32])
  func `an announced size that is a lie costs no memory, and is damage or nothing`(_ size: UInt32) throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    zip.entries[index].size = size
    let read = try? Workbook.read(zip.bytes)
    #expect(read == nil || read?.problems.isEmpty == false || read?.workbook.sheets.first?.cells.count == 1)
  }

  @Test func `a wrong sum is damage`() throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    zip.entries[index].checksum ^= 1
    let read = try Workbook.read(zip.bytes)
    #expect(read.workbook.sheets.map(\.cells.count) == [0])
    guard case .unreadable(let error)? = read.problems.first?.kind, case .damaged = error.reason else {
      Issue.record("\(read.problems)")
      return
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;'>]>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
  ])
  func `entities are not there to be expanded`(_ declaration: String) throws {
    var zip = SmallWorkbook().zip
    zip.entries.removeAll { $0.name == "xl/workbook.xml" }
    zip.add("xl/workbook.xml", declaration + "<workbook>&b;</workbook>")
    #expect(Self.error(zip)?.reason == .documentType)
    #expect(Self.error(zip)?.part == "xl/workbook.xml")
  }

  @Test func `of two parts of one name the later is read`() throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    zip.add("xl/worksheets/sheet1.xml", SmallWorkbook(rows: "<row><c><v>2</v></c></row>").sheet)
    #expect(try Workbook.read(zip.bytes).workbook.sheets.first?.cells.map(\.value) == [.number(2)])
  }

  @Test(arguments: ["../../etc/passwd", "/../../../xl/workbook.xml/../../x", "..\\..\\x", "%2e%2e/%2e%2e/x", ""])
  func `a target that climbs out names no part`(_ target: String) throws {
    var zip = SmallWorkbook().zip
    zip.entries.removeAll { $0.name == "xl/_rels/workbook.xml.rels" }
    zip.add(
      "xl/_rels/workbook.xml.rels", SmallWorkbook.relationships(SmallWorkbook.relationship("s1", "worksheet", target)))
    let read = try Workbook.read(zip.bytes)
    guard case .unreadable(let error)? = read.problems.first?.kind else {
      Issue.record("\(read.problems)")
      return
    }
    #expect(error.reason == .missingPart)
  }

  @Test func `entries with climbing names stay in the package`() throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    zip.add("../../evil.xml", "<a/>")
    #expect(try Workbook.read(zip.bytes).workbook.sheets.first?.cells.count == 1)
  }

  @Test func `elements nested past the limit refuse the book`() throws {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(Self.error(SmallWorkbook(behind: deep).zip)?.reason == .limitExceeded(.depth, limit: 256))
  }

  @Test func `more parts or sheets than the limit refuse the book`() {
    var limits = ReadingLimits()
    limits.parts = 3
    #expect(Self.error(SmallWorkbook().zip, limits: limits)?.reason == .limitExceeded(.parts, limit: 3))
    limits = ReadingLimits()
    limits.sheets = 0
    #expect(Self.error(SmallWorkbook().zip, limits: limits)?.reason == .limitExceeded(.sheets, limit: 0))
    limits = ReadingLimits()
    limits.packedBytes = 10
    #expect(Self.error(SmallWorkbook().zip, limits: limits)?.reason == .limitExceeded(.packedBytes, limit: 10))
  }

  @Test func `the largest limits are no limits`() throws {
    var limits = ReadingLimits()
    (limits.packedBytes, limits.unpackedBytes) = (.max, .max)
    (limits.parts, limits.sheets, limits.depth) = (.max, .max, .max)
    let folder = TemporaryFolder()
    let path = folder.path("大.xlsx")
    try FileReplacement.write(SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip.bytes, to: path)
    #expect(try Workbook.read(contentsOf: path, .everything, limits: limits).workbook.sheets.map(\.cells.count) == [1])
  }

  @Test func `one part named by very many sheets is not unpacked for each`() throws {
    let sheets = String(repeating: "<sheet name='s' r:id='s1'/>", count: 9000)
    var zip = SmallWorkbook().zip
    zip.entries.removeAll { $0.name == "xl/workbook.xml" || $0.name.hasSuffix("sheet1.xml") }
    zip.addPacked("xl/worksheets/sheet1.xml", "<worksheet>", repeating: 0x20, 1_000_000, "</worksheet>")
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns='\(SmallWorkbook.main)' xmlns:r='\(SmallWorkbook.office)'><sheets>\(sheets)</sheets></workbook>")
    guard case .limitExceeded(.unpackedBytes, _)? = Self.error(zip)?.reason else {
      Issue.record("read")
      return
    }
  }

  @Test func `one long formula shared by very many cells is not written out for each`() throws {
    let formula = "<row><c><f t='shared' si='0'>" + String(repeating: "A1+", count: 1000) + "1</f></c></row>"
    let cells = String(repeating: "<c><f t='shared' si='0'/><v>1</v></c>", count: 4_000)
    let sheet = try #require(try SmallWorkbook(rows: formula + "<row>\(cells)</row>").read().workbook.sheets.first)
    let bytes = sheet.cells.reduce(0) { sum, cell in
      if case .formula(let formula) = cell.value { sum + formula.expression.utf8.count } else { sum }
    }
    #expect(bytes < 8 << 20)
  }

  @Test func `two sheets of one name are both read`() throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    zip.entries.removeAll { $0.name == "xl/workbook.xml" }
    zip.add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(SmallWorkbook.main)" xmlns:r="\(SmallWorkbook.office)"><sheets><sheet name="表" r:id="s1"/>\
      <sheet name="表" r:id="s1"/></sheets></workbook>
      """)
    #expect(try Workbook.read(zip.bytes).workbook.sheets.map(\.cells.count) == [1, 1])
  }

  @Test func `a stray cell in the last row costs nothing`() throws {
    let rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>"
    let read = try SmallWorkbook(rows: rows).read()
    #expect(read.workbook.sheets.first?.cells.count == 2)
  }

  @Test func `one bad sheet costs that sheet and not the book`() throws {
    var zip = SmallWorkbook(bookRelationships: SmallWorkbook.relationship("s9", "worksheet", "worksheets/sheet9.xml"))
      .zip
    zip.entries.removeAll { $0.name == "xl/workbook.xml" || $0.name.hasSuffix("sheet1.xml") }
    zip.add("xl/worksheets/sheet1.xml", "<worksheet>\n<sheetData>\n</worksheet>")
    zip.add("xl/worksheets/sheet9.xml", SmallWorkbook(rows: "<row><c><v>1</v></c></row>").sheet)
    zip.add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(SmallWorkbook.main)" xmlns:r="\(SmallWorkbook.office)"><sheets><sheet name="坏" r:id="s1"/>\
      <sheet name="好" r:id="s9"/></sheets></workbook>
      """)
    let read = try Workbook.read(zip.bytes)
    #expect(read.workbook.sheets.map(\.cells.count) == [0, 1])
    #expect(read.problems.map(\.sheet) == ["坏"])
    guard case .unreadable(let error)? = read.problems.first?.kind else {
      Issue.record("\(read.problems)")
      return
    }
    #expect(error.part == "xl/worksheets/sheet1.xml")
    #expect(error.line == 3)
  }
}

/// What bad files cost the built command.
@Suite(.enabled(if: MeasuredRun.isPossible))
struct HostileFileMemoryTests {
  /// In megabytes; the command alone takes some 50.
  static let usual = 100
  let folder = TemporaryFolder()

  @Test func `a stray cell in the last place`() throws {
    let rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>"
    let run = try MeasuredRun(reading: SmallWorkbook(rows: rows).zip.bytes, megabytes: Self.usual, folder: folder)
    #expect(run.status == 0)
  }

  @Test func `a size of four gigabytes that is a lie`() throws {
    var zip = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip
    let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    zip.entries[index].size = 0xFFFF_FFFE
    #expect(try MeasuredRun(reading: zip.bytes, megabytes: Self.usual, folder: folder).status < 3)
  }

  @Test(arguments: ["<c/>", "<c s='1'/>", "<row/>", "<c><v>1</v></c>"])
  func `a sheet of very many empty elements, packed small`(_ element: String) throws {
    let count = 1_000_000
    var zip = SmallWorkbook(rows: "", styles: "<cellXfs><xf/><xf/></cellXfs>").zip
    zip.entries.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let rows =
      element == "<row/>"
      ? String(repeating: element, count: count)
      : (0..<(count / 1000)).map { _ in
        "<row>" + String(repeating: element, count: 1000) + "</row>"
      }.joined()
    zip.add("xl/worksheets/sheet1.xml", SmallWorkbook(rows: rows).sheet)
    #expect(try MeasuredRun(reading: zip.bytes, megabytes: 200, folder: folder).status < 3)
  }

  @Test func `eight megabytes of blanks in a few kilobytes`() throws {
    var zip = SmallWorkbook().zip
    zip.entries.removeAll { $0.name.hasSuffix("sheet1.xml") }
    zip.addPacked("xl/worksheets/sheet1.xml", "<worksheet>", repeating: 0x20, 8_000_000, "</worksheet>")
    #expect(try MeasuredRun(reading: zip.bytes, megabytes: Self.usual, folder: folder).status == 0)
  }
}

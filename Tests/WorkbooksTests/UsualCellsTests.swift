import Testing

@testable import Workbooks

/// Cells in the form that most programs write are read by a way of their own, which takes double quotes alone.
/// So the same cells in single quotes, which mean the same, go the other way.
struct UsualCellsTests {
  static let strings = "<si><t>甲</t></si><si><t/></si><si><r><rPr><b/></rPr><t>乙</t></r></si><si><t> a_x0041_ </t></si>"
  static let styles = "<numFmts/><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"

  /// What reading gives, so that two readings can be compared.
  struct Reading: Equatable {
    var read: ReadWorkbook?
    var sharedTexts: [Int?] = []
    var error: WorkbookError?

    init(_ rows: String, strings: String = UsualCellsTests.strings, _ scope: ReadingScope) {
      let book = SmallWorkbook(rows: rows, strings: strings, styles: styles)
      do {
        let read = try Workbook.read(book.zip.bytes, scope)
        sharedTexts = read.workbook.sheets.flatMap { $0.cells.map(\.sharedText) }
        self.read = read
      } catch {
        self.error = error
      }
    }
  }

  @Test(arguments: CellReadingTests.cases)
  func `both ways give the same for every case`(_ example: CellReadingTests.Case) {
    guard !example.rows.contains("\"") else { return }
    for scope in [ReadingScope.values, .everything] {
      #expect(
        Reading(example.rows.replacing("'", with: "\""), scope) == Reading(example.rows, scope))
    }
  }

  /// A row with cells as programs write them, and some as none should.
  static func row(_ random: inout SeededRandom) -> String {
    let cells = (0..<random.below(6)).map { _ in
      let reference = random.pick(["", "", " r=\"B2\"", " r=\"XFD1048576\"", " r=\"AAA9\"", " r=\"C0\"", " r=\"b3\""])
      let style = random.pick(["", " s=\"1\"", " s=\"9\"", " s=\"\""])
      let type = random.pick(["", " t=\"s\"", " t=\"n\"", " t=\"str\"", " t=\"b\"", " t=\"x\""])
      let value = random.pick([
        "<v>1</v>", "<v>0</v>", "<v>2</v>", "<v>3</v>", "<v>-0.1</v>", "<v>9.720000000000001</v>", "<v>1E-3</v>",
        "<v>12345678901234567890</v>", "<v/>", "", "<v> 1</v>", "<v>&#49;</v>", "<v>.</v>", "<v>1.2.3</v>",
        "<f>A1</f><v>1</v>",
      ])
      return value.isEmpty ? "<c\(reference)\(style)\(type)/>" : "<c\(reference)\(style)\(type)>\(value)</c>"
    }
    return rowStart(&random) + cells.joined() + random.pick(["</row>", "</row>\n"])
  }

  private static func rowStart(_ random: inout SeededRandom) -> String {
    let usual = "<row r=\"2\" spans=\"1:2\" ht=\"20.5\" customHeight=\"1\" hidden=\"1\">"
    let attributes = (0..<random.below(5)).map { _ in
      random.pick([
        " r=\"2\"", " r=\"0\"", " r=\"1048577\"", " r=\"\"", " spans=\"1:2\"", " spans=\"\"", " spans=\"x\"",
        " ht=\"20.5\"", " ht=\"\"", " ht=\"1.2.3\"", " ht=\"1e2\"", " customHeight=\"1\"", " customHeight=\"true\"",
        " hidden=\"1\"", " s=\"1\"", " thickBot=\"1\"", " x=\"1\"",
      ])
    }
    return random.pick(["<row>", usual, "<row\(attributes.joined())>"])
  }

  @Test(arguments: 0..<40)
  func `both ways give the same for rows with bytes changed`(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      var rows = Array((Self.row(&random) + Self.row(&random)).utf8)
      for _ in 0..<random.below(3) where !rows.isEmpty {
        let index = random.below(rows.count)
        switch random.below(3) {
        case 0: rows.remove(at: index)
        case 1: rows.insert(random.pick(Array(" <>/=rstcv019.&-".utf8)), at: index)
        default: rows[index] = random.pick(Array(" <>/=rstcv019.&-".utf8))
        }
      }
      let text = String(decoding: rows, as: UTF8.self)
      let scope = random.pick([ReadingScope.values, .everything])
      #expect(Reading(text, scope) == Reading(text.replacing("\"", with: "'"), scope), "\(text)")
    }
  }

  @Test(arguments: [
    "<si><t>甲 &amp; 乙</t></si>", "<si><t>甲</t></si><si><t>乙</t></si>", "<si><t> 甲 </t></si>", "<si><t></t></si>",
    "<si><t>a]]b</t></si>", "<si><t>_x0041_</t></si>", "<si><t>甲</t><rPh><t>x</t></rPh></si>", "<si><t>甲</t></si",
    "<si><t>a</t></si><x/><si><t>b</t></si>", "<si><t>a]]></t></si>", "<si><t>a\r\nb</t></si>",
  ])
  func `both ways give the same strings`(_ strings: String) {
    let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
    // A blank inside a tag is not the usual form.
    let unusual = strings.replacing("</si>", with: "</si >").replacing("<si>", with: "<si >")
    #expect(Reading(rows, strings: strings, .values) == Reading(rows, strings: unusual, .values))
  }

  @Test(arguments: [
    "0.1", "9.720000000000001", "-2.2250738585072014", "179769313486231.57", "0.30000000000000004",
    "9007199254740993", "9007199254740992.5", "18014398509481985", "9999999999999999999", "0.000000000000000001",
    "123456.7890123456789", "0", "-0", "5.", ".5",
  ])
  func `numbers are rounded as the standard library rounds them`(_ text: String) {
    let bytes = Array(text.utf8)
    let read = bytes.withUnsafeBufferPointer { DecimalText.double($0) }
    #expect(read?.bitPattern == Double(text)?.bitPattern)
  }

  @Test func `random numbers are rounded as the standard library rounds them`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<20_000 {
      let digits = String(UInt64.random(in: 0...9_999_999_999_999_999_999, using: &random)).prefix(1 + random.below(19))
      let point = random.below(digits.count + 1)
      let text = "\(digits.prefix(point)).\(digits.dropFirst(point))"
      let read = Array(text.utf8).withUnsafeBufferPointer { DecimalText.double($0) }
      #expect(read?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test(arguments: [
    "<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:C1\"/><mergeCell ref=\"D1:E2\"/>",
    "<mergeCell ref=\"A1:B2\" x=\"1\"/><mergeCell ref=\"C1:D1\"/>", "<mergeCell ref=\"A0:B2\"/>",
    "<mergeCell ref=\"$A$1:$B$2\"/>", "<mergeCell ref=\"A1:B2:C3\"/>", "<mergeCell ref=\"A1:B2\"></mergeCell>",
    "<mergeCell ref=\"B2:A1\"/><x/><mergeCell ref=\"D9\"/>", "<mergeCell ref=\"A1:&#66;2\"/>",
    "<mergeCell ref=\"A1:B2\"/",
  ])
  func `both ways give the same merges`(_ merges: String) throws {
    let usual = SmallWorkbook(behind: "<mergeCells>\(merges)</mergeCells>")
    let other = SmallWorkbook(behind: "<mergeCells>\(merges.replacing("\"", with: "'"))</mergeCells>")
    #expect(try usual.read() == other.read())
  }

  @Test(arguments: [
    "<definedName name=\"甲\">表!$A$1</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">表!$1:$2</definedName>",
    "<definedName name=\"a\" hidden=\"1\">1</definedName>",
    "<definedName name=\"a\" localSheetId=\"x\">1</definedName>",
    "<definedName name=\"a&amp;b\">1</definedName>", "<definedName name=\"a\">1&lt;2_x0041_</definedName>",
    "<definedName name=\"a\" localSheetId=\"0\"/>", "<definedName name=\"a\">1</definedName><x/>",
    "<definedName name=\"a\">1",
  ])
  func `both ways give the same names`(_ names: String) throws {
    let usual = SmallWorkbook(book: "<definedNames>\(names)</definedNames>")
    let other = SmallWorkbook(book: "<definedNames>\(names.replacing("\"", with: "'"))</definedNames>")
    #expect((try? usual.read()) == (try? other.read()))
  }

  @Test(arguments: [
    (1.0, "1"), (-0.0, "0"), (0.1, "0.1"), (-12.5, "-12.5"), (1e15, "1000000000000000"),
    (123_456_789_012_345.6, "123456789012345.6"),
    (0.0001, "0.0001"), (0.00001, "0.00001"), (0.30000000000000004, "0.30000000000000004"), (1e300, "1E+300"),
  ])
  func `numbers are written with the digits that they need`(_ number: Double, _ text: String) {
    #expect(DecimalDigits.text(number) == text)
    #expect(DecimalDigits.text(number) == DecimalDigits(number).text)
    #expect(DecimalDigits.text(number, digits: 15) == DecimalDigits(number).rounded(digits: 15).text)
  }

  @Test func `cells of one text share its number, and lose it with the text`() throws {
    let rows = "<row><c t=\"s\"><v>0</v></c><c t='s'><v>0</v></c><c t=\"s\"><v>3</v></c><c t='str'><v>甲</v></c></row>"
    let cells = try SmallWorkbook(rows: rows, strings: Self.strings).read().workbook.sheets.first?.cells ?? []
    #expect(cells.map(\.sharedText) == [0, 0, 3, nil])
    var cell = try #require(cells.first)
    cell.value = .text("乙")
    #expect(cell.sharedText == nil)
  }
}

import Testing

@testable import TargetTables

struct IndicatorTableTests {
  @Test(arguments: [
    ("≥4次", "≥4次"), ("=1+1", "'=1+1"), ("+5%", "'+5%"), ("-3℃", "'-3℃"), ("@SUM(A1)", "'@SUM(A1)"), ("＝100%", "'＝100%"),
    ("\tx", "'\tx"), ("'已有", "''已有"), ("a,b", "\"a,b\""), ("说“好”", "说“好”"), ("a\"b", "\"a\"\"b\""),
    ("一\n二", "\"一\n二\""),
    ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=b", "a=b"),
  ])
  func `a text is kept from being a formula, and can be had back`(text: String, field: String) {
    var row = CSVRow()
    row.append(text: text)
    row.end()
    #expect(String(decoding: row.bytes, as: UTF8.self) == field + "\r\n")
  }

  @Test func `amounts stay numbers, negative ones too, and blanks stay blank`() throws {
    var project = Project()
    project.budget.total = try Amount(tenThousandYuan: "-5.123456")
    project.budget.fiscal = try Amount(tenThousandYuan: "0.00")
    var document = TargetDocument()
    document.projects = [project]
    let rows = String(decoding: IndicatorTable.rows(of: document, file: "a"), as: UTF8.self)
    #expect(rows == "a,,,,,,1,,,-5.123456,0.00,,,,,,,,,,,,,,\r\n")
  }

  @Test func `each row has as many fields as there are names`() {
    var document = TargetDocument()
    document.projects = [Project(), Project()]
    document.projects[0].indicators = [Indicator(), Indicator()]
    let head = IndicatorTable.head.split(separator: 0x0A)[0].count { $0 == UInt8(ascii: ",") }
    let rows = IndicatorTable.rows(of: document, file: "a").split(separator: 0x0A)
    #expect(rows.count == 3)
    for row in rows { #expect(row.count { $0 == UInt8(ascii: ",") } == head) }
  }
}

import TargetTables
import Testing

struct FindingTextTests {
  private let finding = Finding(
    .error, "amount.notANumber", Message("预算数不是数：“约三十六万”", "预算数 is not a number: “约三十六万”"),
    path: FieldPath.project(0).appending("budget").appending("total"),
    place: SourcePlace(file: "送审.xlsx", sheet: "表1", cell: "C5"), found: "约三十六万")

  @Test func `a finding is one line in either language`() {
    #expect(
      finding.text(in: .english)
        == "送审.xlsx: 表1!C5: error: 预算数 is not a number: “约三十六万” [amount.notANumber]")
    #expect(finding.text(in: .chinese) == "送审.xlsx: 表1!C5: 错误：预算数不是数：“约三十六万” [amount.notANumber]")
  }

  @Test(arguments: [
    (SourcePlace(), ""), (SourcePlace(file: "a.json"), "a.json"), (SourcePlace(file: "a.json", line: 7), "a.json:7"),
    (SourcePlace(sheet: "表1"), "表1"), (SourcePlace(sheet: "表 1", cell: "A1"), "'表 1'!A1"),
    (SourcePlace(file: "a.xlsx", sheet: "it's", cell: "B2"), "a.xlsx: 'it''s'!B2"), (SourcePlace(cell: "B2"), "B2"),
    (SourcePlace(file: "a.xlsx", sheet: "表1", line: 3), "a.xlsx: 表1"),
  ])
  func `a place is short`(place: SourcePlace, text: String) {
    #expect(place.description == text)
  }

  @Test func `a finding stays on its line`() {
    let finding = Finding(.note, "a.b", Message("甲\r\n乙\u{1B}[31m", ""))
    #expect(finding.text(in: .chinese) == "提示：甲\u{FFFD}⏎乙\u{FFFD}[31m [a.b]")
  }
}

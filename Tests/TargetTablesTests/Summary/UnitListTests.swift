import Testing

@testable import TargetTables

struct UnitListTests {
  private static let both = [SummaryUnit(code: "287001", name: "甲局 本级"), SummaryUnit(code: "287002", name: "乙局")]

  @Test(arguments: [
    "287001 甲局 本级\n287002 乙局\n",
    "\u{FEFF}单位编码,单位名称\r\n287001,甲局 本级\r\n\r\n287002,乙局\r\n",
    "单位编码\t单位名称\r\n287001\t甲局 本级\r\n287002\t 乙局 \r\n\t\r\n",
    "序号,单位名称,备注,单位代码\n1,甲局 本级,,287001\n2,乙局,“重点”,287002",
    "287001,\"甲局 本级\"\n287002,乙局,备注\n287002,乙局",
    "2024年名单\n编码　名称\n287001　甲局 本级\n编码　名称\n287002　乙局",
    "\r\n  287001   甲局 本级\r287002\t乙局",
  ])
  func `codes and names are found however the list is laid out`(text: String) throws {
    #expect(UnitList(text: text).units == Self.both.compactMap { $0 })
  }

  @Test func `a line may hold a code or a name alone`() throws {
    let list = UnitList(text: "287001\n县 委办公室\n\"甲,乙\",丙\n\"他说\"\"好\"\"\",x\n")
    #expect(list.units.map(\.code) == ["287001", nil, nil, nil])
    #expect(list.units.map(\.name) == [nil, "县 委办公室", "甲,乙", "他说\"好\""])
  }

  @Test(arguments: ["", "\n\r\n \t\n ,,\n", "单位编码,单位名称\n", "\u{FEFF}"])
  func `a list of nothing has no units`(text: String) throws {
    #expect(UnitList(text: text).units.isEmpty)
  }

  @Test func `who is missing and who is not on the list`() throws {
    let summary = CountySummaryTests.summary([
      CountySummaryTests.document("287001", "甲局"), CountySummaryTests.document(nil, "乙 局"),
      CountySummaryTests.document("300001", "丙局"), CountySummaryTests.document("300001", "丙局", year: 2025),
      CountySummaryTests.document(nil, nil), CountySummaryTests.document("400001", "己局"),
    ])
    let list = UnitList(text: "287001,旧名\n287009,乙局\n丁局\n戊001,戊局\n己局\n300002,丙局\n")
    let compared = summary.compared(with: list)
    #expect(compared.listed == 6)
    #expect(compared.missing.map(\.unit.name) == ["丁局", "戊001", "丙局"])
    #expect(compared.missing.map(\.otherCode) == [nil, nil, "300001"])
    #expect(compared.unlisted.map(\.unit?.code) == ["300001", "300001"])
  }
}

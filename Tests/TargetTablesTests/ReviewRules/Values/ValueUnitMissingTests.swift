import TargetTables
import Testing

struct ValueUnitMissingTests {
  @Test(arguments: [("≥24", 1), ("24", 1), ("≥24期", 0), ("按期", 0)])
  func `a number has a unit`(value: String, count: Int) {
    #expect(SoundDocument.findings(of: "value.unitMissing", row: 0) { $0.value = value }.count == count)
  }

  @Test(arguments: ["公益培训期数（期）", "公益培训期数(单位：期)"])
  func `a unit in the name will do`(name: String) {
    let findings = SoundDocument.findings(of: "value.unitMissing", row: 0) {
      $0.name = name.replacing("单位：", with: "单位")
      $0.value = "≥24"
    }
    #expect(findings.isEmpty)
  }
}

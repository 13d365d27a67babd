import TargetTables
import Testing

struct PurposeTotalDiffersTests {
  @Test(arguments: [
    ("慰问及座谈会等共计8万元。", 1), ("慰问及座谈会等共计9万元。", 0), ("共计90000元", 0), ("2022年共计8万元。", 0), ("每人每年共计300元。", 0),
    ("培训共计5万元；展演合计4万元。", 0), ("慰问共计3万元；座谈6万元。", 0), ("慰问共计30万元；座谈6万元。", 1), ("共8万元。", 1), ("共8人。", 0),
    ("上年共计8万元。", 0), ("合计：8.5万元", 1),
  ])
  func `the total in the purpose is the budget`(purpose: String, count: Int) {
    #expect(SoundDocument.findings(of: "purpose.totalDiffers") { $0.purpose = purpose }.count == count)
  }
}

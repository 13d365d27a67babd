import TargetTables
import Testing

struct PurposeArithmeticTests {
  @Test(arguments: [
    ("退休16*2900=44000元。", "16*2900=44000元", "46400元"),
    ("3500 元 / 月 * 9 个教学月 = 32500 元 / 年", "3500元/月*9个教学月=32500元/年", "31500元"),
    ("（3500+500）元×9＝35000元", "(3500+500)*9=35000元", "36000元"),
    ("20人*500元，共计12000元", "20人*500元=12000元", "10000元"),
    ("50000/20=2600元", "50000/20=2600元", "2500元"),
    ("3500元*9=3.25万元", "3500元*9=3.25万元", "3.15万元"),
    ("31500+4500+14000=6.00万元", "31500+4500+14000=6.00万元", "5万元"),
    ("1,000元乘以3等于4000元", "1,000元*3=4000元", "3000元"),
  ])
  func `a sum that does not hold is reported as written`(purpose: String, found: String, expected: String) {
    let findings = SoundDocument.findings(of: "purpose.arithmetic") { $0.purpose = purpose }
    #expect(findings.map(\.found) == [found])
    #expect(findings.map(\.expected) == [expected])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "3500元/月*9个教学月=31500元/年，500元*9个教学月=4500元/年", "2022年预计50000/20=2500元", "31500+4500+14000=5.00万元",
    "3500元*9=3.15万元", "0.35*9=3.15万元", "10000/3=3333.33元", "2*3=6+4=10", "2021-2022年度共3次", "文件（2010）6号*", "",
    "*=*", "1/0=5", "3500*9=31500，500*9=4500", "3500*9=31500,500*9=4500", "A4*100包=500元", "11月-12月=2个月",
    "5万元*(1+10%)=5.5万元", "每人500元，20人，2次，共计20000元", "100000*10%=1万元", "9223372036854775807*9=1元", "16 x 2900 = 46400元",
    "((((((((((1+1))))))))))=3", "A4纸20包，每包25元=500元", "预算10万元，其中：培训5*1万元=5万元", "3人*2天*150元/人·天=900元",
  ])
  func `a sum that holds and words that are none are passed`(purpose: String) {
    #expect(SoundDocument.findings(of: "purpose.arithmetic") { $0.purpose = purpose }.map(\.found) == [])
  }

  @Test func `a product that is told in words is a note`() {
    let findings = SoundDocument.findings(of: "purpose.arithmetic") {
      $0.purpose = "教师5人，每人每月3500元，9个月，共计150000元。"
    }
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.expected) == ["157500元"])
  }
}

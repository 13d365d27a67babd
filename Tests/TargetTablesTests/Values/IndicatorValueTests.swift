import TargetTables
import Testing

struct IndicatorValueTests {
  @Test(arguments: [
    ("≥4次", ValueOperator.atLeast, "4", "次"), ("≥ 4 次", .atLeast, "4", "次"), ("100%", nil, "100", "%"),
    ("＞=９０％", .atLeast, "90", "%"), ("<=5万元", .atMost, "5", "万元"), ("不少于1,200人次", .atLeast, "1200", "人次"),
    ("95%以上", .atLeast, "95", "%"), ("5天以内", .atMost, "5", "天"), ("＝0", .equal, "0", ""), ("-2.5度", nil, "-2.5", "度"),
    ("达到95%", nil, "95", "%"), ("控制在≤3000元/人·月", .atMost, "3000", "元/人·月"), ("超过3个", .moreThan, "3", "个"),
    ("≥100百分比", .atLeast, "100", "百分比"), ("小于等于2", .atMost, "2", ""),
  ])
  func `a quantity has its operator, number and unit`(
    text: String, comparison: ValueOperator?, digits: String, unit: String
  ) {
    let quantity = IndicatorValue(text).quantity
    #expect(quantity?.comparison == comparison)
    #expect(quantity?.digits == digits)
    #expect(quantity?.unit == unit)
    #expect(IndicatorValue(text).text == text)
  }

  @Test(arguments: [
    ("/", IndicatorValue.Content.blank), ("——", .blank), ("无", .blank), ("", .blank), ("效果明显", .words),
    ("每年两次", .words),
    ("＝优良", .words), ("≥若干次", .malformed), ("1.2.3次", .malformed), ("≥1,23次", .malformed), ("1-2次", .range),
    ("90%~95%", .range), ("2023.07-2024.01", .range), ("2022年12月底前", .date), ("2022年12月31日", .date), ("6月底前", .date),
    ("2022年", .date), ("≥", .malformed),
    ("每年4次", .words), ("4次，每次2天", .words),
  ])
  func `what is no plain quantity is told apart`(text: String, content: IndicatorValue.Content) {
    #expect(IndicatorValue(text).content == content)
  }

  @Test func `only the whole is a hundred per cent`() {
    #expect(IndicatorValue("＝100%").isHundredPercent)
    #expect(IndicatorValue("100 %").isHundredPercent)
    #expect(!IndicatorValue("≥100%").isHundredPercent)
    #expect(!IndicatorValue("100次").isHundredPercent)
  }
}

import TargetTables
import Testing

struct StatedUnitTests {
  @Test(
    arguments: [
      ("单位：万元", .known(.tenThousandYuan)), ("单位:元", .known(.yuan)), ("（金额单位： 万 元 ）", .known(.tenThousandYuan)),
      ("金额单位：人民币万元", .known(.tenThousandYuan)), ("单位：人民币（元）", .known(.yuan)), ("单位：万元（人民币）", .known(.tenThousandYuan)),
      ("单位 万元", .known(.tenThousandYuan)), ("货币单位：元", .known(.yuan)), ("单位：万元、％", .known(.tenThousandYuan)),
      ("单位：千元", .other("千元")), ("单位：百万元", .other("百万元")), ("金额单位：亿元", .other("亿元")), ("单位：万", .other("万")),
      ("金额单位：人民币亿元", .other("人民币亿元")), ("单位：美元", .other("美元")), ("金额单位：公斤", .other("公斤")),
      ("单位：", nil), ("金额单位：", nil), ("单位：个", nil), ("计量单位：公斤", nil), ("单位：庆元县财政局", nil), ("单位名称：状元中学", nil),
      ("287001 老干部局", nil), ("万元", nil), ("", nil),
    ] as [(String, StatedUnit?)])
  func `a line above a table states its unit of money`(line: String, unit: StatedUnit?) {
    #expect(StatedUnit(line: line) == unit)
  }

  @Test(
    arguments: [
      ("预算数（元）", .known(.yuan)), ("预 算 数( 万 元 )", .known(.tenThousandYuan)), ("预算数（单位：元）", .known(.yuan)),
      ("预算数（千元）", .other("千元")), ("预算数（人民币万元）", .known(.tenThousandYuan)), ("资金支出计划（%）", nil), ("预算数（必填）", nil),
      ("预算数", nil), ("）", nil),
    ] as [(String, StatedUnit?)])
  func `a label states its unit in brackets`(label: String, unit: StatedUnit?) {
    #expect(StatedUnit(label: label) == unit)
  }
}

import Testing

@testable import TargetTables

struct TypesettingTests {
  @Test(arguments: [
    ("2022 年度", "2022年度"), ("≥4 次", "≥4次"), ("≥ 4 次", "≥4次"), ("100 %", "100%"), (" 前后 ", "前后"),
    ("3500 元 / 月 * 9 个教学月 = 31500 元 / 年", "3500元/月*9个教学月=31500元/年"), ("12 月底", "12月底"),
    ("反映对特困 离退休帮扶 情况", "反映对特困离退休帮扶情况"), ("“学党史 颂党恩 跟党走”", "“学党史 颂党恩 跟党走”"),
    ("“学党史\u{3000}\u{3000}颂党恩”", "“学党史 颂党恩”"), ("成立 100 周年", "成立100周年"),
    ("“成立 100 周年”", "“成立100周年”"), ("Windows 10 系统", "Windows 10系统"), ("Office Word 软件", "Office Word软件"),
    ("老干部， 局", "老干部，局"), ("（2008） 10 号", "（2008）10号"), ("离休 1 人 3600 元", "离休1人3600元"), ("", ""), (" ", ""),
    ("10 20", "10 20"), ("第 1 次 A 类", "第1次A类"), ("\u{FEFF}甲\u{200B}乙", "甲乙"), ("e.g. abc", "e.g. abc"),
  ])
  func `a cell loses the blanks of its layout`(text: String, expected: String) {
    #expect(Typesetting.undone(text, in: .cell) == expected)
  }

  @Test func `in prose a blank between words stays, since no line is cut there`() {
    #expect(Typesetting.undone("刘秀珍 王连奎 2 人", in: .prose) == "刘秀珍 王连奎2人")
  }

  @Test(arguments: [
    ("1.甲。 2.乙", "1.甲。\n2.乙"), ("1.爱 护 2.积极", "1.爱护\n2.积极"), ("1、甲；2、乙；3、丙", "1、甲；\n2、乙；\n3、丙"),
    ("目标： 1.甲。 2.乙", "目标：\n1.甲。\n2.乙"), ("增长 2.5 个百分点", "增长2.5个百分点"), ("只有一句", "只有一句"),
    ("1.甲 3.丙", "1.甲3.丙"), ("1.完成 2.5 亿元。 2.乙", "1.完成2.5亿元。\n2.乙"), ("", ""), ("1.", "1."),
    ("甲1.乙2.丙", "甲1.乙2.丙"),
  ])
  func `a goal's numbered items stand on their own lines`(text: String, expected: String) {
    #expect(Typesetting.goal(text) == expected)
  }
}

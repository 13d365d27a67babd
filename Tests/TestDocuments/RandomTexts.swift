import TargetTables

extension DocumentMaker {
  enum TextKind {
    case name, paragraph
  }

  mutating func text(_ kind: TextKind) -> String {
    if style.isPlausible { return plausibleText(kind) }
    if style.hasLongTexts && random.once(in: 4000) { return kept(longText(), kind) }
    if random.once(in: 4) { return kept(random.pick(Self.awkwardTexts), kind) }
    if random.once(in: 3) { return kept(anyText(), kind) }
    return plausibleText(kind)
  }

  /// The text, or another where other programs would change it and the style asks for texts that they keep.
  private mutating func kept(_ text: String, _ kind: TextKind) -> String {
    let scalars = text.unicodeScalars
    let isFragile =
      scalars.contains("\r") || text.contains("_x") || scalars.allSatisfy(\.properties.isWhitespace)
    return isFragile && !style.hasFragileTexts ? plausibleText(kind) : text
  }

  mutating func level1() -> String {
    if !style.isPlausible && random.once(in: 4) { return text(.name) }
    return random.pick(["产出指标", "效益指标", "满意度指标"])
  }

  mutating func level2(under level1: String?) -> String {
    if !style.isPlausible && random.once(in: 4) { return text(.name) }
    return switch level1 {
    case "效益指标": random.pick(["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"])
    case "满意度指标": "服务对象满意度指标"
    default: random.pick(["数量指标", "质量指标", "时效指标", "成本指标"])
    }
  }

  mutating func value() -> String {
    if !style.isPlausible && random.once(in: 4) { return text(.name) }
    let qualitative = ["优良", "效果明显", "应保尽保", "1-2", "2023.07-2024.01", "100%", "≤5%"]
    if random.once(in: 5) { return random.pick(qualitative) }
    let number = Int.random(in: 1...400, using: &random)
    return random.pick(["≥", "≤", "＝", "＞", "＜", ""]) + "\(number)" + random.pick(["次", "人", "%", "万元", "天"])
  }

  mutating func basis() -> String {
    if !style.isPlausible && random.once(in: 4) { return text(.name) }
    return random.pick(["计划标准", "历史标准", "行业标准", "预算支出标准", "其他标准"])
  }

  mutating func unitCode() -> String { String(Int.random(in: 100_001...999_999, using: &random)) }

  mutating func projectCode() -> String {
    let digits = (0..<11).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let code = "13012322P" + digits + random.pick(["R", "D", "Q", "Y", "0"])
    guard !style.isPlausible, style.hasFragileTexts, random.once(in: 8) else { return code }
    return random.pick(["0", "=SUM(A1)", "<&>", "+1", "_x0041_", "12345", "代码😀", "TRUE", "1E5", "00258110508"])
  }

  /// At most fifteen digits, which is what a spreadsheet's number holds.
  mutating func amount() -> Amount {
    if random.once(in: 8) { return Amount(hundredthsOfYuan: 0) }
    if style.isPlausible { return Amount(hundredthsOfYuan: Int64.random(in: 1...200_000, using: &random) * 10_000) }
    let digits = random.pick([1, 2, 4, 6, 7, 9, 12, 15])
    let limit = (0..<digits).reduce(Int64(1)) { value, _ in value * 10 }
    return Amount(hundredthsOfYuan: Int64.random(in: (1 - limit)...(limit - 1), using: &random))
  }

  private mutating func plausibleText(_ kind: TextKind) -> String {
    let most = kind == .name ? 3 : 24
    let words = (0..<Int.random(in: 1...most, using: &random)).map { _ in random.pick(Self.words) }
    let text = words.joined(separator: kind == .name ? "" : "，")
    guard kind == .paragraph, random.once(in: 3) else { return text }
    return "1.\(text)。\n2.\(random.pick(Self.words))。"
  }

  private mutating func anyText() -> String {
    let count = Int.random(in: 1...30, using: &random)
    var text = String.UnicodeScalarView()
    while text.count < count {
      if let scalar = Unicode.Scalar(UInt32.random(in: random.pick(Self.ranges), using: &random)), isAllowed(scalar) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// NUL, surrogates and the two non-characters that XML can't hold are in no text of the model.
  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF { return false }
    let isControl = scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value)
    return style.hasControlCharacters || !isControl
  }

  private mutating func longText() -> String {
    let (filling, units) = random.pick([("绩", 1), ("😀", 2), ("&", 1), ("字\n", 2), ("_x0041_", 7)])
    let text = String(repeating: filling, count: 32_767 / units)
    return text + String(repeating: "尾", count: 32_767 - text.utf16.count)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x01...0x1F, 0x7F...0xFF, 0x300...0x36F, 0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x9FFF,
    0xE000...0xE0FF, 0xFE00...0xFFFD, 0x1F300...0x1FAFF, 0x20000...0x20100, 0xFFFF0...0x10FFFF,
  ]

  private static let words = [
    "开展", "老干部", "活动", "工作经费", "县级资金", "2022年度", "保障率", "及时到位", "组织", "教育", "慰问", "培训",
    "≥4次", "（2008）10号", "《意见》", "“五老”作用", "3500元/月*9个教学月=31500元/年", "100%", "学党史 颂党恩",
  ]

  private static let awkwardTexts = [
    " ", "\u{3000}", "\n", "\r\n", "\t", " 前后空格 ", "两行\n文字", "回车\r文字", "回车换行\r\n文字", "制表\t符", "\n前换行", "后换行\n",
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.com\")", "{=1}", "'引号", "\"引号\"", "\\反斜杠\\n",
    "<b>&amp;</b>", "]]>", "<![CDATA[x]]>", "&#10;", "_x0041_", "_x000D_", "_x005F_x0041_", "_x_", "{{单位名称}}", "{{",
    "指标.一级指标",
    "0", "00123", "1.0", "1e5", "100%", "1-2", "2022-01-01", "12:30", "TRUE", "#N/A", "#DIV/0!", "null", "NaN",
    "1,234.50",
    "😀", "👨‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "é", "\u{FEFF}字", "\u{200B}", "\u{202E}abc", "\u{2028}", "\u{85}", "\u{A0}", "𠮷野家",
    "项目编码", "一级指标", "287001 单位", "单位：万元", "合计", "http://example.com", "mailto:a@example.com", "internal:Sheet1!A1",
  ]
}

extension ReviewedIndicator {
  /// The unit in brackets that the name or the description ends in: 活动次数（次）.
  var statedUnit: MeasureUnit? {
    indicator.name.flatMap(Self.bracketedUnit) ?? indicator.description.flatMap(Self.bracketedUnit)
  }

  private static func bracketedUnit(at text: String) -> MeasureUnit? {
    guard text.ends(with: "）") || text.ends(with: ")") else { return nil }
    let scalars = text.unicodeScalars
    guard let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let inside = scalars[scalars.index(after: open)...].dropLast()
    let unit = inside.starts(with: "单位".unicodeScalars) ? inside.dropFirst(2) : inside
    return MeasureUnit.named(String(String.UnicodeScalarView(unit)))
  }

  func wordingContains(_ words: WordList) -> Bool {
    indicator.name?.holdsAny(of: words) == true || indicator.description?.holdsAny(of: words) == true
  }

  func nameContains(_ words: WordList) -> Bool {
    indicator.name?.holdsAny(of: words) == true
  }

  /// Whether what is measured is a part of a whole, so that it can't pass 100 per cent. nil where the words leave it open.
  var isShareOfWhole: Bool? {
    guard let name = indicator.name else { return nil }
    if nameContains(Self.growthWords) { return false }
    if nameContains(Self.shareWords) { return true }
    return ["率", "度", "占比", "比例", "比重"].contains { name.ends(with: $0) } ? nil : false
  }

  private static let growthWords: WordList = [
    "增", "升", "提高", "涨", "同比", "超", "倍", "回报", "收益", "利润", "杠杆", "负债", "利用率", "周转", "投入产出", "翻",
  ]

  private static let shareWords: WordList = [
    "满意", "合格率", "覆盖率", "及时率", "到位率", "达标率", "普及率", "参与率", "出勤率", "入学率", "知晓率", "准确率",
    "正确率", "完好率", "保障率", "发放率", "帮扶率", "兑现率", "落实率", "占比", "巩固率", "及格率", "优良率", "公开率",
  ]
}

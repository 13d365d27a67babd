/// The pieces of a sum in prose: numbers with what they count, and the signs between them.
enum ProseToken: Hashable, Sendable {
  case number(ProseNumber)
  case times, over, plus, minus, equals
  case open, close
  /// 共计, 合计, 总计, 小计: what follows is what comes out.
  case total
  /// ，、：: parts of one sentence.
  case comma
  /// 。；and a new line.
  case stop
  /// Words that are none of these, as they stand.
  case words(String)
}

/// A number in prose with the words behind it: `3500 元/月`.
struct ProseNumber: Hashable, Sendable {
  /// With 万 and 亿 worked in, and per cent as hundredths.
  var value: Fraction
  /// How many times larger 万, 亿 or 千 makes the digits: 10,000 in 3.15万元.
  var scale: Int64
  var decimals: Int
  /// The words behind it up to the next sign or number, without blanks: `元/月`, `个教学月`.
  var unit: String
  /// As it stands in the text, blanks left out.
  var text: String

  /// Whether it is money: its unit begins with 元.
  var isMoney: Bool { unit.begins(with: "元") || unit.begins(with: "圆") }
}

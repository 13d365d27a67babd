/// A unit of money, as a line above a table or a label states it.
public enum StatedUnit: Hashable, Sendable {
  case known(AmountUnit)
  /// Money in a unit that amounts are not kept in: 千元, 亿元, 美元.
  case other(String)

  /// Reads `万元`, `人民币元`, `元（人民币）`; nil for words that are no unit of money.
  public init?(_ words: String) {
    let words = Self.bare(words)
    if let known = AmountUnit(rawValue: words) {
      self = .known(known)
      return
    }
    var unit = words
    if words.unicodeScalars.contains("币") {
      unit = words.replacing("(人民币)", with: "").replacing("人民币", with: "")
    }
    if unit.hasPrefix("("), unit.hasSuffix(")") { unit = String(unit.dropFirst().dropLast()) }
    if let known = AmountUnit(rawValue: unit) {
      self = .known(known)
    } else if Self.others.contains(unit) {
      self = .other(words)
    } else {
      return nil
    }
  }

  /// Reads a line like `单位：万元`, `（金额单位：元）` or `单位：万元、%`; nil for a line that states no unit of money.
  public init?(line text: String) {
    if let usual = Self.usualLines.first(where: { $0.line == text }) {
      self = .known(usual.unit)
      return
    }
    var words = Self.bare(text)
    if words.hasPrefix("("), words.hasSuffix(")") { words = String(words.dropFirst().dropLast()) }
    guard let label = Self.labels.first(where: words.hasPrefix) else { return nil }
    words.removeFirst(label.count)
    if words.hasPrefix(":") { words.removeFirst() }
    for tail in ["、%", ",%", "/%"] where words.hasSuffix(tail) { words.removeLast(tail.count) }
    if let unit = StatedUnit(words) {
      self = unit
    } else if label != "单位", label != "计量单位", !words.isEmpty {
      // The line is about money, whatever it says.
      self = .other(words)
    } else {
      return nil
    }
  }

  /// Reads what a label states in brackets behind: 预算数（元）, 预算数（单位：元）.
  public init?(label text: String) {
    guard text.withBytes(Self.mayEndInBracket), TextMarks(text).isSuperset(of: [.bracket, .money]) else { return nil }
    let words = Self.bare(text)
    guard words.ends(with: ")"), let start = words.utf8.lastIndex(of: UInt8(ascii: "(")) else { return nil }
    let inside = String(Substring(words.utf8[start...].dropFirst().dropLast()))
    guard let unit = StatedUnit(inside) ?? StatedUnit(line: inside) else { return nil }
    self = unit
  }

  /// The unit in words.
  public var name: String {
    switch self {
    case .known(let unit): unit.rawValue
    case .other(let words): words
    }
  }

  /// Most tables have one of these, and need no look at their words.
  private static let usualLines: [(line: String, unit: AmountUnit)] = [("单位：万元", .tenThousandYuan), ("单位：元", .yuan)]
  private static let labels = ["金额单位", "货币单位", "计量单位", "单位"]

  /// What people state besides the two units; 万 and 亿 alone leave open of what.
  public static let others = [
    "百元", "千元", "十万元", "百万元", "千万元", "亿元", "万亿元", "百", "千", "万", "百万", "千万", "亿", "角", "分", "美元", "万美元", "欧元", "万欧元",
    "日元",
    "港元", "万港元", "港币", "美金",
  ]

  /// False for a text that ends in a 汉字, as nearly all labels do.
  private static func mayEndInBracket(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count < 3 || !(0xE4...0xE9).contains(text[text.count - 3])
  }

  private static func bare(_ text: String) -> String { String(decoding: NarrowText(text).bytes, as: UTF8.self) }
}

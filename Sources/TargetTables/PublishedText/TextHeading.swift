/// What a line of a published text announces.
enum TextHeading: Hashable {
  case contents
  /// 第一部分, 第二部分; its title may stand on the next line.
  case part(title: String)
  case section(TextSection)
  /// `1.2022年度…绩效目标表`
  case projectTitle(String)

  init?(_ line: TextLine) {
    guard !line.isRow else { return nil }
    let text = line.text.withoutBlanks
    if text == "目录" {
      self = .contents
    } else if let title = TextHeading.partTitle(text) {
      self = .part(title: title)
    } else if let section = TextSection(heading: text) {
      self = .section(section)
    } else if let title = TextHeading.tableTitle(text) {
      self = .projectTitle(title)
    } else {
      return nil
    }
  }

  private static func partTitle(_ text: String) -> String? {
    guard text.hasPrefix("第"), let end = text.range(of: "部分") else { return nil }
    let number = text[text.index(after: text.startIndex)..<end.lowerBound]
    guard (1...2).contains(number.count), text.count < 30 else { return nil }
    return String(text[end.upperBound...])
  }

  private static func tableTitle(_ text: String) -> String? {
    guard text.hasSuffix("绩效目标表"), text.count <= 120 else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".．、".contains(mark) else { return text }
    return String(text.dropFirst(digits.count + 1))
  }
}

/// The sections that a published text is made of.
enum TextSection: Hashable {
  case overall, duties, goals, safeguards, projects

  /// The key of the department's list.
  var key: String? {
    switch self {
    case .overall: "overall"
    case .duties: "duties"
    case .goals: "goals"
    case .safeguards: "safeguards"
    case .projects: nil
    }
  }

  /// - Parameter heading: a line without blanks, with its number and colon: `一、总体绩效目标`.
  init?(heading: String) {
    guard heading.count <= 30 else { return nil }
    let words = TextNumbering.dropping(
      heading.hasSuffix("：") || heading.hasSuffix(":") ? heading.dropLast() : heading[...])
    switch words {
    case "总体绩效目标", "部门总体绩效目标", "部门整体绩效目标", "总体目标": self = .overall
    case "职责分类", "部门职责", "部门职责分类": self = .duties
    case "绩效目标", "分项绩效目标", "分项目标": self = .goals
    case "预算项目绩效目标", "项目绩效目标", "项目支出绩效目标": self = .projects
    case _ where words.hasSuffix("保障措施") && words.count <= 20: self = .safeguards
    default: return nil
    }
  }
}

/// 一、 （一） 1. 1、: what numbers headings and items.
enum TextNumbering {
  private static let numerals = Set("一二三四五六七八九十")

  static func dropping(_ text: some StringProtocol) -> String {
    guard let end = end(of: text) else { return String(text) }
    return String(text[end...])
  }

  /// Whether a heading's number comes first: 一、 or （一）.
  static func isHeading(_ text: some StringProtocol) -> Bool {
    guard end(of: text) != nil, let first = text.first else { return false }
    return !(first.isASCII && first.isNumber)
  }

  /// Whether any number comes first.
  static func isNumbered(_ text: some StringProtocol) -> Bool { end(of: text) != nil }

  private static func end<Text: StringProtocol>(of text: Text) -> Text.Index? {
    let isBracketed = text.first == "（" || text.first == "("
    let body = isBracketed ? text.dropFirst() : text[...]
    let number = body.prefix { numerals.contains($0) || ($0.isASCII && $0.isNumber) }
    guard (1...3).contains(number.count), number.endIndex < text.endIndex else { return nil }
    let mark = text[number.endIndex]
    guard isBracketed ? "）)".contains(mark) : "、.．".contains(mark) else { return nil }
    return text.index(after: number.endIndex)
  }
}

extension StringProtocol {
  /// The first place of a word.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}

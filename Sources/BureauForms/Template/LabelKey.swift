import TargetTables

/// The form in which a label of a template and a text of a sheet are compared.
///
/// Blanks, `*`, colons, width and the word 指标 don't count, nor do a number before (一、, 1.), 其中, or a unit in brackets behind;
/// words that the taxonomy's data gives for one label are the same.
enum LabelKey {
  /// The key, or nil for a text that is too long to be a label.
  static func key(of text: String) -> String? {
    guard text.utf8.count <= maximumBytes else { return nil }
    let full = Taxonomy.key(text)
    guard !full.isEmpty else { return nil }
    if let same = canonical[full] { return same }
    let short = stripped(full)
    return canonical[short] ?? short
  }

  /// What heads a project's spending plan.
  static let plan = "资金支出计划"

  /// The unit that a plan's heading states; nil for any other text, and where it states none.
  static func planUnit(_ text: String) -> StatedUnit? {
    guard let unit = StatedUnit(label: text), text.withoutBlanks.hasPrefix(plan) else { return nil }
    return unit
  }

  /// What may stand in brackets behind a label: its unit above all, one that amounts are not kept in too.
  static let endings: [StaticString] = [
    "(%)", "(万元)", "(元)", "(必填)", "(单位元)", "(单位万元)", "(人民币元)", "(人民币万元)", "(百元)", "(千元)", "(百万元)", "(千万元)", "(亿元)",
    "(单位千元)",
  ]

  static let maximumBytes = 120

  /// The label that a variant stands for.
  static let canonical: [String: String] = {
    var keys: [String: String] = [:]
    for group in Taxonomy.standard.labelVariants {
      guard let first = group.first.map({ stripped(Taxonomy.key($0)) }) else { continue }
      for variant in group { keys[Taxonomy.key(variant)] = first }
      keys[first] = first
    }
    return keys
  }()

  private static func stripped(_ key: String) -> String {
    var text = Substring(key)
    if text.utf8.last == UInt8(ascii: ")") {
      for ending in endings where text.hasSuffix("\(ending)") { text = text.dropLast("\(ending)".count) }
    }
    text = withoutNumber(text)
    if text.hasPrefix("其中") { text = text.dropFirst(2) }
    return text.isEmpty ? key : String(text)
  }

  private static func withoutNumber(_ text: Substring) -> Substring {
    let isBracketed = text.first == "("
    let body = isBracketed ? text.dropFirst() : text
    let rest = body.drop { "一二三四五六七八九十0123456789".contains($0) }
    guard rest.startIndex > body.startIndex, let mark = rest.first else { return text }
    let isMark = isBracketed ? mark == ")" : "、.．".contains(mark)
    guard isMark else { return text }
    return rest.dropFirst().drop { "、.".contains($0) }
  }
}

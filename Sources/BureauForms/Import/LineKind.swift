import TargetTables

/// Tells lines around a table by their wording: a title, a unit line, a signature or a remark.
enum LineKind {
  /// `单位：万元`, `（金额单位：元）`: the unit that a table's amounts count. Most lines are told by their first letter.
  static func amountUnit(in text: String) -> StatedUnit? {
    switch text.withBytes({ BareText($0).first }) {
    case "单", "金", "计", "货": StatedUnit(line: text)
    default: nil
    }
  }

  /// `单位：`, `金额单位`: what stands before the unit of a table's amounts where that has a cell of its own.
  static func isAmountUnitLabel(_ text: String) -> Bool {
    text.withBytes { text in
      let bare = BareText(text)
      return ["单位", "金额单位", "货币单位", "计量单位"].contains { words in
        bare.behind(words).map { $0.isEmpty || $0.isSame(as: ":") } ?? false
      }
    }
  }

  /// The text behind `预算单位：`, `填报单位（盖章）：` and the like; nil where none stands in front.
  static func behindUnitLabel(_ text: some StringProtocol) -> Substring? {
    let text = Substring(text).trimmed
    // Most texts are told by their first letter.
    guard let first = text.unicodeScalars.first, "预填编申项单部".unicodeScalars.contains(first),
      let label = unitLabels.first(where: { text.unicodeScalars.starts(with: $0.unicodeScalars) })
    else { return nil }
    var rest = text.dropFirst(label.count).trimmed
    if let open = rest.first, open == "（" || open == "(" {
      guard let end = rest.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
      rest = rest[rest.index(after: end)...].trimmed
    }
    guard let mark = rest.first, mark == ":" || mark == "：" else { return nil }
    return rest.dropFirst().trimmed
  }

  private static let unitLabels = ["预算单位", "填报单位", "编制单位", "申报单位", "项目单位", "单位名称", "部门名称", "部门", "单位"]

  /// `287001 中共正定县委老干部局本级`: a code of three digits at least and a name, parted by blanks or a dash.
  static func unit(in text: some StringProtocol) -> (code: String, name: String?)? {
    let rest = (behindUnitLabel(text) ?? Substring(text).trimmed).unicodeScalars
    let code = rest.prefix { ("0"..."9").contains($0) }
    // Departments have three digits, units six or more; four are a year.
    guard code.count == 3 || (6...12).contains(code.count) else { return nil }
    let name = rest[code.endIndex...].drop { $0.properties.isWhitespace || "-—_、:：".unicodeScalars.contains($0) }
    guard code.count > 3 || name.startIndex > code.endIndex else { return nil }
    guard let first = name.first else { return (String(code), nil) }
    guard first.value >= 0x2E80 else { return nil }
    return (String(code), String(Substring(name).trimmed))
  }

  /// `1.2022年度…绩效目标表`: the number before, if there is one, and what the table is called.
  static func tableTitle(in text: String) -> (number: Int?, name: String)? {
    text.withBytes { text in
      var bare = BareText(text)
      guard let ending = titleEndings.first(where: bare.hasSuffix) else { return nil }
      let digits = bare.removeDigits()
      var name = ScalarBytes(text).trimmed
      var number: Int?
      if let mark = bare.first, isNumberMark(mark), !digits.isEmpty {
        number = Int(digits)
        while let first = name.first, !isNumberMark(first) { name.removeFirst() }
        name.removeFirst()
      }
      let kept = without(ending, atEndOf: name).trimmed.text
      return kept.isEmpty && number == nil ? nil : (number, kept)
    }
  }

  private static let titleEndings = ["绩效目标表", "绩效目标申报表", "绩效目标批复表"]

  private static func isNumberMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "、" || scalar == "．"
  }

  /// The text without an ending that may be spaced out: `绩 效 目 标 表`.
  private static func without(_ ending: String, atEndOf text: ScalarBytes) -> ScalarBytes {
    var left = text
    for scalar in ending.unicodeScalars.reversed() {
      while let last = left.last, Taxonomy.isBlank(last) { left.removeLast() }
      guard left.last == scalar else { return text }
      left.removeLast()
    }
    return left
  }

  /// 合计, 总计, 小计: a row that adds up others.
  static func isTotal(_ text: String) -> Bool {
    text.withBytes { text in
      let bare = BareText(text)
      guard let first = bare.first, first == "合" || first == "总" || first == "小" else { return false }
      return ["合计", "总计", "小计", "总合计"].contains(where: bare.isSame)
    }
  }
}

extension BareText {
  /// Takes the digits off the start.
  fileprivate mutating func removeDigits() -> String {
    var digits = ""
    while let digit = first, ("0"..."9").contains(digit) {
      digits.unicodeScalars.append(digit)
      removeFirst()
    }
    return digits
  }
}

// Remarks.
extension LineKind {
  /// A signature line, a remark or a total: text around a list that is no item of it.
  static func isRemark(_ text: String) -> Bool { text.withBytes { isRemark(BareText($0)) } }

  private static func isRemark(_ bare: BareText) -> Bool {
    guard let first = bare.first, isOpening(first) else { return false }
    for opening in openings {
      guard let rest = bare.behind(opening) else { continue }
      guard let next = rest.first else { return true }
      if next == "." || next == "(" || "人员日期签章".unicodeScalars.contains(next) || rest.contains(":") { return true }
    }
    return bare.hasPrefix("(盖章)") && bare.contains(":")
  }

  private static let openings = [
    "注", "备注", "说明", "填表", "制表", "填报", "联系", "审核", "复核", "负责人", "单位负责人", "单位", "签字", "签章", "盖章", "经办", "日期",
    "主管", "财务", "电话", "领导",
  ]

  /// Whether a remark may begin so: most lines don't, and are told here.
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "注", "备", "说", "填", "制", "联", "审", "复", "负", "单", "签", "盖", "经", "日", "主", "财", "电", "领", "(": true
    default: false
    }
  }
}

import TargetTables

/// Tells lines around a table by their wording: a title, a unit line, a signature or a remark.
enum LineKind {
  /// `单位：万元`, `（金额单位：元）`: the unit that a table's amounts count.
  static func amountUnit(in text: String) -> AmountUnit? {
    let key = bare(text)
    guard key.hasPrefix("单位") || key.hasPrefix("金额单位") || key.hasPrefix("计量单位") else { return nil }
    if key.hasSuffix("万元") { return .tenThousandYuan }
    return key.hasSuffix("元") ? .yuan : nil
  }

  /// `287001 中共正定县委老干部局本级`: a code of three digits at least and a name, parted by blanks or a dash.
  static func unit(in text: String) -> (code: String, name: String?)? {
    var rest = Substring(text.trimmingBlanks())
    for label in ["预算单位", "填报单位", "编制单位", "单位"] where rest.hasPrefix(label) {
      let after = rest.dropFirst(label.count)
      guard let mark = after.first, mark == ":" || mark == "：" else { continue }
      rest = Substring(after.dropFirst().trimmingBlanks())
    }
    let code = rest.prefix { $0.isASCII && $0.isNumber }
    // Departments have three digits, units six or more; four are a year.
    guard code.count == 3 || (6...12).contains(code.count) else { return nil }
    let name = rest[code.endIndex...].drop { $0.isWhitespace || "-—_、:：".contains($0) }
    guard code.count > 3 || name.startIndex > code.endIndex else { return nil }
    guard let first = name.unicodeScalars.first else { return name.isEmpty ? (String(code), nil) : nil }
    guard first.value >= 0x2E80 else { return nil }
    return (String(code), String(name).trimmingBlanks())
  }

  /// `1.2022年度…绩效目标表`: the number before, if there is one, and what the table is called.
  static func tableTitle(in text: String) -> (number: Int?, name: String)? {
    let trimmed = text.trimmingBlanks()
    let key = bare(trimmed)
    guard let ending = ["绩效目标表", "绩效目标申报表", "绩效目标批复表"].first(where: key.hasSuffix) else { return nil }
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    var name = Substring(trimmed)
    var number: Int?
    if let mark = key[digits.endIndex...].first, ".、．".contains(mark), !digits.isEmpty {
      number = Int(digits)
      name = name.drop { !".、．".contains($0) }.dropFirst()
    }
    let kept = String(name).withoutEnd(ending).trimmingBlanks()
    return kept.isEmpty && number == nil ? nil : (number, kept)
  }

  /// A signature line, a remark or a total: text around a list that is no item of it.
  static func isRemark(_ text: String) -> Bool {
    let key = bare(text)
    let openings = [
      "注", "备注", "说明", "填表", "制表", "填报", "联系", "审核", "复核", "负责人", "单位负责人", "单位", "签字", "签章", "盖章", "经办", "日期",
      "主管", "财务", "电话", "领导",
    ]
    for opening in openings where key.hasPrefix(opening) {
      let rest = key.dropFirst(opening.count)
      if rest.isEmpty || rest.contains(":") || rest.first == "." || rest.first == "("
        || "人员日期签章".contains(rest.first ?? " ")
      {
        return true
      }
    }
    return key.contains(":") && key.hasPrefix("(盖章)")
  }

  /// 合计, 总计, 小计: a row that adds up others.
  static func isTotal(_ text: String) -> Bool { ["合计", "总计", "小计", "总合计"].contains(bare(text)) }

  /// Without blanks, full-width signs narrowed, brackets at both ends taken off.
  private static func bare(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Taxonomy.isBlank(scalar) { scalars.append(Taxonomy.narrowed(scalar)) }
    if scalars.first == "(", scalars.last == ")" {
      scalars.removeFirst()
      scalars.removeLast()
    }
    return String(scalars)
  }
}

extension String {
  /// The text without an ending that may be spaced out: `绩 效 目 标 表`.
  fileprivate func withoutEnd(_ ending: String) -> String {
    var left = unicodeScalars
    for scalar in ending.unicodeScalars.reversed() {
      while let last = left.last, Taxonomy.isBlank(last) { left.removeLast() }
      guard left.last == scalar else { return self }
      left.removeLast()
    }
    return String(left)
  }
}

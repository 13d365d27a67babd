extension TargetDocument {
  /// The document for people to read and for `git diff` to compare: a line for each field, in the form's own words.
  ///
  /// Nothing in it counts or numbers things, so that one more project moves no other line. Line breaks inside a field
  /// are kept, and what follows them stands further in.
  public var text: String {
    var lines = DocumentLines()
    lines.cover(of: self)
    if let department { lines.department(department) }
    for project in projects { lines.project(project) }
    return lines.text
  }
}

/// The lines of a document's text.
private struct DocumentLines {
  var text = ""

  mutating func cover(of document: TargetDocument) {
    field("年度", document.year.map(String.init))
    field("稿次", document.stage)
    field("标题", document.title)
    field("编制单位", document.preparedBy)
    field("审核单位", document.reviewedBy)
    field("单位编码", document.unit?.code)
    field("单位名称", document.unit?.name)
  }

  mutating func department(_ department: Department) {
    heading("部门整体绩效目标")
    for paragraph in department.overall { field("总体绩效目标", paragraph) }
    for duty in department.duties { field("职责分类", duty) }
    for goal in department.goals { field("绩效目标", goal) }
    for safeguard in department.safeguards {
      field("保障措施", safeguard.heading ?? Self.blank)
      for paragraph in safeguard.paragraphs { field("段落", paragraph, depth: 1) }
    }
  }

  mutating func project(_ project: Project) {
    heading(project.name ?? project.code ?? "（没有名称的项目）")
    field("项目编码", project.code ?? Self.blank)
    field("项目名称", project.name ?? Self.blank)
    amount("预算数", project.budget.total)
    amount("财政资金", project.budget.fiscal)
    amount("其他资金", project.budget.other)
    field("资金用途", project.purpose ?? Self.blank)
    amount("3月底", project.spendingPlan.endOfMarch)
    amount("6月底", project.spendingPlan.endOfJune)
    amount("10月底", project.spendingPlan.endOfOctober)
    amount("12月底", project.spendingPlan.endOfDecember)
    field("绩效目标", project.goal ?? Self.blank)
    for indicator in project.indicators { self.indicator(indicator) }
  }

  private mutating func indicator(_ indicator: Indicator) {
    let levels = [indicator.level1, indicator.level2, indicator.name].map { $0 ?? Self.blank }
    field("指标", levels.joined(separator: " / "))
    field("绩效指标描述", indicator.description ?? Self.blank, depth: 1)
    field("指标值", indicator.value ?? Self.blank, depth: 1)
    field("指标值确定依据", indicator.basis ?? Self.blank, depth: 1)
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private mutating func heading(_ words: String) {
    text += (text.isEmpty ? "" : "\n") + "# \(Self.shown(words, depth: 0))\n"
  }

  private mutating func amount(_ label: String, _ amount: Amount?) {
    field(label, amount?.tenThousandYuan ?? Self.blank)
  }

  /// A field that may be left out is left out where it is blank.
  private mutating func field(_ label: String, _ value: String?, depth: Int = 0) {
    guard let value else { return }
    text += indent(depth) + label + "：" + Self.shown(value, depth: depth) + "\n"
  }

  private static let blank = "（空）"

  /// Control characters must not steer the terminal that the text is shown on.
  private static func shown(_ value: String, depth: Int) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x0A: shown.append(contentsOf: ("\n" + String(repeating: "  ", count: depth + 2)).unicodeScalars)
      case 0x09: shown.append(scalar)
      case 0..<0x20, 0x7F...0x9F: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

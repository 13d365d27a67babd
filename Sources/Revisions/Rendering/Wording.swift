import TargetTables

/// How changes are told to readers, in one language.
struct Wording {
  let language: Language

  func callAsFunction(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// What the form calls the field.
  func label(_ path: FieldPath) -> String {
    switch language {
    case .chinese:
      path.steps.first == .key("department") && path.steps.contains(.key("goals")) ? "部门绩效目标" : path.label
    case .english: Self.english[path.label] ?? path.label
    }
  }

  func kind(_ kind: Change.Kind) -> String {
    switch kind {
    case .added: self("新增", "added")
    case .removed: self("删除", "removed")
    case .moved: self("移动", "moved")
    case .renamed: self("改名", "renamed")
    case .changed: self("修改", "changed")
    }
  }

  /// `新增 1、修改 3`
  func counts(_ counts: [Change.Kind: Int]) -> String {
    let parts = Change.Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > 0 ? self("\(self.kind(kind)) \($0)", "\($0) \(self.kind(kind))") : nil }
    }
    return parts.joined(separator: self("、", ", "))
  }

  func project(_ project: ProjectLabel) -> String {
    let known = [project.code, project.name].compactMap { $0 }.joined(separator: " ")
    let old = project.newPosition == nil ? self("原", "Old ") : ""
    return old + self("项目\(project.position + 1)", "Project \(project.position + 1)")
      + (known.isEmpty ? "" : " " + known)
  }

  func indicator(_ indicator: IndicatorLabel) -> String {
    let levels = [indicator.level1, indicator.level2, indicator.name].compactMap { $0 }.joined(separator: "/")
    let old = indicator.newPosition == nil ? self("原", "old ") : ""
    let ordinal = self("指标\(indicator.position + 1)", "indicator \(indicator.position + 1)")
    return old + ordinal + (levels.isEmpty ? "" : " " + levels)
  }

  /// What the change is about, within its project: an indicator and its field, a field, a paragraph.
  func subject(_ change: Change) -> String {
    if let indicator = change.indicator {
      return self.indicator(indicator) + (change.isOfField ? " " + label(change.path) : "")
    }
    if change.isProjectItself { return change.project.map(project) ?? "" }
    return numbered(change.path)
  }

  /// The field's name, and which one it is where there are several: `职责分类第2条`, `保障措施第1条第2段`.
  func numbered(_ path: FieldPath) -> String {
    let indexes: [Int] = path.steps.compactMap { if case .index(let index) = $0 { index } else { nil } }
    guard path.steps.first == .key("department"), let first = indexes.first else { return label(path) }
    guard path.steps.contains(.key("safeguards")) else { return label(path) + self("第\(first + 1)条", " \(first + 1)") }
    let safeguard = self("保障措施第\(first + 1)条", "safeguard \(first + 1)")
    if path.steps.last == .key("heading") { return safeguard + self("标题", ", heading") }
    return safeguard + (indexes.count > 1 ? self("第\(indexes[1] + 1)段", ", paragraph \(indexes[1] + 1)") : "")
  }

  /// A content on one line.
  func text(_ content: Content?) -> String {
    switch content {
    case nil: self("（空）", "(blank)")
    case .text(let text): text
    case .amount(let amount): amount.tenThousandYuan
    case .year(let year): String(year)
    case .position(let position): self("第\(position + 1)个", "no. \(position + 1)")
    case .project(let project): summary(project)
    case .indicator(let indicator): summary(indicator)
    case .safeguard(let safeguard):
      ([safeguard.heading].compactMap { $0 } + safeguard.paragraphs).joined(separator: "\n")
    case .department: self("整个部门部分", "the whole department part")
    }
  }

  /// A content with all that belongs to it, over several lines.
  func details(_ content: Content?) -> String {
    switch content {
    case .project(let project):
      let fields: [String] = ProjectField.allCases.compactMap { field in
        let label = self.label(field.path(under: .project(0)))
        return project[field].map { label + self("：", ": ") + text($0) }
      }
      let rows = project.indicators.enumerated().map { position, indicator in
        self.indicator(IndicatorLabel(indicator, old: nil, new: position)) + self("：", ": ") + summary(indicator)
      }
      return (fields + rows).joined(separator: "\n")
    case .department(let department):
      let lists = DepartmentList.allCases.flatMap { department[keyPath: $0.keyPath] }
      return (lists + department.safeguards.map { text(.safeguard($0)) }).joined(separator: "\n")
    default: return text(content)
    }
  }

  private func summary(_ project: Project) -> String {
    let budget = project.budget.total.map { self("预算数 \($0.tenThousandYuan)", "budget \($0.tenThousandYuan)") }
    let count = project.indicators.count
    let rows = self("\(count) 个指标", "\(count) indicator\(count == 1 ? "" : "s")")
    return [budget, rows].compactMap { $0 }.joined(separator: self("，", ", "))
  }

  private func summary(_ indicator: Indicator) -> String {
    [indicator.value, indicator.description, indicator.basis].compactMap { $0 }.joined(separator: self("；", "; "))
  }

  /// `+1.00，+20.0%`, `提高`; empty where there is nothing to say.
  func meaning(_ meaning: Meaning?) -> String {
    guard let meaning else { return "" }
    var parts = meaning.codes.compactMap { self.meaning($0) }
    if let amount = meaning.amount, amount.old != nil, amount.new != nil {
      parts += [amount.differenceText, amount.percentText].compactMap { $0 }
    }
    if let effect = meaning.effectOnUnit {
      let text = AmountChange(old: nil, new: effect).differenceText ?? ""
      parts.append(self("单位合计 \(text)", "unit total \(text)"))
    }
    return parts.joined(separator: self("，", ", "))
  }

  /// Nil where the values beside it say as much.
  func meaning(_ code: Meaning.Code) -> String? {
    switch code {
    case .filled, .blanked, .increased, .decreased, .reworded: nil
    case .raised: self("提高", "raised")
    case .lowered: self("降低", "lowered")
    case .tightened: self("收紧", "tightened")
    case .loosened: self("放宽", "loosened")
    case .unitChanged: self("单位改变", "unit changed")
    case .comparatorChanged: self("比较符号改变", "comparator changed")
    case .becameQualitative: self("定量改为定性", "quantitative became qualitative")
    case .becameQuantitative: self("定性改为定量", "qualitative became quantitative")
    case .respelled: self("仅写法不同", "only spelt otherwise")
    case .whitespaceOnly: self("仅空白不同", "white space only")
    }
  }

  func matchedBy(_ matchedBy: MatchedBy?) -> String {
    if case .likeness(let percent) = matchedBy {
      return self("按相似度 \(percent)% 配对", "paired by a likeness of \(percent)%")
    }
    return ""
  }

  /// `表1!C5`, `第12行`: without the file, which the heading names.
  func place(_ place: SourcePlace) -> String {
    if place.cell == nil, let line = place.line { return self("第\(line)行", "line \(line)") }
    return SourcePlace(sheet: place.sheet, cell: place.cell).description.onOneLine
  }

  /// `46.40 → 47.40 万元（+1.00，+2.2%）`
  func total(_ change: AmountChange) -> String {
    let (old, new) = (text(change.old.map(Content.amount)), text(change.new.map(Content.amount)))
    guard change.old != change.new else { return self("\(new) 万元，不变", "\(new) (10,000 yuan), unchanged") }
    let difference = [change.differenceText, change.percentText].compactMap { $0 }.joined(separator: self("，", ", "))
    return self("\(old) → \(new) 万元（\(difference)）", "\(old) → \(new) (10,000 yuan; \(difference))")
  }

  private static let english: [String: String] = [
    "年度": "year", "稿次": "stage", "标题": "title", "编制单位": "prepared by", "审核单位": "reviewed by", "单位": "unit",
    "单位编码": "unit code", "单位名称": "unit name", "部门整体绩效目标": "department part", "总体绩效目标": "overall goal",
    "职责分类": "duties", "绩效目标": "goal", "工作保障措施": "safeguards", "保障措施标题": "safeguard heading",
    "保障措施段落": "safeguard paragraph", "项目": "project", "项目编码": "project code", "项目名称": "project name",
    "预算": "budget", "预算数": "budget", "财政资金": "fiscal funds", "其他资金": "other funds", "资金用途": "purpose",
    "3月底": "end of March", "6月底": "end of June", "10月底": "end of October", "12月底": "end of December",
    "绩效指标": "indicator", "一级指标": "level 1", "二级指标": "level 2", "三级指标": "name", "绩效指标描述": "description",
    "指标值": "value", "指标值确定依据": "basis",
  ]
}

extension Change {
  /// It is about one field of an indicator and not the whole row.
  var isOfField: Bool { kind == .changed || kind == .renamed }

  /// The project came, went or moved.
  var isProjectItself: Bool { project != nil && indicator == nil && !isOfField }
}

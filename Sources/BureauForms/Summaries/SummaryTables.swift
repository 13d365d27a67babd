import TargetTables
import Workbooks

// The lists of a summary.
extension SummaryContent {
  /// The lists behind the first sheet, the units' first.
  var tables: [SummaryTable] {
    [unitTable, projectTable, kindTable, doubleTable] + (list.map { [unitListTable($0)] } ?? []) + [fileTable]
  }

  private static let budgetColumns = [
    SummaryTable.Column(Message("预算数", "Budget"), 15, isSummed: true),
    SummaryTable.Column(Message("财政资金", "Fiscal"), 15, isSummed: true),
    SummaryTable.Column(Message("其他资金", "Other"), 15, isSummed: true),
  ]
  private static let findingColumns = [
    SummaryTable.Column(Message("错误", "Errors"), 8, isSummed: true),
    SummaryTable.Column(Message("警告", "Warnings"), 9, isSummed: true),
    SummaryTable.Column(Message("提示", "Notes"), 8, isSummed: true),
  ]
  private static func unitColumns(_ width: Double) -> [SummaryTable.Column] {
    [
      SummaryTable.Column(Message("单位编码", "Unit code"), 11), SummaryTable.Column(Message("单位名称", "Unit"), width),
      SummaryTable.Column(Message("年度", "Year"), 8),
    ]
  }
  private static let inTenThousand = Message("金额单位：万元", "amounts in 万元")

  private func values(_ unit: SummaryUnit?, _ year: Int?) -> [SummaryTable.Value] {
    let none = Message("（未注明单位）", "(no unit stated)").text(in: language)
    return [.centered(unit?.code), .text(unit == nil ? none : unit?.name), .year(year)]
  }

  private func values(_ budget: BudgetTotal) -> [SummaryTable.Value] {
    [.amount(budget.total), .amount(budget.fiscal), .amount(budget.other)]
  }

  private func values(_ counts: FindingCounts) -> [SummaryTable.Value] {
    [.whole(counts.errors), .whole(counts.warnings), .whole(counts.notes)]
  }

  /// The columns of 项目, 绩效指标 and 预算数 in `unitTable`, for the first sheet's sums.
  static let unitProjects = 4
  static let unitIndicators = 5
  static let unitBudget = 6
  static let unitFindings = 9

  var unitTable: SummaryTable {
    let columns =
      Self.unitColumns(34) + [
        SummaryTable.Column(Message("文件", "Files"), 8, isSummed: true),
        SummaryTable.Column(Message("项目", "Projects"), 8, isSummed: true),
        SummaryTable.Column(Message("指标", "Indicators"), 10, isSummed: true),
      ] + Self.budgetColumns + Self.findingColumns
    let rows = units.map { line in
      values(line.unit, line.year) + [.whole(line.files.count), .whole(line.projects), .whole(line.indicators)]
        + values(line.budget) + values(line.findings)
    }
    return SummaryTable(
      name: Message("单位", "Units"), title: Message("各单位汇总", "Units"), about: Self.inTenThousand, columns: columns,
      rows: rows, nothing: Message("没有单位。", "No units."))
  }

  var projectTable: SummaryTable {
    let columns =
      Self.unitColumns(24) + [
        SummaryTable.Column(Message("项目编码", "Project code"), 26), SummaryTable.Column(Message("项目名称", "Project"), 34),
      ] + Self.budgetColumns + [SummaryTable.Column(Message("指标", "Indicators"), 10, isSummed: true)]
      + Self.findingColumns + [SummaryTable.Column(Message("文件", "File"), 27)]
    let rows = projectsByUnit.map { position in
      let project = summary.projects[position]
      let file = summary.files[project.file]
      return values(file.unit, file.year) + [.centered(project.code), .text(project.name)]
        + values(BudgetTotal(project.budget)) + [.whole(project.indicators)] + values(project.findings)
        + [.text(file.name)]
    }
    let outside = summary.totals.findings.all - summary.projects.reduce(0) { $0 + $1.findings.all }
    let rest = Message("；另有 \(outside) 条意见不属于某一个项目", "; \(outside) more findings are about no one project")
    let about = Self.inTenThousand
    return SummaryTable(
      name: Message("项目", "Projects"), title: Message("项目清单", "Projects"),
      about: outside > 0 ? Message(about.chinese + rest.chinese, about.english + rest.english) : about,
      columns: columns, rows: rows, nothing: Message("没有项目。", "No projects."))
  }

  /// The projects in the order of their units.
  private var projectsByUnit: [Int] {
    var projectsOfFile = [[Int]](repeating: [], count: summary.files.count)
    for (position, project) in summary.projects.enumerated() { projectsOfFile[project.file].append(position) }
    return units.flatMap { $0.files.flatMap { projectsOfFile[$0] } }
  }

  var kindTable: SummaryTable {
    let columns =
      [
        SummaryTable.Column(Message("代码", "Code"), 36), SummaryTable.Column(Message("意见", "Finding"), 34),
        SummaryTable.Column(Message("级别", "Severity"), 9),
      ] + Self.findingColumns + [
        SummaryTable.Column(Message("条数", "Count"), 9, isSummed: true),
        SummaryTable.Column(Message("涉及单位", "Units"), 10),
      ]
    let rows = summary.findingKinds.map { kind in
      [.text(kind.code), .text(kind.name.text(in: language)), .centered(kind.severity.name(in: language))]
        + values(kind.counts) + [.whole(kind.counts.all), .whole(kind.units)]
    }
    return SummaryTable(
      name: Message("审核意见", "Findings"), title: Message("审核意见分类", "Findings by kind"),
      about: Message("按条数由多到少；各代码的含义见 jixiao rules 代码", "the most frequent first; jixiao rules CODE says more"),
      columns: columns, rows: rows, nothing: Message("没有发现问题。", "Nothing was found."))
  }

  var doubleTable: SummaryTable {
    let columns =
      [
        SummaryTable.Column(Message("重复类别", "Kind"), 26), SummaryTable.Column(Message("编码", "Code"), 26),
        SummaryTable.Column(Message("项目名称", "Project"), 30),
      ] + Self.unitColumns(34) + [
        SummaryTable.Column(Message("预算数", "Budget"), 15), SummaryTable.Column(Message("文件", "File"), 30),
      ]
    return SummaryTable(
      name: Message("重复", "Doubles"), title: Message("重复的编码", "Codes that stand twice"), about: Self.inTenThousand,
      columns: columns, rows: doubledUnits + renamedUnits + doubledCodes,
      nothing: Message("没有重复的编码。", "No code stands twice."))
  }

  private func row(
    _ kind: Message, _ code: String?, file: CountySummary.File, project: String? = nil, _ budget: AmountTotal
  ) -> [SummaryTable.Value] {
    [.text(kind.text(in: language)), .centered(code), .text(project)] + values(file.unit, file.year)
      + [.amount(budget), .text(file.name)]
  }

  private var doubledUnits: [[SummaryTable.Value]] {
    let kind = Message("同一单位同一年度有几个文件", "several files of a unit and year")
    return summary.doubledUnits.flatMap { line in
      line.files.map { row(kind, line.unit?.code, file: summary.files[$0], summary.files[$0].budget.total) }
    }
  }

  private var renamedUnits: [[SummaryTable.Value]] {
    let kind = Message("单位编码相同而名称不同", "one unit code, several names")
    return summary.renamedUnits.flatMap { renamed in
      renamed.files.map { row(kind, renamed.code, file: summary.files[$0], summary.files[$0].budget.total) }
    }
  }

  private var doubledCodes: [[SummaryTable.Value]] {
    summary.doubledCodes.flatMap { doubled in
      doubled.projects.map { position in
        let project = summary.projects[position]
        return row(
          doubled.kind.name, doubled.code, file: summary.files[project.file], project: project.name,
          BudgetTotal(project.budget).total)
      }
    }
  }

  func unitListTable(_ list: UnitListComparison) -> SummaryTable {
    let columns =
      [SummaryTable.Column(Message("核对结果", "Result"), 24)] + Self.unitColumns(34) + [
        SummaryTable.Column(Message("说明", "Remark"), 60)
      ]
    let missing = list.missing.map { entry -> [SummaryTable.Value] in
      let remark = entry.otherCode.map { code in
        Message("有同名单位，编码为 \(code)", "a unit of this name has the code \(code)").text(in: language)
      }
      return [.text(Message("名单中有，没有表", "on the list, no tables").text(in: language))]
        + values(entry.unit, nil) + [.text(remark)]
    }
    let unlisted = list.unlisted.map { line -> [SummaryTable.Value] in
      let names = line.files.prefix(3).map { summary.files[$0].name }.joined(separator: "\n")
      return [.text(Message("有表，名单中没有", "tables, not on the list").text(in: language))]
        + values(line.unit, line.year) + [.text(names)]
    }
    return SummaryTable(
      name: Message("名单核对", "Unit list"), title: Message("与单位名单核对", "Against the list of units"),
      about: Message("名单中共 \(list.listed) 个单位", "\(list.listed) units on the list"), columns: columns,
      rows: missing + unlisted, nothing: Message("名单中的单位都有表，也没有名单以外的单位。", "All units have tables, and no others do."))
  }

  var fileTable: SummaryTable {
    let columns =
      [SummaryTable.Column(Message("文件", "File"), 36)] + Self.unitColumns(34) + [
        SummaryTable.Column(Message("项目", "Projects"), 8, isSummed: true),
        SummaryTable.Column(Message("预算数", "Budget"), 15, isSummed: true),
      ] + Self.findingColumns + [SummaryTable.Column(Message("未能读取的原因", "Why it could not be read"), 40)]
    let ordered = summary.files.filter { $0.failure != nil } + summary.files.filter { $0.failure == nil }
    let rows = ordered.map { file -> [SummaryTable.Value] in
      guard let failure = file.failure else {
        return [.text(file.name)] + values(file.unit, file.year) + [.whole(file.projects), .amount(file.budget.total)]
          + values(file.findings) + [.text(nil)]
      }
      return [.text(file.name), .centered(nil), .text(nil), .centered(nil), .centered(nil), .centered(nil)]
        + [.centered(nil), .centered(nil), .centered(nil), .text(failure.text(in: language))]
    }
    return SummaryTable(
      name: Message("文件", "Files"), title: Message("文件清单", "Files"),
      about: Message("未能读取的在前；金额单位：万元", "those that could not be read come first; amounts in 万元"), columns: columns,
      rows: rows, nothing: Message("没有文件。", "No files."))
  }
}

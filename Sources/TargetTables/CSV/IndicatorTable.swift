/// Documents as one flat table: a row for each indicator, with its project's and its unit's fields beside it.
///
/// UTF-8 with a byte order mark, so that Excel reads 汉字; amounts are plain decimals of 万元. A project without
/// indicators has one row. A project's amounts stand on each of its rows: sum them once a project.
public enum IndicatorTable {
  /// The byte order mark and the row of column names: what the table begins with.
  public static var head: [UInt8] {
    var row = CSVRow()
    for name in columns { row.append(text: name) }
    row.end()
    return [0xEF, 0xBB, 0xBF] + row.bytes
  }

  private static let columns = [
    "文件", "年度", "稿次", "单位编码", "单位名称", "编制单位", "项目序号", "项目编码", "项目名称", "预算数", "财政资金", "其他资金",
    "资金用途", "三月底", "六月底", "十月底", "十二月底", "绩效目标", "指标序号", "一级指标", "二级指标", "三级指标", "绩效指标描述",
    "指标值", "指标值确定依据",
  ]

  /// A document's rows.
  /// - Parameters:
  ///   - document: what is written, indicator by indicator.
  ///   - file: what the document is known by.
  public static func rows(of document: TargetDocument, file: String) -> [UInt8] {
    var row = CSVRow()
    for (number, project) in document.projects.enumerated() {
      let indicators: [(Int?, Indicator?)] = project.indicators.enumerated().map { ($0 + 1, $1) }
      for (position, indicator) in indicators.isEmpty ? [(nil, nil)] : indicators {
        append(document, file, to: &row)
        append(project, number: number + 1, to: &row)
        append(indicator, number: position, to: &row)
        row.end()
      }
    }
    return row.bytes
  }

  private static func append(_ document: TargetDocument, _ file: String, to row: inout CSVRow) {
    row.append(text: file)
    row.append(document.year)
    row.append(text: document.stage)
    row.append(text: document.unit?.code)
    row.append(text: document.unit?.name)
    row.append(text: document.preparedBy)
  }

  private static func append(_ project: Project, number: Int, to row: inout CSVRow) {
    row.append(number)
    row.append(text: project.code)
    row.append(text: project.name)
    for amount in [project.budget.total, project.budget.fiscal, project.budget.other] { row.append(amount) }
    row.append(text: project.purpose)
    let plan = project.spendingPlan
    for amount in [plan.endOfMarch, plan.endOfJune, plan.endOfOctober, plan.endOfDecember] { row.append(amount) }
    row.append(text: project.goal)
  }

  private static func append(_ indicator: Indicator?, number: Int?, to row: inout CSVRow) {
    row.append(number)
    for text in [
      indicator?.level1, indicator?.level2, indicator?.name, indicator?.description, indicator?.value, indicator?.basis,
    ] {
      row.append(text: text)
    }
  }
}

import TargetTables
import Workbooks

/// One sheet with a row for each indicator, as finance systems hand them out: texts that repeat, texts that do not, and
/// numbers.
struct IndicatorList {
  let rows: Int

  private static let header = [
    "序号", "项目编码", "项目名称", "预算数", "财政资金", "资金用途", "一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据",
  ]

  var workbook: Workbook {
    var cells: [Cell] = []
    cells.reserveCapacity((rows + 1) * 12)
    cells.append(Cell(CellAddress(row: 0, column: 0), .text("2022年绩效目标清单")))
    cells.append(Cell(CellAddress(row: 1, column: 11), .text("单位：万元")))
    for (column, text) in Self.header.enumerated() {
      cells.append(Cell(CellAddress(row: 2, column: column), .text(text)))
    }
    var row = 3
    var number = 1
    var seed: UInt64 = 5_000_000
    while row < rows + 3 {
      var maker = DocumentMaker(seed: seed)
      for project in maker.document(projects: 40).projects {
        for indicator in project.indicators where row < rows + 3 {
          append(indicator, of: project, number, row, to: &cells)
          row += 1
        }
        number += 1
      }
      seed += 1
    }
    return Workbook(sheets: [Sheet(name: "绩效目标清单", cells: cells)])
  }

  private func append(_ indicator: Indicator, of project: Project, _ number: Int, _ row: Int, to cells: inout [Cell]) {
    let values: [CellValue] = [
      .number(Double(number)), .of(project.code), .of(project.name), .of(project.budget.total),
      .of(project.budget.fiscal), .of(project.purpose), .of(indicator.level1), .of(indicator.level2),
      .of(indicator.name), .of(indicator.description), .of(indicator.value), .of(indicator.basis),
    ]
    for (column, value) in values.enumerated() {
      cells.append(Cell(CellAddress(row: row, column: column), value))
    }
  }
}

extension CellValue {
  fileprivate static func of(_ text: String?) -> CellValue { text.map { .text($0) } ?? .blank }

  fileprivate static func of(_ amount: Amount?) -> CellValue {
    amount.map { .number($0.number(in: .tenThousandYuan)) } ?? .blank
  }
}

import TargetTables
import Workbooks

extension ChangeTables {
  /// 调整对照表: 序号, 项目, 字段, 调整前, 调整数, 调整后, 调整原因; the last is for the unit to fill.
  ///
  /// The budgets come first, with those that did not change in one line, so that the total is the unit's.
  mutating func adjustments() -> Sheet {
    var table = TableSheet(styles: indexes)
    table.addLine("预算绩效目标调整对照表", .title, columns: 7)
    let unit = comparison.new.document.unit
    let name = [unit?.code, unit?.name].compactMap { $0 }.joined(separator: " ")
    table.addLine("单位：\(name)　　金额单位：万元", .about, columns: 7)
    let headRow = table.row
    table.add(["序号", "项目", "字段", "调整前", "调整数", "调整后", "调整原因"].map { (.text($0), .head) })
    var number = 0
    let firstBudget = table.row
    for line in comparison.summary.projects where line.total.old != line.total.new {
      number += 1
      table.add(row(number, wording.project(line.project), "预算数", Self.amounts(line.total)))
    }
    if number > 0 { addTotal(to: &table, from: firstBudget) }
    addOthers(to: &table, number: &number)
    return table.sheet(name: "调整对照表", widths: [7, 34, 18, 30, 16, 30, 24], headRow: headRow)
  }

  /// The sum is a formula over the lines above, so that it stays tied to them; `unitTotal` is what it must give.
  private func addTotal(to table: inout TableSheet, from first: Int) {
    let lines = comparison.summary.projects.filter { $0.total.old != $0.total.new }
    let total = comparison.summary.unitTotal
    let rest = AmountChange(
      old: Self.rest(total.old, lines.map(\.total.old)), new: Self.rest(total.new, lines.map(\.total.new)))
    table.add(row(nil, "其他项目", "预算数", Self.amounts(rest)))
    let last = table.row
    let sums = [(3, total.old), (4, total.difference), (5, total.new)].map { column, amount in
      let name = CellAddress.columnName(column)
      let cached = amount.map { Formula.Result.number($0.number(in: .tenThousandYuan)) } ?? .none
      return (
        CellValue.formula(Formula("SUM(\(name)\(first + 1):\(name)\(last))", cached: cached)), TableStyle.sumAmount
      )
    }
    table.add([(.blank, .sumText), (.text("合计"), .sumText), (.text("预算数"), .sumText)] + sums + [(.blank, .sumText)])
  }

  private static func rest(_ total: Amount?, _ parts: [Amount?]) -> Amount? {
    guard let total, let sum = Amount.sum(parts.lazy.compactMap { $0 }) else { return nil }
    return total.subtracting(sum)
  }

  private func addOthers(to table: inout TableSheet, number: inout Int) {
    let replacements = comparison.replacements
    let folded = Set(replacements.flatMap(\.changes))
    for replacement in replacements {
      number += 1
      let fields = Set(replacement.changes.map { wording.label(comparison.changes[$0].path) }).sorted()
      table.add(
        row(
          number, "同一替换，共 \(replacement.changes.count) 处", fields.joined(separator: "、"),
          [(Self.text(replacement.removed), .text), (.blank, .text), (Self.text(replacement.added), .text)]))
    }
    for (index, change) in comparison.changes.enumerated() where !folded.contains(index) && !isBudget(change) {
      number += 1
      let owner = change.project.map(wording.project) ?? "部门"
      table.add(row(number, owner, field(change), contents(change)))
    }
  }

  /// Stands among the budgets already.
  private func isBudget(_ change: Change) -> Bool { change.isOfField && change.meaning?.effectOnUnit != nil }

  private func field(_ change: Change) -> String {
    let subject = change.isProjectItself ? "项目" : wording.subject(change)
    return change.isOfField ? subject : "\(wording.kind(change.kind)) \(subject)"
  }

  private func contents(_ change: Change) -> [(CellValue, TableStyle)] {
    if let amount = change.meaning?.amount, change.isOfField { return Self.amounts(amount) }
    return [
      (Self.text(excerpts(change).old), .text), (.blank, .text), (Self.text(excerpts(change).new), .text),
    ]
  }

  private func row(
    _ number: Int?, _ project: String, _ field: String, _ contents: [(CellValue, TableStyle)]
  ) -> [(CellValue, TableStyle)] {
    [(number.map { .number(Double($0)) } ?? .blank, .centered), (.text(project), .text), (.text(field), .text)]
      + contents
      + [(.blank, .text)]
  }
}

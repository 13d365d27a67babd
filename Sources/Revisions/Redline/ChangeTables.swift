import TargetTables
import Workbooks

/// The comparison's own sheets: 变更汇总, every change with a link to its cell, and 调整对照表, the table that budget
/// adjustments are reported in.
struct ChangeTables {
  private(set) var styles: [CellStyle]
  let comparison: Comparison
  let indexes: [TableStyle: Int]
  let wording = Wording(language: .chinese)

  init(_ comparison: Comparison, styles: [CellStyle]) {
    var all = styles.isEmpty ? [CellStyle()] : styles
    var indexes: [TableStyle: Int] = [:]
    for style in TableStyle.allCases {
      indexes[style] = all.count
      all.append(style.style)
    }
    self.comparison = comparison
    self.styles = all
    self.indexes = indexes
  }

  /// - Parameter cells: by change, where it stands in the redline: `'1'!C5`.
  mutating func changes(linkedTo cells: [String?]) -> Sheet {
    var table = TableSheet(styles: indexes)
    table.addLine("变更汇总", .title, columns: 9)
    let summary = comparison.summary
    table.addLine("旧：\(comparison.old.name)　新：\(comparison.new.name)", .about, columns: 9)
    table.addLine(
      "共 \(comparison.changes.count) 处：\(wording.counts(summary.counts))；预算合计 \(wording.total(summary.unitTotal))",
      .about, columns: 9)
    table.add(["项目", "新增", "删除", "移动", "改名", "修改", "调整前", "调整数", "调整后"].map { (.text($0), .head) })
    for line in summary.projects {
      let counts = Change.Kind.allCases.map { kind -> (CellValue, TableStyle) in
        (line.counts[kind].map { .number(Double($0)) } ?? .blank, .centered)
      }
      table.add([(.text(wording.project(line.project)), .text)] + counts + Self.amounts(line.total))
    }
    table.skipRow()
    let headRow = table.row
    table.add(["项目", "序号", "变更", "字段", "指标", "单元格", "旧", "新", "说明"].map { (.text($0), .head) })
    for (index, change) in comparison.changes.enumerated() {
      table.add(row(index, change, cell: cells[index]))
      if let cell = cells[index] { table.link(column: 5, to: cell) }
    }
    return table.sheet(name: "变更汇总", widths: [28, 7, 7, 16, 24, 12, 30, 30, 20], headRow: headRow)
  }

  private func row(_ index: Int, _ change: Change, cell: String?) -> [(CellValue, TableStyle)] {
    let field =
      change.indicator != nil && !change.isOfField ? "指标" : wording.numbered(change.path)
    return [
      (Self.text(change.project.map(wording.project)), .text), (.number(Double(index + 1)), .centered),
      (.text(wording.kind(change.kind)), .centered), (.text(field), .centered),
      (Self.text(change.indicator.map(wording.indicator)), .text), (Self.text(cell), cell == nil ? .centered : .link),
      (Self.text(excerpts(change).old), .text), (Self.text(excerpts(change).new), .text),
      (Self.text(wording.meaning(change.meaning)), .text),
    ]
  }

  /// Both contents; of long texts what lies around the edits, for the redline has them whole.
  func excerpts(_ change: Change) -> (old: String?, new: String?) {
    guard case .text(let old) = change.old, case .text(let new) = change.new, old.count + new.count > 160 else {
      return (change.old.map { wording.text($0) }, change.new.map { wording.text($0) })
    }
    let marked = MarkedText(from: old, to: new)
    return (marked.excerpt(without: .added, context: 12), marked.excerpt(without: .removed, context: 12))
  }

  static func amounts(_ change: AmountChange) -> [(CellValue, TableStyle)] {
    let difference = change.old == change.new ? nil : change.difference
    return [change.old, difference, change.new].map { (number($0), .amount) }
  }

  static func number(_ amount: Amount?) -> CellValue {
    amount.map { .number($0.number(in: .tenThousandYuan)) } ?? .blank
  }

  /// What is too long for a cell is cut: the redline has it whole.
  static func text(_ text: String?) -> CellValue {
    guard let text, !text.isEmpty else { return .blank }
    let kept = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return .text(String(String.UnicodeScalarView(kept.prefix(8000))) + (kept.count > 8000 ? "…" : ""))
  }
}

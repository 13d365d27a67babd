import Workbooks

extension Form {
  /// The template as text, for review and for diffs: each sheet's page, columns, merges, and a line per cell with its style.
  public var dump: String {
    var lines: [String] = []
    for sheet in sheets { lines += Self.dump(sheet, workbook: workbook) + [""] }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func dump(_ form: FormSheet, workbook: Workbook) -> [String] {
    let sheet = form.sheet
    var lines = ["[\(sheet.name)]" + (form.isPerProject ? " 每个项目一张" : "")]
    lines += page(sheet.printSetup)
    for column in sheet.columns {
      let names = [column.columns.lowerBound, column.columns.upperBound].map(CellAddress.columnName)
      let span = names[0] == names[1] ? names[0] : "\(names[0]):\(names[1])"
      lines.append("列 \(span) 宽 \(column.width.map(number) ?? "默认")" + (column.isHidden ? " 隐藏" : ""))
    }
    for row in sheet.rows.keys.sorted() {
      guard let layout = sheet.rows[row] else { continue }
      let list = form.repetition(ofRow: row).map { " 重复：\($0.list.rawValue)" } ?? ""
      lines.append("行 \(row + 1) 高 \(layout.height.map(number) ?? "默认")" + (layout.isHidden ? " 隐藏" : "") + list)
    }
    for cell in sheet.cells {
      guard let text = cell.value.plainText, let pattern = form.cells.first(where: { $0.address == cell.address })
      else { continue }
      lines.append("\(pattern.range)\t\(escaped(text))\t\(style(workbook.style(of: cell)))")
    }
    for link in sheet.links {
      if case .inside(let target) = link.target { lines.append("链接 \(link.address) → \(target)") }
    }
    return lines
  }

  private static func page(_ setup: PrintSetup) -> [String] {
    var words = ["纸张 \(setup.paper.map(String.init) ?? "默认")", setup.orientation == .portrait ? "纵向" : "横向"]
    if let fit = setup.fitToPages { words.append("缩放到 \(fit.wide)×\(fit.tall) 页") }
    if let rows = setup.repeatedRows { words.append("顶端标题行 \(rows.lowerBound + 1):\(rows.upperBound + 1)") }
    if let footer = setup.footer { words.append("页脚 \(footer)") }
    if let header = setup.header { words.append("页眉 \(header)") }
    return ["页面 " + words.joined(separator: "，")]
  }

  private static func style(_ style: CellStyle) -> String {
    var words = ["\(style.font.name) \(number(style.font.size))"]
    if style.font.isBold { words.append("粗") }
    words.append("\(style.alignment.horizontal.rawValue)/\(style.alignment.vertical.rawValue)")
    if style.alignment.wrapsText { words.append("换行") }
    if style.borders != CellBorders() { words.append("框") }
    if style.numberFormat != "General" { words.append(style.numberFormat) }
    return words.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "⏎"
      case "\t": result += "⇥"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number with at most two decimals and no trailing zeros.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let fraction = abs(hundredths % 100)
    let digits = fraction % 10 == 0 ? String(fraction / 10) : (fraction < 10 ? "0" : "") + String(fraction)
    return "\(hundredths / 100).\(digits)"
  }
}

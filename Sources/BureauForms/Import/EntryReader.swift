import TargetTables
import Workbooks

/// Reads a cell as a field's text or amount. What had to be undone is a finding with a code that begins with `repair.`.
struct EntryReader {
  let grid: SheetGrid
  let field: Field
  let slot: Slot
  /// Whether the cell is certain, so that even a text of blanks alone is what was exported.
  let isExact: Bool

  /// A text cell's text as it stands; what else a cell holds, as it shows it.
  func text(_ cell: SheetGrid.Content, _ log: inout ImportLog) -> String? {
    switch cell.value {
    case nil, .text, .rich: return written(cell, log: &log)
    case .blank: return nil
    case .error(let error): return refuse(cell, error, &log)
    case .number, .boolean:
      if field != .year { reportNumber(cell, &log) }
      return cell.text
    case .formula(let formula):
      switch formula.cached {
      case .none:
        add(
          .error, "cell.formulaWithoutResult", cell, "是公式，没有计算结果；请在 Excel 中打开并保存", "is a formula without a result",
          &log)
        return nil
      case .error(let error): return refuse(cell, error, &log)
      default:
        note(
          "repair.formula", cell, "是公式，按计算结果“\(cell.text)”读入", "is a formula; its result is read: “\(cell.text)”",
          &log)
        return cell.text
      }
    }
  }

  /// Spreadsheet programs make days of 1-2 and times of 1:5 as they are typed. A day with its year is one that was meant.
  private func reportNumber(_ cell: SheetGrid.Content, _ log: inout ImportLog) {
    guard grid.isTime(cell), !cell.text.contains("年"), !cell.text.hasYear else {
      return note(
        "repair.numberShown", cell, "以数字录入，按显示的内容“\(cell.text)”读入", "is a number; read as shown: “\(cell.text)”", &log)
    }
    add(
      .warning, "repair.timeShown", cell, "是日期或时间，按显示的内容“\(cell.text)”读入；如果原来填的不是日期，请把单元格格式改为文本后重填",
      "is a day or a time, read as shown: “\(cell.text)”; if it was none when it was typed, format the cell as text and type it again",
      &log)
  }

  private func refuse(_ cell: SheetGrid.Content, _ error: String, _ log: inout ImportLog) -> String? {
    add(.error, "cell.error", cell, "是错误值 \(error)，未读入", "holds the error \(error)", &log)
    return nil
  }

  private func written(_ cell: SheetGrid.Content, log: inout ImportLog) -> String? {
    let text = cell.text
    guard field == .projectCode || field == .unitCode || field == .year else {
      guard text.isBlank else { return text }
      guard isExact else { return nil }
      note("text.blank", cell, "只有空格，照原样读入", "holds blanks alone, which are kept", &log)
      return text
    }
    guard text.unicodeScalars.contains(where: Taxonomy.isBlank) else { return text }
    let bare = text.withoutBlanks
    add(
      .warning, "repair.codeBlanks", cell, "中的空格或换行已去掉：“\(bare)”", "had blanks, which were taken out: “\(bare)”",
      &log)
    return bare.isEmpty ? nil : bare
  }

  func note(_ code: String, _ cell: SheetGrid.Content, _ chinese: String, _ english: String, _ log: inout ImportLog) {
    add(.note, code, cell, chinese, english, &log)
  }

  func add(
    _ severity: Finding.Severity, _ code: String, _ cell: SheetGrid.Content, _ chinese: String, _ english: String,
    expected: String? = nil, _ log: inout ImportLog
  ) {
    log.add(
      severity, code, Message("\(field.label)\(chinese)", "\(field.label) \(english)"), grid, cell.address,
      path: slot.path(of: field), found: cell.text, expected: expected)
  }
}

extension String {
  /// Whether four digits stand side by side.
  fileprivate var hasYear: Bool { split { !$0.isASCII || !$0.isNumber }.contains { $0.count == 4 } }
}

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
    if cell.value != nil, cell.text.isBlank, case let held = grid.value(of: cell), !held.isBlank {
      return hidden(held, cell, &log)
    }
    switch cell.value {
    case nil, .text, .rich: return written(cell, log: &log)
    case .blank: return nil
    case .error(let error): return refuse(cell, error, &log)
    case .number:
      if field != .year { reportNumber(cell, &log) }
      return cell.text
    case .boolean:
      note("repair.booleanShown", cell, "是逻辑值，按“\(cell.text)”读入", "is a truth value, read as “\(cell.text)”", &log)
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

  /// What a number format hides was meant to be seen, but for a zero: forms hide those of formulas over blank cells.
  private func hidden(_ held: String, _ cell: SheetGrid.Content, _ log: inout ImportLog) -> String? {
    guard held != "0" else {
      note("repair.hiddenZero", cell, "显示为空白，实际是 0，按空白读入", "shows nothing and holds 0; read as blank", &log)
      return nil
    }
    add(
      .warning, "text.hidden", cell, "被数字格式隐藏，显示为空白，按实际内容“\(held.shortened)”读入，请核对",
      "is hidden by its number format; “\(held.shortened)” is read, as the cell holds it", &log)
    return held
  }

  /// Spreadsheet programs make days of 1-2 and times of 1:5 as they are typed. A day with its year is one that was meant.
  private func reportNumber(_ cell: SheetGrid.Content, _ log: inout ImportLog) {
    if case .number(let number) = cell.value, abs(number) >= 1e15 {
      return add(
        .warning, "repair.digitsLost", cell, "以数字录入且超过 15 位，后面的数位已经丢失，读作“\(cell.text)”；请把单元格格式改为文本后重填",
        "is a number of more than fifteen digits, of which the last are lost; “\(cell.text)” is read: format the cell as text and type it again",
        &log)
    }
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
    // Nothing is to be undone where all are narrow letters, digits and signs.
    if !text.isEmpty, text.withBytes({ $0.allSatisfy { (0x21...0x7E).contains($0) } }) { return text }
    let bare = text.unicodeScalars.contains(where: Taxonomy.isBlank) ? text.withoutBlanks : text
    if bare != text {
      add(
        .warning, "repair.codeBlanks", cell, "中的空格、换行或看不见的字符已去掉：“\(bare)”",
        "had blanks, which were taken out: “\(bare)”", &log)
    }
    return bare.isEmpty ? nil : narrow(bare, cell, &log)
  }

  /// A code whose letters and digits were typed in full width would be another one.
  private func narrow(_ code: String, _ cell: SheetGrid.Content, _ log: inout ImportLog) -> String {
    let narrow = String(String.UnicodeScalarView(code.unicodeScalars.map(Taxonomy.narrowed)))
    guard !narrow.isSame(as: code) else { return code }
    add(
      .warning, "repair.codeWidth", cell, "中的全角字符已改为半角：“\(narrow)”",
      "had full-width letters, which were narrowed: “\(narrow)”", &log)
    return narrow
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

import TargetTables
import Workbooks

// An amount is the number that the cell holds, and what the cell shows must be the same.
extension EntryReader {
  /// An amount and the unit that its own cell states; nil where there is none, with a finding unless the cell is blank.
  /// - Parameters:
  ///   - unit: the unit of a figure that states none.
  ///   - tableUnit: the unit that the field's label or the table states.
  func amount(
    _ cell: SheetGrid.Content, in unit: AmountUnit, tableUnit: AmountUnit?, _ log: inout ImportLog
  ) -> (Amount, stated: AmountUnit?)? {
    if case .number(let number) = numberOf(cell) {
      return amount(number, cell, in: unit, tableUnit: tableUnit, &log)
    }
    if case .boolean = cell.value {
      refuse(cell, .notANumber, &log)
      return nil
    }
    guard let text = text(cell, &log) else { return nil }
    let trimmed = text.trimmingBlanks()
    if trimmed.isEmpty { return nil }
    if Amount.isPlaceholder(trimmed) {
      note("repair.placeholder", cell, "填的是“\(trimmed)”，按空白读入", "is “\(trimmed)”, read as blank", &log)
      return nil
    }
    let plain = field.isPlan ? PlanFigures.withoutPercent(trimmed) : trimmed
    do {
      let reading = try Amount.read(plain, in: unit)
      if let stated = reading.statedUnit, let tableUnit, stated != tableUnit {
        noteOwnUnit(stated, of: reading.amount, cell, besides: tableUnit, &log)
      } else if plain != trimmed || !reading.repairs.isEmpty {
        note(
          "repair.amountText", cell, "“\(cell.text)”按 \(reading.amount.text(in: unit)) 读入",
          "“\(cell.text)” is read as \(reading.amount.text(in: unit))", &log)
      }
      return (reading.amount, reading.statedUnit)
    } catch {
      refuse(cell, error, &log)
      return nil
    }
  }

  private func refuse(_ cell: SheetGrid.Content, _ error: AmountError, _ log: inout ImportLog) {
    let message = error.message(field: field.label, found: cell.text)
    log.add(.error, error.code, message, grid, cell.address, path: slot.path(of: field), found: cell.text)
  }

  /// A number's format may show fewer digits than those that are too many.
  private func refuse(number cell: SheetGrid.Content, _ error: AmountError, _ log: inout ImportLog) {
    let held = grid.value(of: cell)
    let message = error.message(field: field.label, found: held)
    log.add(.error, error.code, message, grid, cell.address, path: slot.path(of: field), found: held)
  }

  private func noteOwnUnit(
    _ stated: AmountUnit, of amount: Amount, _ cell: SheetGrid.Content, besides tableUnit: AmountUnit,
    _ log: inout ImportLog
  ) {
    add(
      .warning, "repair.amountUnit", cell,
      "“\(cell.text)”自带单位“\(stated.rawValue)”，与表的单位“\(tableUnit.rawValue)”不同，按自带的单位读入，即 \(amount.text(in: tableUnit)) \(tableUnit.rawValue)",
      "“\(cell.text)” states its own unit, \(stated.rawValue), which wins over the table's: \(amount.text(in: tableUnit)) \(tableUnit.rawValue)",
      expected: amount.text(in: .tenThousandYuan), &log)
  }

  /// The number of a cell or of its formula's result.
  private func numberOf(_ cell: SheetGrid.Content) -> CellValue? {
    guard case .formula(let formula) = cell.value, case .number(let number) = formula.cached else {
      return cell.value
    }
    return .number(number)
  }

  private func amount(
    _ number: Double, _ cell: SheetGrid.Content, in unit: AmountUnit, tableUnit: AmountUnit?, _ log: inout ImportLog
  ) -> (Amount, stated: AmountUnit?)? {
    if case .formula = cell.value {
      note(
        "repair.formula", cell, "是公式，按计算结果“\(cell.text)”读入", "is a formula; its result is read: “\(cell.text)”", &log
      )
    }
    let isPercent = field.isPlan && grid.numberFormat(of: cell).utf8.contains(UInt8(ascii: "%"))
    let number = isPercent ? (number * 1e10).rounded() / 1e8 : number
    let shown = ShownAmount.read(isPercent ? PlanFigures.withoutPercent(cell.text) : cell.text, of: number, in: unit)
    do {
      if let shown, let stated = shown.statedUnit {
        let amount = try amount(number, cell, shown: shown, in: stated, tableUnit: tableUnit, &log)
        return amount.map { ($0, stated) }
      }
      let amount = try Amount.read(number, in: unit).amount
      guard agrees(amount, with: shown, cell, in: unit, &log) else { return nil }
      return (amount, nil)
    } catch {
      refuse(number: cell, error, &log)
      return nil
    }
  }

  /// The amount of a number whose format shows a unit, as a person saw it: either the number is in that unit, or it is in
  /// the table's and the format shows thousands of it.
  private func amount(
    _ number: Double, _ cell: SheetGrid.Content, shown: AmountReading, in stated: AmountUnit, tableUnit: AmountUnit?,
    _ log: inout ImportLog
  ) throws(AmountError) -> Amount? {
    let amount = try Amount.read(number, in: stated).amount
    guard let tableUnit, tableUnit != stated else {
      return agrees(amount, with: shown, cell, in: stated, &log) ? amount : nil
    }
    let asShown = difference(amount, shown, cell, in: stated)
    if asShown != .none, let scaled = try? Amount.read(number, in: tableUnit).amount,
      difference(scaled, shown, cell, in: stated) != .more
    {
      if asShown == .more { return agrees(scaled, with: shown, cell, in: stated, &log) ? scaled : nil }
      reportOther(amount, cell, in: stated, &log)
      return nil
    }
    guard agrees(amount, with: shown, cell, in: stated, &log) else { return nil }
    noteOwnUnit(stated, of: amount, cell, besides: tableUnit, &log)
    return amount
  }

  /// How a number differs from what its cell shows.
  private enum Difference { case none, hiddenDigits, more }

  /// - Parameter unit: the unit of what is shown.
  private func difference(
    _ amount: Amount, _ shown: AmountReading, _ cell: SheetGrid.Content, in unit: AmountUnit
  ) -> Difference {
    if shown.amount == amount { return .none }
    let hidden = max(0, unit.decimals - cell.text.decimalsShown)
    let step = (0..<hidden).reduce(UInt64(1)) { step, _ in step * 10 }
    let difference = shown.amount.subtracting(amount)?.hundredthsOfYuan.magnitude ?? .max
    return difference <= step ? .hiddenDigits : .more
  }

  private func reportOther(_ amount: Amount, _ cell: SheetGrid.Content, in unit: AmountUnit, _ log: inout ImportLog) {
    add(
      .error, "amount.shownDiffers", cell, "显示为“\(cell.text)”，实际是 \(amount.text(in: unit))，无法确定以哪个为准",
      "shows “\(cell.text)” and holds \(amount.text(in: unit)): which one counts is unclear", &log)
  }

  /// What a format hides is told; of a zero it is clear what it is.
  private func isZero(
    hidden amount: Amount, _ cell: SheetGrid.Content, in unit: AmountUnit, _ log: inout ImportLog
  ) -> Bool {
    let held = amount.text(in: unit)
    if amount == Amount(hundredthsOfYuan: 0) {
      note("repair.hiddenZero", cell, "显示为空白，实际是 0，按 \(held) 读入", "shows nothing and holds 0; read as \(held)", &log)
      return true
    }
    add(
      .error, "amount.shownDiffers", cell, "被数字格式隐藏，显示为空白，实际是 \(held)，无法确定以哪个为准",
      "is hidden by its number format, shows nothing and holds \(held): which one counts is unclear", &log)
    return false
  }

  /// Whether a number and what its cell shows are the same amount, up to the digits that the format leaves out.
  private func agrees(
    _ amount: Amount, with shown: AmountReading?, _ cell: SheetGrid.Content, in unit: AmountUnit,
    _ log: inout ImportLog
  ) -> Bool {
    if cell.text.isBlank { return isZero(hidden: amount, cell, in: unit, &log) }
    guard let shown else {
      guard grid.numberFormat(of: cell) != "General" else { return true }
      if grid.isTime(cell) {
        add(
          .error, "amount.notANumber", cell, "是日期或时间“\(cell.text)”，不是数额；如果原来填的不是日期，请把单元格格式改为数值后重填",
          "is a day or a time, “\(cell.text)”, and no amount; if none was meant, format the cell as a number and type it again",
          &log)
        return false
      }
      add(
        .error, "amount.shownDiffers", cell, "显示为“\(cell.text)”，与单元格里的数 \(amount.text(in: unit)) 不一致，请核对",
        "shows “\(cell.text)” and holds \(amount.text(in: unit))", &log)
      return false
    }
    switch difference(amount, shown, cell, in: unit) {
    case .none: return true
    case .more:
      reportOther(amount, cell, in: unit, &log)
      return false
    case .hiddenDigits:
      add(
        .warning, "amount.digitsHidden", cell, "显示为“\(cell.text)”，实际是 \(amount.text(in: unit))，按实际的数读入",
        "shows “\(cell.text)” and holds \(amount.text(in: unit)), which is read", &log)
      return true
    }
  }
}

extension String {
  /// How many digits stand behind the point.
  fileprivate var decimalsShown: Int {
    guard let point = firstIndex(where: { $0 == "." || $0 == "．" }) else { return 0 }
    // 万 is a number to `Character`.
    return self[index(after: point)...].prefix { $0.isASCII || ("０"..."９").contains($0) }.prefix { $0.isNumber }.count
  }
}

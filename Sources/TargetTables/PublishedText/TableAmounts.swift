// The budget and the plan of a project's table.
extension TableReader {
  /// A figure belongs to the month above it, or to the nearest one on its left.
  mutating func readPlan(_ months: [(column: Int, label: String)], _ row: TextLine, _ cells: [String]) {
    var figures: [AmountCell] = []
    for (column, text) in cells.enumerated() where !text.withoutBlanks.isEmpty {
      guard let month = months.last(where: { $0.column <= column }),
        let (keys, field) = TableLabels.amounts[month.label],
        project[keyPath: field] == nil, !figures.contains(where: { $0.field == field })
      else {
        reportUnclaimed(text, row)
        continue
      }
      // The plan's figures are kept as written, so they are first read as if they were 万元.
      let figure = PlanFigures.withoutPercent(text.withoutBlanks)
      if let cell = amount(figure, keys, field, in: unit.map { _ in .tenThousandYuan }, row) { figures.append(cell) }
    }
    let isInYuan = unit == .yuan && PlanFigures.areAmounts(figures.map(\.amount), total: project.budget.total)
    for figure in figures {
      guard isInYuan, figure.stated == nil else {
        project[keyPath: figure.field] = figure.amount
        continue
      }
      if let amount = PlanFigures.inYuan(figure.amount) {
        project[keyPath: figure.field] = amount
      } else {
        let error = AmountError.tooManyDecimals(unit: .yuan)
        let message = error.message(field: figure.path.label, found: figure.text)
        report(.error, error.code, message, row, path: figure.path, found: figure.text)
      }
    }
  }

  mutating func readAmount(
    _ text: String, _ keys: [String], _ field: WritableKeyPath<Project, Amount?>, _ row: TextLine
  ) {
    if let cell = amount(text.withoutBlanks, keys, field, in: unit, row) { project[keyPath: field] = cell.amount }
  }

  /// An amount as a cell states it.
  private struct AmountCell {
    let field: WritableKeyPath<Project, Amount?>
    let path: FieldPath
    let text: String
    let amount: Amount
    let stated: AmountUnit?
  }

  /// - Parameter unit: the unit of a figure that states none; nil where it must state its own.
  private mutating func amount(
    _ words: String, _ keys: [String], _ field: WritableKeyPath<Project, Amount?>, in unit: AmountUnit?, _ row: TextLine
  ) -> AmountCell? {
    guard !words.isEmpty else { return nil }
    let path = keys.reduce(path) { $0.appending($1) }
    places[path] = SourcePlace(file: file, line: row.number)
    if Amount.isPlaceholder(words) {
      report(
        .note, "repair.placeholder",
        Message("\(path.label)填的是“\(words)”，按空白读入", "\(path.label) is “\(words)”, read as blank"), row, path: path,
        found: words)
      return nil
    }
    do throws(AmountError) {
      let reading = try Amount.read(words, in: unit ?? .tenThousandYuan)
      guard unit != nil || reading.statedUnit != nil else {
        reportNoUnit(path, words, row)
        return nil
      }
      if let stated = reading.statedUnit, stated != self.unit { reportUnit(stated, path, words, row) }
      return AmountCell(field: field, path: path, text: words, amount: reading.amount, stated: reading.statedUnit)
    } catch {
      report(.error, error.code, error.message(field: path.label, found: words), row, path: path, found: words)
      return nil
    }
  }

  private mutating func reportNoUnit(_ path: FieldPath, _ text: String, _ row: TextLine) {
    report(
      .error, "amount.unitMissing",
      Message(
        "\(path.label)“\(text)”没有注明单位，请在表上方写明“单位：万元”或“单位：元”",
        "\(path.label) “\(text)” has no unit; state 单位：万元 or 单位：元 above the table"), row, path: path, found: text)
  }

  private mutating func reportUnit(_ stated: AmountUnit, _ path: FieldPath, _ text: String, _ row: TextLine) {
    report(
      .warning, "amount.unitDiffers",
      Message(
        "\(path.label)“\(text)”以\(stated.rawValue)计，与表上方的单位不同，已换算",
        "\(path.label) “\(text)” was converted from \(stated.rawValue)"),
      row, path: path, found: text)
  }
}

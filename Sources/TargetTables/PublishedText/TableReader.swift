/// Reads one project's table row by row. What a row means is told by its labels, or by the row before.
struct TableReader {
  private enum Expectation {
    case nothing, purpose, goal
    /// The months' columns.
    case plan([(column: Int, label: String)])
    case indicators
  }

  let path: FieldPath
  let unit: AmountUnit?
  let file: String?
  var project = Project()
  private(set) var findings: [Finding] = []
  var places: [FieldPath: SourcePlace] = [:]
  private var expected = Expectation.nothing
  private var (purpose, goal) = ("", "")
  private var indicators = IndicatorRows()
  private var hasLabels = false

  init(path: FieldPath, unit: AmountUnit?, file: String?) {
    self.path = path
    self.unit = unit
    self.file = file
  }

  /// Whether anything of a project's table was seen.
  var isProject: Bool { hasLabels }

  mutating func read(_ row: TextLine) {
    guard row.isRow else { return readLooseLine(row) }
    let cells = row.cells
    let labels = cells.indices.compactMap { column in
      TableLabels.label(cells[column]).map { (column: column, label: $0) }
    }
    if indicators.readHeader(labels) {
      hasLabels = true
      expected = .indicators
    } else if case .indicators = expected {
      readIndicator(row, cells)
    } else if labels.isEmpty || (cells[0].withoutBlanks.isEmpty && !startsWithLabel(labels, cells)) {
      readValues(row, cells)
    } else {
      hasLabels = true
      readLabels(labels, row, cells)
    }
  }

  /// Whether the first text of the row is a label.
  private func startsWithLabel(_ labels: [(column: Int, label: String)], _ cells: [String]) -> Bool {
    cells.firstIndex { !$0.withoutBlanks.isEmpty } == labels.first?.column
  }

  /// What stands behind each label, up to the next one.
  private mutating func readLabels(_ labels: [(column: Int, label: String)], _ row: TextLine, _ cells: [String]) {
    let months = labels.filter { TableLabels.planMonths.contains($0.label) }
    if !months.isEmpty {
      expected = .plan(months)
      return
    }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].column : cells.count
      let values = cells[(label.column + 1)..<end].filter { !$0.withoutBlanks.isEmpty }
      readValue(values.first ?? "", of: label.label, row)
      for value in values.dropFirst() { reportUnclaimed(value, row) }
    }
  }

  private mutating func readValue(_ value: String, of label: String, _ row: TextLine) {
    switch label {
    case "项目编码": set("code", \.code, value.withoutBlanks, row)
    case "项目名称": set("name", \.name, Typesetting.undone(value, in: .cell), row)
    case "预算规模及资金用途": expected = .purpose
    case "资金用途":
      expected = .purpose
      add(value, to: \.purpose, "purpose", row)
    case "绩效目标":
      expected = .goal
      add(value, to: \.goal, "goal", row)
    default:
      guard let (keys, field) = TableLabels.amounts[label] else { return reportUnclaimed(value, row) }
      readAmount(value, keys, field, row)
      expected = .purpose
    }
  }

  private mutating func set(_ key: String, _ field: WritableKeyPath<Project, String?>, _ text: String, _ row: TextLine)
  {
    guard !text.isEmpty else { return }
    project[keyPath: field] = text
    places[path.appending(key)] = SourcePlace(file: file, line: row.number)
  }

  /// Adds to a text that may go on in the next row, where a page cut it.
  private mutating func add(
    _ text: String, to field: WritableKeyPath<TableReader, String>, _ key: String, _ row: TextLine
  ) {
    guard !text.withoutBlanks.isEmpty else { return }
    if self[keyPath: field].isEmpty {
      places[path.appending(key)] = SourcePlace(file: file, line: row.number)
    } else {
      reportJoined(row, path.appending(key))
    }
    self[keyPath: field] += text
  }

  /// A line without cells goes on with a text whose cell holds several; anywhere else it is in no field.
  private mutating func readLooseLine(_ line: TextLine) {
    switch expected {
    case .purpose where !purpose.isEmpty: add("\n" + line.text, to: \.purpose, "purpose", line)
    case .goal where !goal.isEmpty: add("\n" + line.text, to: \.goal, "goal", line)
    default: reportUnclaimed(line.text, line)
    }
  }

  /// A row without labels: the purpose below the budget, the plan's figures below the months, what a page cut off.
  private mutating func readValues(_ row: TextLine, _ cells: [String]) {
    let texts = cells.filter { !$0.withoutBlanks.isEmpty }
    switch expected {
    case .purpose: for text in texts { add(text, to: \.purpose, "purpose", row) }
    case .goal: for text in texts { add(text, to: \.goal, "goal", row) }
    case .plan(let months): readPlan(months, row, cells)
    case .nothing, .indicators: for text in texts { reportUnclaimed(text, row) }
    }
  }

  mutating func finish() {
    if !purpose.isEmpty { project.purpose = Typesetting.undone(purpose, in: .cell) }
    if !goal.isEmpty { project.goal = Typesetting.goal(goal) }
    project.indicators = indicators.finished()
    for (index, line) in indicators.lines.enumerated() {
      places[path.appending("indicators").appending(index)] = SourcePlace(file: file, line: line)
    }
  }

  private mutating func readIndicator(_ row: TextLine, _ cells: [String]) {
    switch indicators.read(row, cells) {
    case .read: break
    case .joined: reportJoined(row, path.appending("indicators").appending(indicators.lines.count - 1))
    case .leftOver(let texts): for text in texts { reportUnclaimed(text, row) }
    }
  }
}

extension TableReader {
  mutating func report(
    _ severity: Finding.Severity, _ code: String, _ message: Message, _ row: TextLine, path: FieldPath? = nil,
    found: String? = nil, expected: String? = nil
  ) {
    let place = SourcePlace(file: file, line: row.number)
    findings.append(Finding(severity, code, message, path: path, place: place, found: found, expected: expected))
  }

  private mutating func reportJoined(_ row: TextLine, _ path: FieldPath) {
    report(
      .note, "text.joined", Message("被分页断开的这一行已接回上一行", "this row was cut by a page and joined to the one above"), row,
      path: path)
  }

  mutating func reportUnclaimed(_ cell: String, _ row: TextLine) {
    let text = Typesetting.undone(cell, in: .cell)
    guard !text.isEmpty else { return }
    report(
      .warning, "text.unclaimed", Message("这格文字没有归入任何字段：“\(text)”", "this cell is in no field: “\(text)”"), row,
      path: path, found: text)
  }
}

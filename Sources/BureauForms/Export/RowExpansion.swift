import TargetTables

/// The rows that a template's sheet becomes for a document: each template row once, or once per item of its list.
struct RowExpansion: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var templateRow: Int
    var slot: Slot
  }

  /// A stretch of rows that stands for a list.
  struct ListRows: Hashable, Sendable {
    var list: FormList
    var rows: ClosedRange<Int>
    var templateRows: ClosedRange<Int>
  }

  private(set) var rows: [Row] = []
  private(set) var lists: [ListRows] = []
  /// By template row, the rows that it became.
  private var outputs: [ClosedRange<Int>?]

  /// - Parameter project: the project that the sheet stands for, where it stands once per project.
  init(_ sheet: FormSheet, document: TargetDocument, project: Int?) {
    outputs = Array(repeating: nil, count: sheet.rowCount)
    var templateRow = 0
    while templateRow < sheet.rowCount {
      guard let repetition = sheet.repetition(ofRow: templateRow) else {
        append(Row(templateRow: templateRow, slot: Slot(project: project)))
        templateRow += 1
        continue
      }
      let start = rows.count
      for row in Self.items(of: repetition, in: sheet, document: document, project: project) { append(row) }
      lists.append(
        ListRows(list: repetition.list, rows: start...max(start, rows.count - 1), templateRows: repetition.rows))
      templateRow = repetition.rows.upperBound + 1
    }
  }

  /// The first row that the template's row became.
  func first(of templateRow: Int) -> Int { output(of: templateRow)?.lowerBound ?? shifted(templateRow) }

  /// The last row that the template's row became.
  func last(of templateRow: Int) -> Int { output(of: templateRow)?.upperBound ?? shifted(templateRow) }

  private func output(of templateRow: Int) -> ClosedRange<Int>? {
    outputs.indices.contains(templateRow) ? outputs[templateRow] : nil
  }

  /// A row below all that the template holds.
  private func shifted(_ templateRow: Int) -> Int {
    guard let last = rows.last else { return templateRow }
    return max(0, templateRow - last.templateRow + rows.count - 1)
  }

  private mutating func append(_ row: Row) {
    outputs[row.templateRow] = (outputs[row.templateRow]?.lowerBound ?? rows.count)...rows.count
    rows.append(row)
  }

  /// A list without items keeps one row of blanks.
  private static func items(
    of repetition: RowRepeat, in sheet: FormSheet, document: TargetDocument, project: Int?
  ) -> [Row] {
    if repetition.list == .safeguards { return safeguards(repetition, in: sheet, document: document) }
    let slots = Self.slots(of: repetition.list, document: document, project: project)
    return slots.flatMap { slot in repetition.rows.map { Row(templateRow: $0, slot: slot) } }
  }

  private static func slots(of list: FormList, document: TargetDocument, project: Int?) -> [Slot] {
    func paragraphs(_ texts: [String]?) -> [Slot] {
      guard let texts, !texts.isEmpty else { return [Slot(list: list)] }
      return texts.indices.map { Slot(list: list, item: $0) }
    }
    switch list {
    case .overall: return paragraphs(document.department?.overall)
    case .duties: return paragraphs(document.department?.duties)
    case .goals: return paragraphs(document.department?.goals)
    case .safeguards: return []
    case .projects:
      guard !document.projects.isEmpty else { return [Slot(list: list)] }
      return document.projects.indices.map { Slot(project: $0, list: list) }
    case .indicators:
      let projects = project.map { [$0] } ?? Array(document.projects.indices)
      guard !projects.isEmpty else { return [Slot(list: list)] }
      return projects.flatMap { project in
        let count = document.projects[project].indicators.count
        guard count > 0 else { return [Slot(project: project, list: list)] }
        return (0..<count).map { Slot(project: project, indicator: $0, list: list) }
      }
    }
  }

  /// A row that names the heading alone stands once per heading, a row with paragraphs once per paragraph.
  private static func safeguards(
    _ repetition: RowRepeat, in sheet: FormSheet, document: TargetDocument
  ) -> [Row] {
    let safeguards = document.department?.safeguards ?? []
    guard !safeguards.isEmpty else {
      return repetition.rows.map { Row(templateRow: $0, slot: Slot(list: .safeguards)) }
    }
    var rows: [Row] = []
    for (item, safeguard) in safeguards.enumerated() {
      for templateRow in repetition.rows {
        let fields = sheet.cells(inRow: templateRow).flatMap(\.pattern.fields)
        let hasHeading = fields.contains(.safeguardHeading)
        var paragraphs: [Int?] = safeguard.paragraphs.indices.map { $0 }
        if !fields.contains(.safeguardParagraph) || (paragraphs.isEmpty && hasHeading) { paragraphs = [nil] }
        rows += paragraphs.map {
          Row(templateRow: templateRow, slot: Slot(list: .safeguards, item: item, paragraph: $0))
        }
      }
    }
    return rows
  }

  /// Every place in a document that may hold a value.
  static func everySlot(of document: TargetDocument) -> [Slot] {
    var slots = [Slot()]
    let department = document.department ?? Department()
    let lists = [
      (FormList.overall, department.overall.count), (.duties, department.duties.count),
      (.goals, department.goals.count),
    ]
    for (list, count) in lists { slots += (0..<count).map { Slot(list: list, item: $0) } }
    for (item, safeguard) in department.safeguards.enumerated() {
      slots.append(Slot(list: .safeguards, item: item))
      slots += safeguard.paragraphs.indices.map { Slot(list: .safeguards, item: item, paragraph: $0) }
    }
    for (index, project) in document.projects.enumerated() {
      slots.append(Slot(project: index, list: .projects))
      slots += project.indicators.indices.map { Slot(project: index, indicator: $0, list: .indicators) }
    }
    return slots
  }
}

import TargetTables
import Workbooks

/// Reads a sheet that lists the indicators of all projects, a row each, with the project's fields beside them.
struct ListSheetReader {
  let anchors: FormAnchors
  let grid: SheetGrid
  let block: TableBlock
  let names: FormNames

  /// The cell that a project's field was read from, and what it shows.
  private struct Seen {
    var entry: SheetGrid.Entry
    var text: String
    /// Whether the text is the cell's with others joined to it.
    var isJoined: Bool
  }

  private struct Draft {
    var project = Project()
    var amounts = AmountCells()
    var seen: FieldMap<Seen> = [:]
  }

  func read(from first: Int, _ draft: inout DocumentDraft, _ log: inout ImportLog) -> [Project] {
    guard let list = anchors.lists.first(where: { $0.list == .indicators || $0.list == .projects }) else { return [] }
    let named = names[list.list]
    guard let table = TableColumns(list, anchors, block: block, grid: grid, named: named) else {
      log.add(
        .error, "table.noHeader", Message("没有找到清单的表头", "the list's header is missing"), grid,
        CellAddress(row: block.start, column: 0))
      return []
    }
    let report = TableReport(grid: grid, table: table, way: named == nil ? .label : .name)
    report.report(slot: Slot(project: first), &log)
    let rows = TableRows(
      table, grid: grid, block: block, headers: list.headers, named: named, path: FieldPath().appending("projects"),
      log: &log)
    var drafts = self.drafts(rows, report, from: first, &log)
    let top = table.headerRow ?? named?.first.row ?? block.rows.upperBound
    let locator = SingleLocator(
      anchors: anchors, grid: grid, block: block, names: names,
      freeRows: [
        block.rows.lowerBound..<max(block.rows.lowerBound, top), rows.end..<max(rows.end, block.rows.upperBound),
      ])
    var singles = SingleReader(locator: locator, slot: Slot())
    singles.readAll(&draft, &log)
    let unit = drafts.isEmpty ? nil : singles.unit(&log)
    let labels = table.labelUnits(in: grid)
    for label in labels { label.report(besides: unit, anchors, grid, slot: Slot(), &log) }
    for index in drafts.indices {
      drafts[index].amounts.read(
        into: &drafts[index].project, grid, slot: Slot(project: first + index), unit: unit, labels: labels,
        expected: anchors.units, &log)
    }
    return drafts.map(\.project)
  }

  private func drafts(
    _ rows: TableRows, _ report: TableReport, from first: Int, _ log: inout ImportLog
  ) -> [Draft] {
    let table = report.table
    let spots = log.keep(report.rowSpots)
    var drafts: [Draft] = []
    var texts = ListTexts(grid: grid, table: table)
    var row = rows.blankRow
    for number in rows.numbers {
      rows.fill(&row, number)
      if beginsProject(row, after: drafts.last?.seen, table) {
        if let last = drafts.indices.last { drafts[last].seen = [:] }
        drafts.append(Draft())
        texts.begin()
        log.keep(
          nil, of: Slot(project: first + drafts.count - 1), grid,
          CellAddress(row: number, column: table.columns.first?.columns.lowerBound ?? 0))
      }
      let index = drafts.count - 1
      takeProject(row, table, into: &drafts[index], slot: Slot(project: first + index), &log)
      let slot = Slot(project: first + index, indicator: drafts[index].project.indicators.count, list: .indicators)
      guard texts.addIndicator(of: row, slot: slot, to: &drafts[index].project.indicators, &log) else { continue }
      report.place(row, slot: slot, spots: spots, &log)
    }
    return drafts
  }

  /// A new number begins a project; without a number a new code does, and without that a new name.
  private func beginsProject(_ row: TableRows.Row, after last: FieldMap<Seen>?, _ table: TableColumns) -> Bool {
    guard let last else { return true }
    for field in [Field.projectNumber, .projectCode, .projectName] {
      guard let column = table.columns.firstIndex(where: { $0.field == field }) else { continue }
      // A row that somebody added may have a code and no number.
      guard let entry = row.cells[column] else { continue }
      guard let known = last[field] else { return true }
      return !shows(row, entry, column, known)
    }
    return false
  }

  /// Whether a cell of a row shows what was seen before.
  private func shows(_ row: TableRows.Row, _ entry: SheetGrid.Entry, _ column: Int, _ known: Seen) -> Bool {
    row.isJoined || known.isJoined
      ? row.content(of: entry, at: column, grid).text == known.text : grid.showSame(entry, known.entry)
  }

  /// Whether both cells hold one number, whatever their formats show of it.
  private func holdsSame(_ one: SheetGrid.Entry, _ other: SheetGrid.Entry) -> Bool {
    let (one, other) = (grid.content(of: one), grid.content(of: other))
    guard case .number(let number) = one.value, case .number(let known) = other.value else { return false }
    return number == known
  }

  private func takeProject(
    _ row: TableRows.Row, _ table: TableColumns, into draft: inout Draft, slot: Slot, _ log: inout ImportLog
  ) {
    for (index, column) in table.columns.enumerated() where column.field.list == .projects {
      guard let entry = row.cells[index] else { continue }
      log.claim(grid, entry)
      if let known = draft.seen[column.field] {
        if !shows(row, entry, index, known), !column.field.isAmount || !holdsSame(entry, known.entry) {
          conflict(column.field, known, seen(entry, index, row), slot, &log)
        }
        continue
      }
      draft.seen[column.field] = seen(entry, index, row)
      log.keep(column.field, of: slot, grid, entry.address)
      guard !column.field.isDerived else { continue }
      let content = row.content(of: entry, at: index, grid)
      if column.field.isAmount {
        draft.amounts.add(column.field, content)
      } else {
        let reader = EntryReader(grid: grid, field: column.field, slot: slot, isExact: true)
        if let text = reader.text(content, &log) { draft.project.set(column.field, text: BlankMark.read(text) ?? text) }
      }
    }
  }

  private func seen(_ entry: SheetGrid.Entry, _ column: Int, _ row: TableRows.Row) -> Seen {
    Seen(entry: entry, text: row.content(of: entry, at: column, grid).text, isJoined: row.isJoined)
  }

  private func conflict(
    _ field: Field, _ one: Seen, _ other: Seen, _ slot: Slot, _ log: inout ImportLog
  ) {
    for (here, there) in [(one, other), (other, one)] {
      log.add(
        .error, "field.conflict",
        Message(
          "同一项目的\(field.label)写得不一样：此处“\(here.text)”，\(there.entry.address) 为“\(there.text)”",
          "\(field.label) of one project differs: “\(here.text)” here, “\(there.text)” in \(there.entry.address)"),
        grid,
        here.entry.address,
        path: slot.path(of: field), found: here.text, expected: there.text)
    }
  }
}

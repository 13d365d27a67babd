import TargetTables
import Workbooks

/// Reads a sheet that lists the indicators of all projects, a row each, with the project's fields beside them.
struct ListSheetReader {
  let anchors: FormAnchors
  let grid: SheetGrid
  let block: TableBlock
  let names: FormNames

  private struct Draft {
    var project = Project()
    var amounts = AmountCells()
    var entries: FieldMap<SheetGrid.Entry> = [:]
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
    TableReport(grid: grid, table: table).report(slot: Slot(project: first), &log)
    let headers = list.columns.compactMap(\.header)
    let rows = TableRows(
      table, grid: grid, block: block, headers: headers, named: named, path: FieldPath().appending("projects"),
      log: &log)
    var drafts = self.drafts(rows, table, from: first, isNamed: named != nil, &log)
    let top = table.headerRow ?? named?.first.row ?? block.rows.upperBound
    let locator = SingleLocator(
      anchors: anchors, grid: grid, block: block, names: names,
      freeRows: [
        block.rows.lowerBound..<max(block.rows.lowerBound, top), rows.end..<max(rows.end, block.rows.upperBound),
      ])
    var singles = SingleReader(locator: locator, slot: Slot())
    singles.readAll(&draft, &log)
    let unit = drafts.isEmpty ? nil : singles.unit(&log)
    for index in drafts.indices {
      drafts[index].amounts.read(
        into: &drafts[index].project, grid, slot: Slot(project: first + index), unit: unit, &log)
    }
    return drafts.map(\.project)
  }

  private func drafts(
    _ rows: TableRows, _ table: TableColumns, from first: Int, isNamed: Bool, _ log: inout ImportLog
  ) -> [Draft] {
    var drafts: [Draft] = []
    var texts = ListTexts(grid: grid, table: table)
    for row in rows.rows {
      let cells = rows.cells(of: row)
      if beginsProject(cells, after: drafts.last, table) {
        if let last = drafts.indices.last { drafts[last].entries = [:] }
        drafts.append(Draft())
        texts.begin()
        log.keep(
          nil, of: Slot(project: first + drafts.count - 1), grid,
          CellAddress(row: row.row, column: table.columns.first?.columns.lowerBound ?? 0))
      }
      let index = drafts.count - 1
      takeProject(cells, table, into: &drafts[index], slot: Slot(project: first + index), &log)
      let slot = Slot(project: first + index, indicator: drafts[index].project.indicators.count, list: .indicators)
      let indicator = texts.indicator(row, cells, slot: slot, &log)
      guard !indicator.isBlank else { continue }
      drafts[index].project.indicators.append(indicator)
      TableReport(grid: grid, table: table).place(row, cells, slot: slot, way: isNamed ? .name : .label, &log)
    }
    return drafts
  }

  /// A new number begins a project; without the column a new code does, and without that a new name.
  private func beginsProject(_ cells: TableRows.Cells, after last: Draft?, _ table: TableColumns) -> Bool {
    guard let last else { return true }
    for field in [Field.projectNumber, .projectCode, .projectName] where table.column(of: field) != nil {
      guard let entry = table.entry(of: field, in: cells) else { return false }
      guard let known = last.entries[field] else { return true }
      return entry.text != known.text
    }
    return false
  }

  private func takeProject(
    _ cells: TableRows.Cells, _ table: TableColumns, into draft: inout Draft, slot: Slot, _ log: inout ImportLog
  ) {
    for (index, column) in table.columns.enumerated() where column.field.list == .projects {
      guard let entry = cells[index] else { continue }
      log.claim(grid, entry.address)
      if let known = draft.entries[column.field] {
        if known.text != entry.text { conflict(column.field, known, entry, slot, &log) }
        continue
      }
      draft.entries[column.field] = entry
      log.keep(column.field, of: slot, grid, entry.address)
      guard !column.field.isDerived else { continue }
      if column.field.isAmount {
        draft.amounts.add(column.field, entry, labelUnit: nil)
      } else {
        let reader = EntryReader(grid: grid, field: column.field, slot: slot, isExact: true)
        if let text = reader.text(entry, &log) { draft.project.set(column.field, text: BlankMark.read(text) ?? text) }
      }
    }
  }

  private func conflict(
    _ field: Field, _ one: SheetGrid.Entry, _ other: SheetGrid.Entry, _ slot: Slot, _ log: inout ImportLog
  ) {
    for (here, there) in [(one, other), (other, one)] {
      log.add(
        .error, "field.conflict",
        Message(
          "同一项目的\(field.label)写得不一样：此处“\(here.text)”，\(there.address) 为“\(there.text)”",
          "\(field.label) of one project differs: “\(here.text)” here, “\(there.text)” in \(there.address)"), grid,
        here.address,
        path: slot.path(of: field), found: here.text, expected: there.text)
    }
  }
}

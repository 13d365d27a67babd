import TargetTables
import Workbooks

/// Reads one project's table out of a block.
struct ProjectReader {
  let anchors: FormAnchors
  let grid: SheetGrid
  let block: TableBlock
  let names: FormNames

  mutating func read(at index: Int, into draft: inout DocumentDraft, _ log: inout ImportLog) -> Project {
    let slot = Slot(project: index)
    log.keep(
      nil, of: slot, grid, CellAddress(row: block.start, column: block.hits.lazy.map(\.place.column).min() ?? 0))
    var project = Project()
    let lists = anchors.lists.filter { $0.list == .indicators }.map { list in
      (list, names[list.list].flatMap { block.rows.contains($0.first.row) ? $0 : nil })
    }
    var taken: [Range<Int>] = []
    for (list, named) in lists {
      guard let rows = readIndicators(list, named: named, slot: slot, into: &project, &log) else { continue }
      taken.append(rows)
    }
    readSingles(slot: slot, taken: taken, into: &project, &draft, &log)
    return project
  }

  // The rows that the list takes.
  private func readIndicators(
    _ list: FormAnchors.List, named: CellRange?, slot: Slot, into project: inout Project, _ log: inout ImportLog
  ) -> Range<Int>? {
    guard let table = TableColumns(list, anchors, block: block, grid: grid, named: named) else {
      log.add(
        .error, "table.noHeader",
        Message("没有找到指标表的表头，指标未读入", "the header of the indicators is missing; they are not read"),
        grid, CellAddress(row: block.start, column: 0), path: slot.path(of: .level1))
      return nil
    }
    let report = TableReport(grid: grid, table: table, way: named == nil ? .label : .name)
    report.report(slot: slot, &log)
    let rows = TableRows(
      table, grid: grid, block: block, headers: list.headers, named: named, path: .project(slot.project ?? 0), log: &log
    )
    var texts = ListTexts(grid: grid, table: table)
    let spots = log.keep(report.rowSpots)
    project.indicators.reserveCapacity(rows.numbers.count)
    var row = rows.blankRow
    for number in rows.numbers {
      rows.fill(&row, number)
      let slot = Slot(project: slot.project, indicator: project.indicators.count, list: .indicators)
      guard texts.addIndicator(of: row, slot: slot, to: &project.indicators, &log) else { continue }
      report.place(row, slot: slot, spots: spots, &log)
    }
    return (table.headerRow ?? named?.first.row ?? rows.end)..<max(rows.end, table.headerRow.map { $0 + 1 } ?? rows.end)
  }

  private func readSingles(
    slot: Slot, taken: [Range<Int>], into project: inout Project, _ draft: inout DocumentDraft, _ log: inout ImportLog
  ) {
    let locator = SingleLocator(
      anchors: anchors, grid: grid, block: block, names: names, freeRows: free(of: taken))
    var singles = SingleReader(locator: locator, slot: slot)
    singles.readAll(&draft, &log)
    for (field, text) in singles.texts.pairs { project.set(field, text: text) }
    let unit = singles.unit(&log)
    let labels = singles.labelUnits + [LabelUnit(ofPlanIn: block.rows, grid)].compactMap(\.self)
    for label in labels { label.report(besides: unit, anchors, grid, slot: slot, &log) }
    singles.amounts.read(into: &project, grid, slot: slot, unit: unit, labels: labels, expected: anchors.units, &log)
  }

  private func free(of taken: [Range<Int>]) -> [Range<Int>] {
    var free: [Range<Int>] = []
    var start = block.rows.lowerBound
    for rows in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if start < rows.lowerBound { free.append(start..<rows.lowerBound) }
      start = max(start, rows.upperBound)
    }
    if start < block.rows.upperBound { free.append(start..<block.rows.upperBound) }
    return free
  }
}

import TargetTables
import Workbooks

/// Reads the paragraphs of the department's part, each list from under its heading to the next.
struct ParagraphReader {
  let anchors: FormAnchors
  let grid: SheetGrid
  let block: TableBlock
  let names: FormNames

  /// The department, and whether a heading was missing so that paragraphs may stand under the wrong one.
  func read(_ log: inout ImportLog) -> Department {
    var department = Department()
    for list in anchors.lists where list.list.isOfDepartment {
      guard let rows = rows(of: list, &log) else { continue }
      let entries = grid.entries(inRows: rows).filter { !block.isLabel($0.address) }
      if list.list == .safeguards {
        department.safeguards = safeguards(Array(entries), list, &log)
      } else {
        let texts = paragraphs(Array(entries), list, &log)
        switch list.list {
        case .overall: department.overall = texts
        case .duties: department.duties = texts
        default: department.goals = texts
        }
      }
    }
    return department
  }

  /// The rows that the list's name covers, and those behind it up to the next heading; without the name, all between the headings.
  private func rows(of list: FormAnchors.List, _ log: inout ImportLog) -> Range<Int>? {
    let heading = list.heading.flatMap { self.heading($0) }
    if let named = names[list.list] {
      return named.first.row..<max(named.last.row + 1, nextHeading(after: named.last.row))
    }
    guard let heading else {
      log.add(
        .error, "field.missing",
        Message(
          "没有找到“\(list.list.rawValue)”的标题，其下的段落未读入",
          "the heading of \(list.list.rawValue) is missing; its paragraphs are not read"),
        grid, path: Slot(list: list.list).path(of: list.columns.first?.field ?? .overall))
      return nil
    }
    return (heading.row + 1)..<nextHeading(after: heading.row)
  }

  private func nextHeading(after row: Int) -> Int {
    let next = block.hits.first { $0.place.row > row && !names.listHolds($0.place) }
    return max(row + 1, next?.place.row ?? block.rows.upperBound)
  }

  /// The last place of a label.
  private func heading(_ label: Int) -> CellAddress? { block.hits.last { $0.label == label }?.place }

  private func paragraphs(
    _ entries: [SheetGrid.Entry], _ list: FormAnchors.List, _ log: inout ImportLog
  ) -> [String] {
    guard let field = list.columns.first?.field else { return [] }
    var texts: [String] = []
    for entry in entries {
      if let text = text(entry, field, Slot(list: list.list, item: texts.count), &log) { texts.append(text) }
    }
    return texts
  }

  /// Headings stand further left than paragraphs. Where all stand in one column, 一、 and a short line tell them.
  private func safeguards(
    _ entries: [SheetGrid.Entry], _ list: FormAnchors.List, _ log: inout ImportLog
  ) -> [Safeguard] {
    let columns = Set(entries.map(\.address.column)).sorted()
    let isOneColumn =
      columns.count == 1 && names[.safeguards] == nil
      && Set(entries.map { Self.looksLikeHeading(grid.text(of: $0)) }).count == 2
    var safeguards: [Safeguard] = []
    for entry in entries {
      let isHeading =
        isOneColumn
        ? Self.looksLikeHeading(grid.text(of: entry))
        : columns.count > 1
          ? entry.address.column == columns[0] : entry.address.column == headingColumn(list) ?? entry.address.column
      add(entry, isHeading: isHeading, to: &safeguards, &log)
    }
    return safeguards
  }

  /// The column of the headings: as far from the named rows' edge, or from the list's own heading, as in the template.
  private func headingColumn(_ list: FormAnchors.List) -> Int? {
    guard let column = list.columns.first(where: { $0.field == .safeguardHeading })?.columns.lowerBound else {
      return nil
    }
    if let named = names[.safeguards] {
      return named.first.column + column - (list.columns.map(\.columns.lowerBound).min() ?? column)
    }
    guard let heading = list.heading, let place = self.heading(heading) else { return nil }
    return place.column + column - anchors.labels[heading].range.first.column
  }

  private func add(
    _ entry: SheetGrid.Entry, isHeading: Bool, to safeguards: inout [Safeguard], _ log: inout ImportLog
  ) {
    if isHeading {
      let text = text(entry, .safeguardHeading, Slot(list: .safeguards, item: safeguards.count), &log)
      safeguards.append(Safeguard(heading: text.flatMap(BlankMark.read)))
    } else {
      if safeguards.isEmpty { safeguards.append(Safeguard()) }
      let slot = Slot(
        list: .safeguards, item: safeguards.count - 1, paragraph: safeguards[safeguards.count - 1].paragraphs.count)
      if let text = text(entry, .safeguardParagraph, slot, &log) {
        safeguards[safeguards.count - 1].paragraphs.append(text)
      }
    }
  }

  private func text(
    _ entry: SheetGrid.Entry, _ field: Field, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    log.claim(grid, entry)
    log.keep(field, of: slot, grid, entry.address)
    let isNamed = names.holds(entry.address)
    return EntryReader(grid: grid, field: field, slot: slot, isExact: isNamed).text(grid.content(of: entry), &log)
  }

  private static func looksLikeHeading(_ text: String) -> Bool {
    let trimmed = Substring(text).trimmed
    let rest = trimmed.unicodeScalars.drop { "一二三四五六七八九十".unicodeScalars.contains($0) }
    return rest.startIndex > trimmed.startIndex && rest.first == "、" && rest.last != "。" && trimmed.count <= 60
  }
}

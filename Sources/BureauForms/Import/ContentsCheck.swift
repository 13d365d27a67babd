import TargetTables
import Workbooks

/// Compares a contents page with the tables: the same projects in the same order.
struct ContentsCheck {
  let grid: SheetGrid
  let rows: Range<Int>

  func check(_ projects: [Project], _ log: inout ImportLog) {
    let entries = grid.entries(inRows: rows).compactMap { entry in
      LineKind.tableTitle(in: grid.text(of: entry)).map { (entry, $0.name) }
    }
    for (index, (entry, title)) in entries.enumerated() {
      let name = projects.indices.contains(index) ? projects[index].name ?? "" : nil
      guard name.map({ !$0.isSameButBlanks(as: title) && !title.hasSuffix("…") }) ?? true else { continue }
      log.add(
        .warning, "contents.differs",
        Message(
          "目录第 \(index + 1) 项“\(title)”与第 \(index + 1) 张表“\(name ?? "（无）")”不一致",
          "entry \(index + 1) of the contents, “\(title)”, is not table \(index + 1), “\(name ?? "none")”"),
        grid, entry.address, found: title, expected: name)
    }
    if let last = entries.last, entries.count < projects.count {
      log.add(
        .warning, "contents.differs",
        Message(
          "目录列出 \(entries.count) 张表，实有 \(projects.count) 张",
          "the contents list \(entries.count) tables, there are \(projects.count)"),
        grid, last.0.address)
    }
  }
}

extension String {
  /// Whether both are the same, blanks left out.
  func isSameButBlanks(as other: String) -> Bool {
    isSame(as: other)
      || unicodeScalars.lazy.filter { !Taxonomy.isBlank($0) }
        .elementsEqual(other.unicodeScalars.lazy.filter { !Taxonomy.isBlank($0) })
  }
}

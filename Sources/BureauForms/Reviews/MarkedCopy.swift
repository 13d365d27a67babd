import TargetTables
import Workbooks

/// The bureau's form written again with what was found: each finding a comment on its cell, the cell tinted, and a first
/// sheet that lists them all with links. Imports ignore the marks.
public struct MarkedCopy: Sendable {
  public private(set) var workbook: Workbook
  /// What the form cannot carry; see `FormExport.findings`.
  public let findings: [Finding]

  /// The first words on the list's sheet, by which an import knows it.
  static let listTitle = Message("审核意见清单（导入时不读本表）", "List of findings (not read by imports)")

  private let language: Language

  public init(_ reviewed: ReviewedDocument, in form: Form, language: Language) {
    let export = form.export(reviewed.document)
    self.language = language
    workbook = export.workbook
    findings = export.findings
    let places = export.places
    let cells = reviewed.findings.map { Self.cell(of: $0.path, in: export.workbook, places) }
    var entries = reviewed.entries(in: language)
    for (index, cell) in cells.enumerated() {
      entries[index].cell = cell.map { Self.words(for: $0, in: export.workbook) } ?? ""
    }
    mark(entries, at: cells)
    let about = ReviewSheet(language: language).about(entries, projects: reviewed.document.projects.count)
    insertList(of: entries, linkedTo: cells, about: about)
  }

  /// Whether a sheet is the list of a marked copy, by its first cell's text.
  static func isList(_ text: String) -> Bool {
    Language.allCases.contains { text == listTitle.text(in: $0) }
  }

  /// Whether a comment is one that a marked copy puts on a cell.
  static func isMark(_ comment: CellComment) -> Bool {
    comment.text.contains("【") && Language.allCases.contains { comment.author == author.text(in: $0) }
  }

  private static let author = Message("审核", "Review")
}

// Where a finding goes.
extension MarkedCopy {
  /// The cell of the field, of the first field within it, or of what it belongs to; nil where the form has none.
  private static func cell(
    of path: FieldPath?, in workbook: Workbook, _ places: [FieldPath: SheetCell]
  ) -> SheetCell? {
    var steps = path?.steps ?? []
    // What is said of all projects belongs to no one cell.
    while steps != [.key("projects")], !steps.isEmpty {
      if let cell = places[FieldPath(steps)] ?? firstCell(within: steps, places) {
        return topLeft(of: cell, in: workbook)
      }
      steps.removeLast()
    }
    return nil
  }

  private static func firstCell(within steps: [FieldPath.Step], _ places: [FieldPath: SheetCell]) -> SheetCell? {
    let inside = places.filter { $0.key.steps.starts(with: steps) }
    return inside.min { $0.key.documentOrder.lexicographicallyPrecedes($1.key.documentOrder) }?.value
  }

  /// A merge shows its first cell.
  private static func topLeft(of cell: SheetCell, in workbook: Workbook) -> SheetCell {
    let merge = workbook.sheets[cell.sheet].merges.first { $0.contains(cell.address) }
    return SheetCell(sheet: cell.sheet, address: merge?.first ?? cell.address)
  }

  /// `表1!C5`
  private static func words(for cell: SheetCell, in workbook: Workbook) -> String {
    "\(workbook.sheets[cell.sheet].name)!\(cell.address)"
  }
}

// What is put there.
extension MarkedCopy {
  private static func tint(_ severity: Finding.Severity) -> CellColor {
    switch severity {
    case .error: CellColor(0xFFC7CE)
    case .warning: CellColor(0xFFEB9C)
    case .note: CellColor(0xDDEBF7)
    }
  }

  private mutating func mark(_ entries: [ReviewEntry], at cells: [SheetCell?]) {
    var marks: [SheetCell: [ReviewEntry]] = [:]
    for (entry, cell) in zip(entries, cells) { if let cell { marks[cell, default: []].append(entry) } }
    var tinted: [TintedStyle: Int] = [:]
    for (cell, entries) in marks.sorted(by: { ($0.key.sheet, $0.key.address) < ($1.key.sheet, $1.key.address) }) {
      comment(entries, at: cell)
      if let worst = entries.map(\.severity).max() { tint(cell, worst, &tinted) }
    }
  }

  private mutating func comment(_ entries: [ReviewEntry], at cell: SheetCell) {
    let own = workbook.sheets[cell.sheet].comments.first { $0.address == cell.address }?.text
    let texts = entries.map { entry in
      let advice = entry.suggestion.isEmpty ? "" : "\n" + Message("建议：", "Suggestion: ").text(in: language)
      return "【\(entry.severity.name(in: language))】\(entry.finding)\(advice)\(entry.suggestion)"
    }
    let text = ([own].compactMap { $0 } + texts).joined(separator: "\n")
    workbook.sheets[cell.sheet].comments.removeAll { $0.address == cell.address }
    workbook.sheets[cell.sheet].comments.append(
      CellComment(cell.address, String(text.prefix(8_000)), author: Self.author.text(in: language)))
  }

  private struct TintedStyle: Hashable {
    let style: Int
    let severity: Finding.Severity
  }

  /// Tints the cell, and with it all of its merge.
  private mutating func tint(_ cell: SheetCell, _ severity: Finding.Severity, _ tinted: inout [TintedStyle: Int]) {
    let sheet = workbook.sheets[cell.sheet]
    let range = sheet.merges.first { $0.contains(cell.address) } ?? CellRange(cell.address, cell.address)
    for row in range.rows {
      for stored in sheet.cells(inRow: row) where range.columns.contains(stored.address.column) {
        var copy = stored
        copy.style = style(stored, severity, &tinted)
        workbook.sheets[cell.sheet].set(copy)
      }
    }
  }

  private mutating func style(
    _ cell: Cell, _ severity: Finding.Severity, _ tinted: inout [TintedStyle: Int]
  ) -> Int {
    let key = TintedStyle(style: cell.style, severity: severity)
    if let known = tinted[key] { return known }
    var style = workbook.style(of: cell)
    style.fill = CellFill(foreground: Self.tint(severity))
    workbook.styles.append(style)
    tinted[key] = workbook.styles.count - 1
    return workbook.styles.count - 1
  }

  /// The list comes first, so each sheet's position is one more.
  private mutating func insertList(of entries: [ReviewEntry], linkedTo cells: [SheetCell?], about: String) {
    let firstStyle = workbook.styles.count
    workbook.styles += ReviewStyle.all
    let form = ReviewSheet(language: language, title: Self.listTitle)
    var list = form.sheet(entries, about: about, firstStyle: firstStyle)
    for (index, cell) in cells.enumerated() {
      guard let cell else { continue }
      let address = CellAddress(row: ReviewSheet.firstRow + index, column: ReviewSheet.cellColumn)
      let target = "\(workbook.sheets[cell.sheet].name.quotedSheetName)!\(cell.address)"
      list.links.append(CellLink(address, .inside(target)))
      if var stored = list[address] {
        stored.style = firstStyle + ReviewStyle.link.rawValue
        list.set(stored)
      }
    }
    list.name = freeName(list.name)
    workbook.sheets.insert(list, at: 0)
    for index in workbook.definedNames.indices {
      workbook.definedNames[index].sheet = workbook.definedNames[index].sheet.map { $0 + 1 }
    }
  }

  private func freeName(_ name: String) -> String {
    var (free, number) = (name, 2)
    while workbook.sheet(named: free) != nil {
      free = "\(name)\(number)"
      number += 1
    }
    return free
  }
}

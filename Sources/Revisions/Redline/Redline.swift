import TargetTables
import Workbooks

/// A cell of a workbook that a field of the plan's document stands in.
public struct RedlineCell: Hashable, Sendable {
  /// The sheet's position.
  public var sheet: Int
  /// The cell in the sheet.
  public var address: CellAddress

  /// A cell by its sheet's position and its address.
  public init(sheet: Int, address: CellAddress) {
    self.sheet = sheet
    self.address = address
  }
}

/// The plan's document, laid out in a form, with what changed marked in its cells: old text struck through in red, new
/// text in blue, changed cells tinted, and a column 变更 beside the form that says it in words.
public struct Redline: Sendable {
  /// The redline, ready to be written.
  public private(set) var workbook: Workbook

  /// The custom property that says that a workbook is a redline.
  public static let property = "绩效比较稿"

  private let plan: RedlinePlan
  private let places: [FieldPath: RedlineCell]
  /// By the thing that fields belong to, where they stand.
  private let placesOfThings: [FieldPath: [(field: FieldPath, place: RedlineCell)]]
  /// By sheet, what its merges hide or share.
  private let merged: [MergedCells]
  private var styles: RedlineStyles
  /// By sheet and row, what the column 变更 says.
  private var notes: [Int: [Int: [String]]] = [:]
  private let wording = Wording(language: .chinese)

  /// - Parameters:
  ///   - plan: what is drawn.
  ///   - layout: the plan's document as the form draws it.
  ///   - places: where each field stands in it.
  public init(_ plan: RedlinePlan, layout: Workbook, places: [FieldPath: RedlineCell]) {
    self.plan = plan
    self.places = places
    placesOfThings = Self.byThing(places)
    workbook = layout
    merged = layout.sheets.map(MergedCells.init)
    styles = RedlineStyles(layout.styles)
    for (index, change) in plan.comparison.changes.enumerated() { mark(change, at: plan.paths[index]) }
    for sheet in notes.keys.sorted() { writeNotes(sheet) }
    workbook.styles = styles.styles
    // A redline is no document to be read again.
    workbook.properties.custom = [
      CustomProperty(Self.property, "\(plan.comparison.old.name) → \(plan.comparison.new.name)")
    ]
    addTables()
  }

  /// In the order of the sheets and cells.
  private static func byThing(
    _ places: [FieldPath: RedlineCell]
  ) -> [FieldPath: [(field: FieldPath, place: RedlineCell)]] {
    let ordered = places.sorted { ($0.value.sheet, $0.value.address) < ($1.value.sheet, $1.value.address) }
    var things: [FieldPath: [(field: FieldPath, place: RedlineCell)]] = [:]
    for (field, place) in ordered {
      for count in 1...max(1, field.steps.count) where count <= field.steps.count {
        things[FieldPath(Array(field.steps[..<count])), default: []].append((field, place))
      }
    }
    return things
  }

  private mutating func mark(_ change: Change, at path: FieldPath) {
    switch change.kind {
    case .changed, .renamed:
      guard let cell = places[path] else { return note(wording.kind(change.kind), near: path) }
      if let runs = plan.runs[path], canShow(runs, at: cell) { show(inFormUnit(runs, of: change, at: cell), at: cell) }
      note("\(wording.kind(change.kind)) \(wording.label(path))", near: path)
    case .moved:
      note("移动（原\(wording.text(change.old))）", near: path)
    case .added: colorAll(below: path, .added, word: "新增")
    case .removed: colorAll(below: path, .removed, word: "删除")
    }
  }

  /// Amounts are written in 万元, but where the form counts in 元: its cell has the new amount as it does.
  private func inFormUnit(_ runs: [MarkedText.Run], of change: Change, at place: RedlineCell) -> [MarkedText.Run] {
    guard let new = change.new?.amount, case .number(let shown) = workbook.sheets[place.sheet][place.address]?.value,
      shown != new.number(in: .tenThousandYuan), shown == new.number(in: .yuan)
    else { return runs }
    return runs.map { run in
      switch run.mark {
      case .added: MarkedText.Run(mark: .added, text: new.yuan)
      case .removed: MarkedText.Run(mark: .removed, text: change.old?.amount?.yuan ?? run.text)
      default: run
      }
    }
  }

  /// Whether the field has the cell to itself: not where words stand around it, and not inside a merge.
  private func canShow(_ runs: [MarkedText.Run], at place: RedlineCell) -> Bool {
    guard workbook.sheets.indices.contains(place.sheet) else { return false }
    guard let cell = workbook.sheets[place.sheet][place.address] else { return false }
    let new = runs.filter { $0.mark != .removed }.map(\.text).joined()
    switch cell.value {
    case .blank: return !merged[place.sheet].covered.contains(place.address)
    case .number: return true
    case .text(let text): return text == new || text == runs.map(\.text).joined()
    default: return false
    }
  }

  private mutating func show(_ runs: [MarkedText.Run], at place: RedlineCell) {
    guard let cell = workbook.sheets[place.sheet][place.address] else { return }
    let shown = runs.filter { !$0.text.isEmpty }
    guard shown.reduce(0, { $0 + $1.text.utf16.count }) <= 32_767 else { return tint(place, .changed) }
    let value = CellValue.rich(shown.map { TextRun($0.text, font: styles.font($0.mark, in: cell.style)) })
    workbook.sheets[place.sheet].set(Cell(place.address, value, style: styles.style(cell.style, .changed)))
  }

  private mutating func tint(_ place: RedlineCell, _ look: RedlineStyles.Look) {
    guard workbook.sheets.indices.contains(place.sheet), let cell = workbook.sheets[place.sheet][place.address] else {
      return
    }
    workbook.sheets[place.sheet].set(Cell(place.address, cell.value, style: styles.style(cell.style, look)))
  }

  /// Colours each cell of a thing that came or went; merged cells that it shares with its neighbours stay as they are.
  private mutating func colorAll(below path: FieldPath, _ look: RedlineStyles.Look, word: String) {
    for (field, place) in placesOfThings[path] ?? [] {
      let isShared = merged[place.sheet].tall.contains(place.address)
      if !isShared || path.indicatorIndex == nil { tint(place, look) }
      if field.indicatorIndex != nil || path.projectIndex == nil { note(word, at: place) }
    }
    if path.projectIndex != nil && path.indicatorIndex == nil { note("\(word)项目", near: path) }
  }

  /// Notes a word at the row of the field, or else of the first thing that is there of its owner.
  private mutating func note(_ word: String, near path: FieldPath) {
    if let place = cell(near: path) { note(word, at: place) }
  }

  private mutating func note(_ word: String, at place: RedlineCell) {
    let words = notes[place.sheet]?[place.address.row] ?? []
    if !words.contains(word) { notes[place.sheet, default: [:]][place.address.row] = words + [word] }
  }

  func cell(near path: FieldPath) -> RedlineCell? {
    if let place = places[path] { return place }
    if let first = placesOfThings[path]?.first { return first.place }
    return path.steps.count > 1 ? cell(near: FieldPath(Array(path.steps.dropLast()))) : nil
  }

  /// The column behind the form's last one.
  private mutating func writeNotes(_ index: Int) {
    guard workbook.sheets.indices.contains(index), let rows = notes[index] else { return }
    var sheet = workbook.sheets[index]
    let lastCell = sheet.cells.reduce(0) { max($0, $1.address.column) }
    let last = max(
      lastCell, sheet.merges.reduce(0) { max($0, $1.last.column) }, sheet.printSetup.printArea?.last.column ?? 0)
    let column = last + 1
    let line = BorderLine(.thin)
    let style = styles.add(
      CellStyle(
        font: CellFont(name: "宋体", size: 8),
        borders: CellBorders(left: line, right: line, top: line, bottom: line),
        alignment: CellAlignment(horizontal: .center, vertical: .center, wrapsText: true), numberFormat: "@"))
    var cells = rows.map { row, words in
      Cell(CellAddress(row: row, column: column), .text(words.joined(separator: "；")), style: style)
    }
    if let first = rows.keys.min(), first > 0 {
      cells.append(Cell(CellAddress(row: first - 1, column: column), .text("变更"), style: style))
    }
    sheet.setCells(sheet.cells + cells)
    if !sheet.columns.contains(where: { $0.columns.contains(column) }) {
      sheet.columns.append(ColumnLayout(column...column, width: 18))
    }
    if let area = sheet.printSetup.printArea {
      sheet.printSetup.printArea = CellRange(
        area.first, CellAddress(row: area.last.row, column: max(area.last.column, column)))
    }
    sheet.tabColor = CellColor(0xFFC000)
    workbook.sheets[index] = sheet
  }

  /// The list of changes in front, and the comparison table behind it.
  private mutating func addTables() {
    var tables = ChangeTables(plan.comparison, styles: styles.styles)
    let cells = plan.paths.map { path in
      cell(near: path).map { "\(workbook.sheets[$0.sheet].name.asSheetReference)!\($0.address)" }
    }
    var sheets = [tables.changes(linkedTo: cells), tables.adjustments()]
    for index in sheets.indices { sheets[index].name = freeName(sheets[index].name) }
    workbook.sheets.insert(contentsOf: sheets, at: 0)
    workbook.styles = tables.styles
    workbook.definedNames = []
  }
}

extension Redline {
  /// The name, or the name with a number where the form has a sheet of it.
  private func freeName(_ name: String) -> String {
    let taken = Set(workbook.sheets.map { $0.name.lowercased() })
    let numbered = sequence(first: 2) { $0 + 1 }.lazy.map { "\(name)\($0)" }
    return taken.contains(name) ? numbered.first { !taken.contains($0) } ?? name : name
  }
}

/// The cells that a sheet's merges touch.
private struct MergedCells {
  /// Those that are not shown, because another cell of their merge is.
  var covered: Set<CellAddress> = []
  /// Those in merges over several rows.
  var tall: Set<CellAddress> = []

  init(_ sheet: Sheet) {
    // A merge over more cells than any table has is a stray one.
    for merge in sheet.merges where merge.rows.count * merge.columns.count <= 100_000 {
      for row in merge.rows {
        for column in merge.columns {
          let address = CellAddress(row: row, column: column)
          if address != merge.first { covered.insert(address) }
          if merge.rows.count > 1 { tall.insert(address) }
        }
      }
    }
  }
}

extension String {
  /// A sheet's name as links and formulas write it.
  fileprivate var asSheetReference: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

import TargetTables
import Workbooks

/// Draws one sheet of an export: cells, merges, page, drop-down lists, links and names.
struct SheetExport {
  private(set) var sheet: Sheet
  private(set) var names: [DefinedName] = []
  private(set) var findings: [Finding] = []
  /// Where the fields stand, in the order of the cells.
  private(set) var notes: [FieldNote] = []

  private let index: Int
  private let planned: ExportPlan.PlannedSheet
  private let merges: DownMerges

  private var form: FormSheet { planned.form }
  private var rows: RowExpansion { planned.rows }

  init(_ index: Int, of plan: ExportPlan, styles: [CellStyle]) {
    self.index = index
    planned = plan.sheets[index]
    merges = DownMerges(planned.form, rows: planned.rows, document: plan.document)
    sheet = planned.form.sheet
    sheet.name = planned.name
    drawCells(CellTexts(document: plan.document, merges: merges, anchors: planned.anchors))
    drawMerges()
    drawRows()
    drawPage()
    sheet.validations = dropDowns() + form.sheet.validations.map(moved)
    drawLinks(plan)
    sheet.comments = form.sheet.comments.map { CellComment(moved($0.address), $0.text, author: $0.author) }
    nameFields()
    findings += PageFitting.fit(&sheet, styles: styles).map(finding)
  }

  /// What does not fit on paper.
  private func finding(_ problem: PageProblem) -> Finding {
    let place = SourcePlace(sheet: sheet.name, cell: problem.cell.description)
    let path = notes.first { $0.cell.address == problem.cell }?.path
    switch problem.kind {
    case .tooHigh(let needed, let given):
      return Finding(
        .warning, "page.textTooTall",
        Message(
          "文字需要 \(Int(needed)) 磅高，只有 \(Int(given)) 磅，打印时会显示不全，请精简或分段",
          "the text needs \(Int(needed)) points and has \(Int(given)): it is cut on paper"),
        path: path, place: place)
    case .unbroken:
      return Finding(
        .note, "page.unbroken",
        Message(
          "一张工作表最多 \(PrintSetup.mostBreaks) 个分页符，从这一行起由打印程序自行分页，一组指标可能分在两页上",
          "a sheet takes \(PrintSetup.mostBreaks) page breaks: from this row on the printing program makes the pages, "
            + "and a group of indicators may stand on two"),
        place: place)
    }
  }

  private mutating func drawCells(_ texts: CellTexts) {
    let form = form
    var cells: [Cell] = []
    for (row, output) in rows.rows.enumerated() {
      for drawn in form.drawing[output.templateRow] {
        let address = CellAddress(row: row, column: drawn.cell.address.column)
        guard let pattern = drawn.pattern else {
          cells.append(Cell(address, drawn.cell.value, style: drawn.cell.style))
          continue
        }
        let value = texts.value(of: form.cells[pattern], at: output.slot, row: row)
        cells.append(Cell(address, value, style: drawn.cell.style))
        note(form.cells[pattern].pattern, output.slot, at: address, value)
      }
    }
    sheet.setCells(cells)
  }

  /// Keeps where each field stands, and says where a text is too long for a cell.
  private mutating func note(_ pattern: Pattern, _ slot: Slot, at address: CellAddress, _ value: CellValue) {
    for field in pattern.fields where !field.isDerived && (pattern.pieces.count == 1 || field.list == nil) {
      notes.append(FieldNote(field: field, slot: slot, cell: SheetCell(sheet: index, address: address)))
    }
    guard case .text(let text) = value, text.utf8.count > CellTexts.limit, text.utf16.count > CellTexts.limit,
      let field = pattern.fields.first
    else { return }
    let units = text.utf16.count
    findings.append(
      Finding(
        .error, "text.tooLong",
        Message(
          "\(field.label)太长：共 \(units) 个字符，一个单元格最多 \(CellTexts.limit) 个，请缩短",
          "\(field.rawValue) is too long: \(units) UTF-16 units, and a cell takes \(CellTexts.limit)"),
        path: slot.path(of: field), place: SourcePlace(sheet: sheet.name, cell: address.description)))
  }

  /// A merge within one row stands in each row that the row became; one over several rows grows with them.
  private mutating func drawMerges() {
    var drawn = merges.ranges
    for merge in form.sheet.merges {
      guard merge.rows.count == 1 else {
        drawn.append(moved(merge))
        continue
      }
      let mayGrow = form.cells.contains { $0.range == merge && $0.pattern.mergesDown }
      for (row, output) in rows.rows.enumerated() where output.templateRow == merge.first.row {
        let one = CellRange(
          CellAddress(row: row, column: merge.first.column), CellAddress(row: row, column: merge.last.column))
        if mayGrow, merges.ranges.contains(where: { $0.overlaps(one) }) { continue }
        drawn.append(one)
      }
    }
    sheet.merges = drawn.sorted { $0.first < $1.first }
  }

  private mutating func drawRows() {
    sheet.rows = [:]
    for (row, output) in rows.rows.enumerated() { sheet.rows[row] = form.sheet.rows[output.templateRow] }
    sheet.frozenAt = form.sheet.frozenAt.map(moved)
  }

  private mutating func drawPage() {
    let setup = form.sheet.printSetup
    sheet.printSetup.repeatedRows = setup.repeatedRows.map {
      rows.first(of: $0.lowerBound)...rows.last(of: $0.upperBound)
    }
    sheet.printSetup.printArea = setup.printArea.map(moved)
    sheet.printSetup.rowBreaks = setup.rowBreaks.map { rows.first(of: $0) }
  }

  private mutating func drawLinks(_ plan: ExportPlan) {
    sheet.links = []
    for link in form.sheet.links {
      for (row, output) in rows.rows.enumerated() where output.templateRow == link.address.row {
        var copy = link
        copy.address.row = row
        if case .inside(let target) = link.target {
          guard let found = plan.link(to: target, from: output.slot) else { continue }
          copy.target = .inside(found)
        }
        sheet.links.append(copy)
      }
    }
  }

  private static let choices = [
    Choice(field: .level1, words: Taxonomy.standard.level1Names),
    Choice(field: .level2, words: Taxonomy.standard.level2Names),
    Choice(field: .basis, words: Taxonomy.standard.basisNames),
  ]

  private struct Choice {
    let field: Field
    let title: String
    let words: [String]

    init(field: Field, words: [String]) {
      self.field = field
      title = field.label
      self.words = words
    }
  }

  /// Lists of the taxonomy's words for levels and basis; other words are taken after a question.
  private func dropDowns() -> [DataValidation] {
    rows.lists.filter { $0.list == .indicators }.flatMap { list in
      Self.choices.compactMap { choice in
        guard let cell = form.cells.first(where: { $0.pattern.holds(choice.field) }) else { return nil }
        var validation = DataValidation(
          column(cell.address.column, of: list), .list(choice.words), strictness: .warning)
        validation.errorTitle = choice.title
        validation.errorMessage = "通常从下拉列表中选择。仍要使用填写的内容吗？"
        return validation
      }
    }
  }

  private func column(_ column: Int, of list: RowExpansion.ListRows) -> CellRange {
    CellRange(
      CellAddress(row: list.rows.lowerBound, column: column), CellAddress(row: list.rows.upperBound, column: column))
  }

  /// A name, known in this sheet alone, for each single field and for each list's rows.
  private mutating func nameFields() {
    let sheetName = sheet.name.quotedSheetName + "!"
    names = form.namedPlaces.map { place in
      DefinedName(place.name, sheet: index, expression: sheetName + range(of: place).absolute)
    }
  }

  private func range(of place: NamedPlace) -> CellRange {
    switch place.kind {
    case .cell(let cell):
      let address = moved(cell)
      return CellRange(address, address)
    case .list(let position, let columns):
      let list = rows.lists[position].rows
      return CellRange(
        CellAddress(row: list.lowerBound, column: columns.lowerBound),
        CellAddress(row: list.upperBound, column: columns.upperBound))
    }
  }
}

// Where the template's places are in the sheet.
extension SheetExport {
  private func moved(_ address: CellAddress) -> CellAddress {
    CellAddress(row: rows.first(of: address.row), column: address.column)
  }

  private func moved(_ range: CellRange) -> CellRange {
    CellRange(moved(range.first), CellAddress(row: rows.last(of: range.last.row), column: range.last.column))
  }

  private func moved(_ validation: DataValidation) -> DataValidation {
    var copy = validation
    copy.range = moved(validation.range)
    return copy
  }
}

extension CellRange {
  /// The range with dollar signs, as defined names want it: `$A$1:$C$3`.
  var absolute: String {
    func corner(_ address: CellAddress) -> String {
      "$" + CellAddress.columnName(address.column) + "$" + String(address.row + 1)
    }
    return isSingleCell ? corner(first) : corner(first) + ":" + corner(last)
  }
}

import TargetTables
import TestDocuments
import Workbooks

@testable import BureauForms

/// What people do to a workbook before they send it back.
enum Bend: String, CaseIterable, Sendable {
  case loseNames, moveTable, insertRow, insertColumn, addRemark, addSignature, stack, stackWithGap, addSheet,
    renameSheets
  case deleteTitle, swapColumns, addColumn, spaceLabels, breakLabels, starLabels, widenLabels, renameLabels, markLabels
  case splitMerges, repeatLevels, breakCodes, amountsAsText, amountsWithUnit, amountsInFullWidth, amountsWithSeparators
  case statedInYuan, pageBreak, hideRows, hideColumns, loseUnit
  case percentAsNumber, mergeAcross, mistypeAmount, loseProperties, moneyFormats
  case rewordUnit, otherUnit, unitInLabel, otherUnitInLabel, splitUnit, labelUnitLine
  case addCountRow, addLineAbove, addLongRemark, leaveNames

  /// Bends that take something away, or make it unclear: an error must say so.
  var losesSomething: Bool {
    switch self {
    case .loseUnit, .mergeAcross, .mistypeAmount, .otherUnit, .otherUnitInLabel: true
    default: false
    }
  }
}

extension Bend {
  /// Bends that touch every table's unit, so that an error must speak of each.
  var isOfUnits: Bool { [.loseUnit, .otherUnit].contains(self) }
}

/// A workbook on its way through people's hands.
struct Bending {
  var workbook: Workbook
  var random: SeededGenerator

  init(_ workbook: Workbook, seed: UInt64) {
    self.workbook = workbook
    random = SeededGenerator(seed: seed)
  }

  /// The sheets that hold a project's table.
  private var tables: [Int] {
    workbook.sheets.indices.filter { index in
      workbook.sheets[index].cells.contains { bare($0.text) == "项目编码" }
    }
  }

  mutating func apply(_ bend: Bend) {
    switch bend {
    case .loseNames: workbook.definedNames = []
    case .loseProperties: workbook.properties = DocumentProperties()
    case .moveTable:
      shiftAll(rows: Int.random(in: 0...5, using: &random), columns: Int.random(in: 0...3, using: &random))
    case .insertRow: insertRow()
    case .insertColumn: insertColumn()
    case .addRemark: addLine("注：指标值按上年完成情况填报。")
    case .addSignature: addLine("单位负责人：李明    填表人：王芳    联系电话：0311-88020000")
    case .stack: stack(gap: 0)
    case .stackWithGap: stack(gap: 3)
    case .addSheet:
      workbook.sheets.append(Sheet(name: "填报说明", cells: [Cell(CellAddress(row: 0, column: 0), .text("一、请如实填报"))]))
    case .renameSheets: for index in workbook.sheets.indices { rename(index) }
    case .deleteTitle: editTables { text in text.hasSuffix("绩效目标表") ? nil : text }
    case .swapColumns: swapColumns()
    case .addColumn: addColumn()
    case .spaceLabels: editLabels { $0.map(String.init).joined(separator: " ") }
    case .breakLabels: editLabels { $0.prefix(2) + "\n" + $0.dropFirst(2) }
    case .starLabels: editLabels { "*" + $0 }
    case .markLabels: editLabels { "\u{FEFF}" + $0 + "：" }
    case .widenLabels: editLabels { text in text.replacing("3月底", with: "３月底").replacing("（%）", with: "(％)") }
    case .renameLabels: renameLabels()
    case .splitMerges: for index in tables { workbook.sheets[index].merges = [] }
    case .repeatLevels: repeatLevels()
    case .breakCodes: breakCodes()
    case .amountsAsText: editAmounts { text, _ in .text(text) }
    case .amountsWithUnit:
      let unit = isInYuan ? "元" : " 万元"
      editAmounts { text, isPlan in .text(isPlan ? text : text + unit) }
    case .amountsInFullWidth: editAmounts { text, _ in .text(text.fullWidth) }
    case .amountsWithSeparators: editAmounts { text, _ in .text(text.separated) }
    case .statedInYuan: stateInYuan()
    case .pageBreak: breakPage()
    case .hideRows: hideRows()
    case .hideColumns: hideColumns()
    case .loseUnit: editTables { StatedUnit(line: $0) == nil ? $0 : nil }
    case .percentAsNumber: percentAsNumber()
    case .mergeAcross: mergeAcross()
    case .mistypeAmount: mistypeAmount()
    case .moneyFormats: formatAsMoney()
    case .rewordUnit: editUnit { "（ 金额单位：人民币 \($0) ）" }
    case .otherUnit:
      let unit = random.pick(["千元", "百万元", "亿元", "美元"])
      editUnit { _ in "单位：\(unit)" }
    case .unitInLabel:
      let unit = isInYuan ? "元" : "万元"
      editLabels { $0 == "预算数" || $0 == "其他资金" ? "\($0)（\(unit)）" : $0 }
    case .otherUnitInLabel: editLabels { $0 == "预算数" ? "预算数（千元）" : $0 }
    case .splitUnit: splitUnit()
    case .labelUnitLine: labelUnitLine()
    case .addCountRow: addCountRow()
    case .addLineAbove: addLineAbove()
    case .addLongRemark:
      addLine("说明：1.本表一式两份。")
      addLine("2.指标值按上年完成情况填报。")
    case .leaveNames: leaveNames()
    }
  }
}

extension Cell {
  fileprivate var text: String? {
    switch value {
    case .text(let text): text
    case .rich(let runs): runs.map(\.text).joined()
    default: nil
    }
  }
}

// Labels and texts.
extension Bending {
  static let labels = [
    "项目编码", "项目名称", "预算规模及资金用途", "预算数", "其中：财政资金", "其他资金", "资金支出计划（%）", "3月底", "6月底", "10月底", "12月底", "绩效目标", "一级指标",
    "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据",
  ]

  /// Values of random documents never read like these labels, so a text that does is the form's own.
  private mutating func editLabels(_ edit: (String) -> String) {
    editTables { Self.labels.contains($0) ? edit($0) : $0 }
  }

  private mutating func editTables(_ edit: (String) -> String?) {
    for index in tables {
      let cells = workbook.sheets[index].cells.map { cell in
        guard let text = cell.text else { return cell }
        return Cell(cell.address, edit(text).map(CellValue.text) ?? .blank, style: cell.style)
      }
      workbook.sheets[index].setCells(cells)
    }
  }

  private mutating func renameLabels() {
    let others = [
      "项目编码": "项目代码", "一级指标": "一级绩效指标", "三级指标": "指标名称", "指标值确定依据": "绩效标准", "绩效目标": "年度绩效目标", "预算数": "预算金额",
    ]
    editLabels { others[$0] ?? $0 }
  }

  private mutating func rename(_ index: Int) {
    let name = "表\(index + 1)"
    workbook.sheets[index].name = name
    for position in workbook.definedNames.indices where workbook.definedNames[position].sheet == index {
      let expression = workbook.definedNames[position].expression
      guard let mark = expression.lastIndex(of: "!") else { continue }
      workbook.definedNames[position].expression = "'\(name)'" + expression[mark...]
    }
  }

  private mutating func breakCodes() {
    editTables { text in
      guard text.utf8.count == 21, text.hasPrefix("13012322P") else { return text }
      return text.prefix(8) + " " + text.dropFirst(8).prefix(8) + "\n" + text.dropFirst(16)
    }
  }
}

// Amounts.
extension Bending {
  private func isPlanColumn(_ sheet: Sheet, _ cell: Cell) -> Bool {
    guard cell.address.row > 0 else { return false }
    return sheet.cells(inRow: cell.address.row - 1).contains { bare($0.text).hasSuffix("月底") }
  }

  private mutating func editAmounts(_ edit: (String, _ isPlan: Bool) -> CellValue) {
    for index in tables {
      let sheet = workbook.sheets[index]
      var cells = Array(sheet.cells)
      for position in cells.indices {
        guard case .number = cells[position].value, isAmount(cells[position]) else { continue }
        cells[position].value = edit(workbook.valueText(of: cells[position]), isPlanColumn(sheet, cells[position]))
      }
      workbook.sheets[index].setCells(cells)
    }
  }

  /// How amounts may look: as exported, and under Excel's formats for money.
  static let formats = [
    "0.00####", "\"¥\"#,##0.00####", "#,##0.00_);[Red](#,##0.00)",
    "_ * #,##0.00####_ ;_ * \\-#,##0.00####_ ;_ * \"-\"??_ ;_ @_ ",
    "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "#,##0.0",
  ]

  private func isAmount(_ cell: Cell) -> Bool { Self.formats.contains(workbook.style(of: cell).numberFormat) }

  private mutating func formatAsMoney() {
    let format = random.pick(Array(Self.formats.dropFirst()))
    for index in tables {
      for var cell in workbook.sheets[index].cells where isAmount(cell) {
        var style = workbook.style(of: cell)
        style.numberFormat = format
        workbook.styles.append(style)
        cell.style = workbook.styles.count - 1
        workbook.sheets[index].set(cell)
      }
    }
  }

  /// Writes the line above each table anew, with the unit that it states.
  private mutating func editUnit(_ edit: (String) -> String) {
    editTables { text in
      StatedUnit(line: text).map { edit($0.name) } ?? text
    }
  }

  /// The unit's words and the unit in two cells.
  private mutating func splitUnit() {
    for index in tables {
      for cell in Array(workbook.sheets[index].cells) {
        guard let unit = cell.text.flatMap({ StatedUnit(line: $0) }) else { continue }
        let beside = CellAddress(row: cell.address.row, column: cell.address.column + 1)
        workbook.sheets[index].merges.removeAll { $0.contains(cell.address) || $0.contains(beside) }
        workbook.sheets[index].set(Cell(cell.address, .text("单位："), style: cell.style))
        workbook.sheets[index].set(Cell(beside, .text(unit.name), style: cell.style))
      }
    }
  }

  private var isInYuan: Bool {
    tables.contains { index in
      workbook.sheets[index].cells.contains { $0.text.flatMap { StatedUnit(line: $0) } == .known(.yuan) }
    }
  }

  /// The whole table in 元, plan and all.
  private mutating func stateInYuan() {
    let amounts = tables.flatMap { index in
      workbook.sheets[index].cells.filter { isAmount($0) && $0.text != nil }
    }
    guard amounts.isEmpty, !isInYuan else { return }
    editTables { StatedUnit(line: $0) == .known(.tenThousandYuan) ? "单位：元" : $0.replacing("（万元）", with: "（元）") }
    for index in tables {
      var cells = Array(workbook.sheets[index].cells)
      for position in cells.indices {
        guard case .number(let number) = cells[position].value, isAmount(cells[position]) else { continue }
        cells[position].value = .number((number * 1e6).rounded() / 100)
      }
      workbook.sheets[index].setCells(cells)
    }
  }

  private mutating func mistypeAmount() {
    guard let index = tables.first else { return }
    let sheet = workbook.sheets[index]
    let amounts = sheet.cells.filter { isAmount($0) && $0.value != .blank }
    guard let cell = amounts.first(where: { !isPlanColumn(sheet, $0) }) else { return }
    workbook.sheets[index].set(Cell(cell.address, .text("约三十六万"), style: cell.style))
  }

  /// 100% typed into a cell becomes the number 1 that shows as 100%.
  private mutating func percentAsNumber() {
    workbook.styles.append(CellStyle(numberFormat: "0%"))
    for index in tables {
      var cells = Array(workbook.sheets[index].cells)
      for position in cells.indices where cells[position].text == "100%" {
        cells[position].value = .number(1)
        cells[position].style = workbook.styles.count - 1
      }
      workbook.sheets[index].setCells(cells)
    }
  }
}

extension String {
  fileprivate var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.compactMap { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) : $0 }))
  }

  /// With thousands separators.
  fileprivate var separated: String {
    let isNegative = hasPrefix("-")
    let parts = drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      whole = (index > 0 && index % 3 == 0 ? "\(digit)," : "\(digit)") + whole
    }
    return (isNegative ? "-" : "") + ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}

// Rows and columns.
extension Bending {
  private mutating func shiftAll(rows: Int, columns: Int) {
    for index in tables {
      insert(index, at: 0, count: rows, isRow: true)
      insert(index, at: 0, count: columns, isRow: false)
    }
  }

  private mutating func insertRow() {
    for index in tables {
      let last = workbook.sheets[index].cells.last?.address.row ?? 0
      insert(index, at: Int.random(in: 0...(last + 1), using: &random), count: 1, isRow: true)
    }
  }

  private mutating func insertColumn() {
    for index in tables { insert(index, at: Int.random(in: 0...7, using: &random), count: 1, isRow: false) }
  }

  /// The row of each table's first label, from below.
  private func firstRows(_ index: Int) -> [Int] {
    workbook.sheets[index].cells.filter { bare($0.text) == "项目编码" }.map(\.address.row).reversed()
  }

  /// A label in front of the unit that stands above each table.
  private mutating func labelUnitLine() {
    for index in tables {
      for row in firstRows(index) where row > 0 {
        guard let cell = workbook.sheets[index].cells(inRow: row - 1).first, let text = cell.text,
          LineKind.unit(in: text)?.name != nil
        else { continue }
        workbook.sheets[index].set(Cell(cell.address, .text("填报单位（盖章）：\(text)"), style: cell.style))
      }
    }
  }

  /// A line of the form's own between the unit line and the table.
  private mutating func addLineAbove() {
    for index in tables {
      for row in firstRows(index) {
        insert(index, at: row, count: 1, isRow: true)
        workbook.sheets[index].set(Cell(CellAddress(row: row, column: 0), .text("主管部门")))
        workbook.sheets[index].set(Cell(CellAddress(row: row, column: 1), .text("某局")))
      }
    }
  }

  /// Numbers of the columns under the header, as printed forms have them.
  private mutating func addCountRow() {
    for index in tables {
      guard let (row, columns) = header(workbook.sheets[index]) else { continue }
      insert(index, at: row + 1, count: 1, isRow: true)
      for (number, column) in columns.values.sorted().enumerated() {
        workbook.sheets[index].set(
          Cell(CellAddress(row: row + 1, column: column), .number(Double(number + 1))))
      }
    }
  }

  /// A program that knows no names inserts a row above the header.
  private mutating func leaveNames() {
    for index in tables {
      guard let (row, _) = header(workbook.sheets[index]) else { continue }
      let names = workbook.definedNames
      insert(index, at: row, count: 1, isRow: true)
      workbook.definedNames = names
    }
  }

  /// Inserts rows or columns as a spreadsheet program does: what lies behind moves, merges and names across grow.
  mutating func insert(_ index: Int, at position: Int, count: Int, isRow: Bool) {
    guard count > 0 else { return }
    func moved(_ address: CellAddress, isEnd: Bool = false) -> CellAddress {
      var address = address
      if isRow, address.row >= position { address.row += count }
      if !isRow, address.column >= position { address.column += count }
      return address
    }
    func moved(_ range: CellRange) -> CellRange { CellRange(moved(range.first), moved(range.last)) }
    var sheet = workbook.sheets[index]
    sheet.setCells(sheet.cells.map { Cell(moved($0.address), $0.value, style: $0.style) })
    sheet.merges = sheet.merges.map(moved)
    workbook.sheets[index] = sheet
    for name in workbook.definedNames.indices where workbook.definedNames[name].sheet == index {
      guard let mark = workbook.definedNames[name].expression.lastIndex(of: "!"),
        let range = CellRange(
          workbook.definedNames[name].expression[workbook.definedNames[name].expression.index(after: mark)...])
      else { continue }
      let lead = workbook.definedNames[name].expression[...mark]
      workbook.definedNames[name].expression = lead + "\(moved(range))"
    }
  }

  private mutating func addLine(_ text: String) {
    for index in tables {
      let last = max(
        workbook.sheets[index].cells.last?.address.row ?? 0, workbook.sheets[index].merges.map(\.last.row).max() ?? 0)
      workbook.sheets[index].set(
        Cell(CellAddress(row: last + Int.random(in: 1...2, using: &random), column: 0), .text(text)))
    }
  }

  private mutating func hideRows() {
    for index in tables {
      workbook.sheets[index].rows[Int.random(in: 3...9, using: &random)] = RowLayout(isHidden: true)
    }
  }

  private mutating func hideColumns() {
    let first = Int.random(in: 1...6, using: &random)
    for index in tables { workbook.sheets[index].columns = [ColumnLayout(first...(first + 1), isHidden: true)] }
  }

  /// All tables under one another on the first table's sheet; names don't survive the copying.
  private mutating func stack(gap: Int) {
    let tables = self.tables
    guard let first = tables.first, tables.count > 1 else { return }
    workbook.definedNames.removeAll { $0.sheet.map { tables.contains($0) } ?? false }
    for index in tables.dropFirst() {
      let other = workbook.sheets[index]
      let bottom = max(
        workbook.sheets[first].cells.last?.address.row ?? 0, workbook.sheets[first].merges.map(\.last.row).max() ?? 0)
      let shift = bottom + 1 + gap
      let cells = other.cells.map {
        Cell(CellAddress(row: $0.address.row + shift, column: $0.address.column), $0.value, style: $0.style)
      }
      workbook.sheets[first].setCells(workbook.sheets[first].cells + cells)
      workbook.sheets[first].merges += other.merges.map {
        CellRange(
          CellAddress(row: $0.first.row + shift, column: $0.first.column),
          CellAddress(row: $0.last.row + shift, column: $0.last.column))
      }
    }
    let kept = workbook.sheets.indices.filter { !tables.dropFirst().contains($0) }
    workbook.definedNames = workbook.definedNames.compactMap { name in
      var copy = name
      guard let sheet = name.sheet else { return name }
      guard let position = kept.firstIndex(of: sheet) else { return nil }
      copy.sheet = position
      return copy
    }
    workbook.sheets = kept.map { workbook.sheets[$0] }
  }
}

// The list.
extension Bending {
  private func header(_ sheet: Sheet) -> (row: Int, columns: [String: Int])? {
    let cells = sheet.cells.filter { ["一级指标", "一级绩效指标"].contains(bare($0.text)) }
    // Of stacked tables, or one with its header twice, nobody bends a column.
    guard cells.count == 1, let cell = cells.first else { return nil }
    var columns: [String: Int] = [:]
    for header in sheet.cells(inRow: cell.address.row) where header.text != nil {
      columns[bare(header.text)] = header.address.column
    }
    return (cell.address.row, columns)
  }

  /// The value column and the basis column change places.
  private mutating func swapColumns() {
    for index in tables {
      guard let (row, columns) = header(workbook.sheets[index]), let one = columns["指标值"],
        let other = columns["指标值确定依据"] ?? columns["绩效标准"]
      else { continue }
      // A name of the rows goes on; in Excel people cut one column and insert it before the other.
      let cells = workbook.sheets[index].cells.map { cell in
        guard cell.address.row >= row, [one, other].contains(cell.address.column) else { return cell }
        return Cell(
          CellAddress(row: cell.address.row, column: cell.address.column == one ? other : one), cell.value,
          style: cell.style)
      }
      workbook.sheets[index].setCells(cells)
    }
  }

  /// A column 备注 behind the table, with a word in each row.
  private mutating func addColumn() {
    for index in tables {
      guard let (row, columns) = header(workbook.sheets[index]), let last = columns.values.max() else { continue }
      let rows = Set(workbook.sheets[index].cells.map(\.address.row)).filter { $0 > row }
      workbook.sheets[index].set(Cell(CellAddress(row: row, column: last + 1), .text("备注")))
      for row in rows { workbook.sheets[index].set(Cell(CellAddress(row: row, column: last + 1), .text("已核"))) }
    }
  }

  /// Splits the levels' merges and fills each row.
  private mutating func repeatLevels() {
    for index in tables {
      guard let (row, _) = header(workbook.sheets[index]) else { continue }
      let merges = workbook.sheets[index].merges.filter { $0.first.row > row && $0.rows.count > 1 }
      workbook.sheets[index].merges.removeAll { merges.contains($0) }
      for merge in merges {
        guard let top = workbook.sheets[index][merge.first] else { continue }
        // A row that somebody left empty stays empty.
        for row in merge.rows where workbook.sheets[index].cells(inRow: row).contains(where: { $0.value != .blank }) {
          workbook.sheets[index].set(
            Cell(CellAddress(row: row, column: merge.first.column), top.value, style: top.style))
        }
      }
    }
  }

  /// The printed page break: the last row's name is cut in two, with the header between.
  private mutating func breakPage() {
    for index in tables {
      guard let (row, columns) = header(workbook.sheets[index]), let nameColumn = columns["三级指标"] ?? columns["指标名称"],
        let basisColumn = columns["指标值确定依据"] ?? columns["绩效标准"],
        let last = workbook.sheets[index].cells.last(where: {
          $0.address.row > row && $0.address.column == nameColumn && ($0.text?.count ?? 0) > 3
        }),
        workbook.sheets[index][CellAddress(row: last.address.row, column: basisColumn)]?.text != nil,
        let text = last.text
      else { continue }
      let cut = last.address.row
      let headers = workbook.sheets[index].cells(inRow: row)
      workbook.sheets[index].merges.removeAll { $0.first.row <= cut && $0.last.row > cut }
      insert(index, at: cut + 1, count: 2, isRow: true)
      for header in headers {
        workbook.sheets[index].set(
          Cell(CellAddress(row: cut + 1, column: header.address.column), header.value, style: header.style))
      }
      workbook.sheets[index].set(Cell(last.address, .text(String(text.prefix(2))), style: last.style))
      workbook.sheets[index].set(
        Cell(CellAddress(row: cut + 2, column: nameColumn), .text(String(text.dropFirst(2))), style: last.style))
      // Broken pages come out of printed text, which has no names.
      workbook.definedNames.removeAll { $0.sheet == index }
    }
  }

  /// The name's cell covers the description.
  private mutating func mergeAcross() {
    for index in tables {
      guard let (row, columns) = header(workbook.sheets[index]), let name = columns["三级指标"] ?? columns["指标名称"],
        let description = columns["绩效指标描述"],
        let cell = workbook.sheets[index].cells.first(where: {
          $0.address.row > row && $0.address.column == name && $0.text != nil
        }),
        let hidden = workbook.sheets[index][CellAddress(row: cell.address.row, column: description)], hidden.text != nil
      else { continue }
      workbook.sheets[index].merges.removeAll { $0.contains(hidden.address) || $0.contains(cell.address) }
      workbook.sheets[index].merges.append(CellRange(cell.address, hidden.address))
      workbook.sheets[index].set(Cell(hidden.address, .blank, style: hidden.style))
      return
    }
  }
}

/// A text without blanks, stars, colons and byte order marks.
private func bare(_ text: String?) -> String {
  let dropped = "*＊：:\u{FEFF}".unicodeScalars
  return String(
    String.UnicodeScalarView(
      (text ?? "").unicodeScalars.filter { !$0.properties.isWhitespace && !dropped.contains($0) }))
}

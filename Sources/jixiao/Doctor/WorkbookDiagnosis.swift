import BureauForms
import TargetTables
import Workbooks

/// What a workbook holds, in lines for people: its sheets, what is odd about them, and what is not carried.
struct WorkbookDiagnosis {
  private let read: ReadWorkbook
  private let file: String
  private var workbook: Workbook { read.workbook }

  init(_ read: ReadWorkbook, file: String) {
    self.read = read
    self.file = file
  }

  /// What it says of itself.
  var origin: [Message] {
    var lines: [Message] = []
    let custom = workbook.properties.custom
    // WPS calls itself Excel, but leaves the number of its build.
    let isWPS = custom.contains { $0.name == "KSOProductBuildVer" }
    if let program = isWPS ? "WPS Office" : workbook.properties.application {
      lines.append(Message("程序：\(program)", "Program: \(program)"))
    }
    if let template = custom.first(where: { $0.name == FormStatement.templateProperty })?.value {
      lines.append(Message("自述的模板：\(template)", "Template it states: \(template)"))
    }
    if workbook.countsFrom1904 {
      lines.append(Message("日期：从 1904 年起算，已按此换算", "Dates: counted from 1904, and read so"))
    }
    return lines
  }

  /// A line for each sheet, and lines under it for what is odd.
  var sheets: [Message] {
    [Message("工作表：\(workbook.sheets.count) 张", "Sheets: \(workbook.sheets.count)")] + workbook.sheets.flatMap(lines)
  }

  private func lines(of sheet: Sheet) -> [Message] {
    let filled = sheet.cells.filter { $0.value != .blank }
    let visibility =
      switch sheet.visibility {
      case .visible: Message("", "")
      case .hidden: Message("，隐藏", ", hidden")
      case .veryHidden: Message("，深度隐藏（界面上看不到）", ", hidden from the menus")
      }
    let summary = Message(
      "  “\(sheet.name)”：\(filled.count) 个有内容的单元格\(visibility.chinese)",
      "  \(sheet.name): \(filled.count) cells with content\(visibility.english)")
    return [summary] + [formulas(filled), comments(sheet), hiddenRows(sheet), strays(filled)].compactMap { $0 }
  }

  private func formulas(_ cells: [Cell]) -> Message? {
    let formulas = cells.filter { if case .formula = $0.value { true } else { false } }
    guard let first = formulas.first else { return nil }
    return Message(
      "    \(formulas.count) 个公式（首个在 \(first.address)）：按上次保存的结果读取；没有结果的请在 Excel 或 WPS 中打开另存",
      "    \(formulas.count) formulas (the first in \(first.address)): read as last calculated; save those without a result anew"
    )
  }

  private func comments(_ sheet: Sheet) -> Message? {
    guard let first = sheet.comments.first else { return nil }
    return Message(
      "    \(sheet.comments.count) 条批注（首条在 \(first.address)）：不读入，要紧的请写进表格",
      "    \(sheet.comments.count) comments (the first at \(first.address)): not read; move into cells what matters")
  }

  private func hiddenRows(_ sheet: Sheet) -> Message? {
    let rows = sheet.rows.filter(\.value.isHidden).count
    let columns = sheet.columns.filter(\.isHidden).count
    guard rows + columns > 0 else { return nil }
    return Message(
      "    有隐藏的行（\(rows) 处）或列（\(columns) 处）：照样读入，请核对是否该删",
      "    hidden rows (\(rows)) or columns (\(columns)): read all the same; check whether they should go")
  }

  /// Cells behind a wide gap, which are mostly there by mistake.
  private func strays(_ cells: [Cell]) -> Message? {
    let row = Self.firstBehindGap(cells.map(\.address.row), wider: 1000)
    let column = Self.firstBehindGap(cells.map(\.address.column), wider: 100)
    let strays = cells.filter { $0.address.row >= row ?? .max || $0.address.column >= column ?? .max }
    guard let first = strays.first else { return nil }
    return Message(
      "    \(strays.count) 个单元格远离表格（首个在 \(first.address)）：多半是误填，请核对后删除",
      "    \(strays.count) cells far away (the first in \(first.address)): likely there by mistake; check and delete them"
    )
  }

  private static func firstBehindGap(_ numbers: [Int], wider gap: Int) -> Int? {
    let sorted = Set(numbers).sorted()
    return zip(sorted, sorted.dropFirst()).first { $1 - $0 > gap }?.1
  }

  /// What is not carried and what could not be read.
  var problems: [Finding] { read.problems.map { Finding($0, file: file) } }
}

import TargetTables
import Workbooks

extension Finding {
  /// What was wrong with a part of a workbook, or is not carried, as a finding.
  public init(_ problem: WorkbookProblem, file: String?) {
    let place = SourcePlace(file: file, sheet: problem.sheet, cell: problem.cell?.description)
    switch problem.kind {
    case .unreadable(let error):
      self.init(error, file: file)
      self.place.sheet = self.place.sheet ?? problem.sheet
    case .badCell(let fault): self.init(.error, "cell.unreadable", fault.message, place: place)
    case .notCarried(let what):
      let names = WorkbookProblem.name(of: what)
      let message = Message("不带过去：\(names.chinese)", "not carried over: \(names.english)")
      self.init(.note, "workbook.notCarried", message, place: place, found: what)
    }
  }
}

extension WorkbookProblem.CellFault {
  /// What is wrong, and what to do.
  var message: Message {
    switch self {
    case .notANumber(let text):
      Message(
        "单元格应是数，却是“\(text)”，已按文本读出，请改正", "the cell should hold a number and holds “\(text)”, read as text: mend it")
    case .noSharedString(let text):
      Message(
        "单元格的文字（第 \(text) 条）在文件里找不到，请重新填写后另存",
        "the cell's text, number \(text), is not in the file: fill it in and save again")
    case .notACell(let text):
      Message(
        "“\(text)”不是单元格的位置，其内容没有读出，请用 Excel 或 WPS 另存一次",
        "“\(text)” is no cell's place, and what it holds is not read: save again in a spreadsheet program")
    case .notARow(let text):
      Message(
        "“\(text)”不是行号，请用 Excel 或 WPS 另存一次", "“\(text)” is no row's number: save again in a spreadsheet program")
    case .notARange(let text):
      Message(
        "合并单元格的范围“\(text)”无法识别，请用 Excel 或 WPS 另存一次",
        "the merge “\(text)” is no range of cells: save again in a spreadsheet program")
    case .pastTheSheet:
      Message("有单元格超出工作表的行列范围，没有读出", "a cell past the last row or column is not read")
    }
  }
}

extension WorkbookProblem {
  /// What a workbook holds and is not carried, in words.
  /// - Parameter what: as the problem calls it.
  static func name(of what: String) -> Message { names[what] ?? Message(what, what) }

  private static let names: [String: Message] = [
    "pictures": Message("图片", "pictures"), "charts": Message("图表", "charts"), "shapes": Message("图形", "shapes"),
    "chartsheets": Message("图表工作表", "chart sheets"), "dialogsheets": Message("对话框工作表", "dialog sheets"),
    "macros": Message("宏", "macros"), "pivotTables": Message("数据透视表", "pivot tables"),
    "tables": Message("表格样式（“表”）", "tables"), "externalLinks": Message("外部链接", "links to other workbooks"),
    "embeddedObjects": Message("嵌入对象", "embedded objects"), "controls": Message("控件", "controls"),
    "connections": Message("数据连接", "data connections"), "slicers": Message("切片器", "slicers"),
    "threadedComments": Message("会话批注", "threaded comments"), "signatures": Message("数字签名", "signatures"),
    "cellPictures": Message("单元格内的图片", "pictures in cells"), "revisions": Message("修订记录", "tracked changes"),
    "conditionalFormatting": Message("条件格式", "conditional formatting"),
    "autoFilter": Message("自动筛选", "the filter"), "scenarios": Message("方案", "scenarios"),
    "sparklines": Message("迷你图", "sparklines"),
    "dataValidations": Message("下拉列表以外的数据有效性", "rules other than drop-down lists"),
    "printAreas": Message("多个打印区域", "more than one print area"),
    "rowsHiddenByDefault": Message("默认隐藏的行", "rows hidden by default"),
    "gradientFills": Message("渐变填充", "gradient fills"), "diagonalBorders": Message("斜线边框", "diagonal borders"),
  ]
}

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
    case .badCell(let what):
      let message = Message("单元格无法读取（\(what)），请改正后另存", "the cell cannot be read: \(what)")
      self.init(.error, "cell.unreadable", message, place: place)
    case .notCarried(let what):
      let names = WorkbookProblem.names[what] ?? Message(what, what)
      let message = Message("不带过去：\(names.chinese)", "not carried over: \(names.english)")
      self.init(.note, "workbook.notCarried", message, place: place, found: what)
    }
  }
}

extension WorkbookProblem {
  /// What a workbook may hold that is not carried, in words.
  fileprivate static let names: [String: Message] = [
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

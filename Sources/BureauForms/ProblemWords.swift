import TargetTables
import Workbooks

extension WorkbookProblem {
  /// What the reader calls a thing that is not carried (`pictures`), in words for people.
  static func words(for thing: String) -> Message { Message(chineseWords[thing] ?? thing, thing) }

  private static let chineseWords = [
    "pictures": "图片", "charts": "图表", "macros": "宏", "pivotTables": "数据透视表", "conditionalFormatting": "条件格式",
    "drawings": "图形", "tables": "表格", "shapes": "图形", "externalLinks": "外部链接", "embeddedObjects": "嵌入对象",
    "chartSheets": "图表工作表", "sparklines": "迷你图", "formControls": "窗体控件", "diagonalBorders": "斜线边框",
  ]
}

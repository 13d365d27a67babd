import TargetTables
import Workbooks

extension UnwritableContent {
  /// What cannot be written, and what to do where that does not go without saying.
  var message: Message {
    let what = inWords
    return Message("无法写进工作簿：\(what.chinese)", "a workbook cannot hold this: \(what.english)")
  }

  private var inWords: Message {
    switch self {
    case .book(let fault): return fault.inWords
    case .sheetName(let fault):
      return Message("工作表的名称\(fault.inWords.chinese)", "a sheet's name \(fault.inWords.english)")
    case .definedName(let name, let fault):
      return Message("名称“\(name)”\(fault.inWords.chinese)", "the name “\(name)”, \(fault.inWords.english)")
    case .sheet(let fault): return fault.inWords
    case .cell(let fault): return fault.inWords
    case .style(let fault): return fault.inWords
    case .note(let fault): return fault.inWords
    case .page(let fault): return fault.inWords
    case .chart(let fault): return Message("图表\(fault.inWords.chinese)", "a chart \(fault.inWords.english)")
    }
  }
}

extension UnwritableContent.BookFault {
  fileprivate var inWords: Message {
    switch self {
    case .daysFrom1904: Message("从 1904 年算起的日期", "days that count from 1904")
    case .noVisibleSheet: Message("工作表全是隐藏的，请至少显示一张", "a book whose sheets are all hidden: show one")
    case .manySheets(let count):
      Message(
        "\(count) 张工作表，最多 32768 张；请分成几份，或用一张表列出的模板",
        "\(count) sheets, more than 32,768: divide them, or take a template that is a list")
    case .property(let name):
      Message("文档属性“\(name)”的名称是空的，或名称、内容超过 255 字", "the property “\(name)”, empty or longer than 255 characters")
    case .creationTime(let time): Message("创建时间“\(time)”不是时间", "the time of creation “\(time)”")
    }
  }
}

extension UnwritableContent.SheetNameFault {
  fileprivate var inWords: Message {
    switch self {
    case .empty: Message("是空的", "that is empty")
    case .long: Message("超过 31 字", "longer than 31 characters")
    case .character:
      Message(
        "含有 [ ] : * ? / \\、控制字符或“_x0000_”一类的写法", "with [ ] : * ? / \\, a control character or something like _x0000_")
    case .apostrophe: Message("以单引号开头或结尾", "that begins or ends with an apostrophe")
    case .taken: Message("与另一张表相同", "that another sheet has")
    case .refused: Message("不能用", "that is not taken")
    }
  }
}

extension UnwritableContent.DefinedNameFault {
  fileprivate var inWords: Message {
    switch self {
    case .illegal:
      Message("不能用作名称：像单元格的位置，或含有空格等字符", "which is like a cell's place or has a character that a name cannot have")
    case .taken: Message("重复", "given twice")
    case .noSheet: Message("所在的工作表不存在", "in a sheet that is not there")
    case .long: Message("或所指的位置过长（最多 127 字节）", "or what it stands for longer than 127 bytes")
    case .empty: Message("没有所指的位置", "which stands for nothing")
    }
  }
}

extension UnwritableContent.SheetFault {
  fileprivate var inWords: Message {
    switch self {
    case .veryHidden: Message("深度隐藏（界面上看不到）的工作表", "a sheet that only a program can show again")
    case .outside: Message("超出 A1:XFD1048576 的内容", "what lies outside A1:XFD1048576")
    case .singleCellMerge: Message("只有一个单元格的合并", "a merge of a single cell")
    case .overlappingMerge(let range): Message("合并单元格 \(range)，它与另一处合并重叠", "the merge \(range), which overlaps another")
    case .columnOrder: Message("列的次序颠倒或重叠", "columns out of order, or that overlap")
    case .rowHeight(let points): Message("行高 \(points) 磅；最高 409.5 磅", "a row \(points) points high; 409.5 are the most")
    case .columnWidth(let digits):
      Message("列宽 \(digits) 字符；最宽 255.8", "a column \(digits) digits wide; 255.8 are the most")
    }
  }
}

extension UnwritableContent.CellFault {
  fileprivate var inWords: Message {
    switch self {
    case .longText(let count):
      Message("\(count) 字的文字；一个单元格最多 32767 字", "a text of \(count) characters; a cell holds 32,767")
    case .number(let number): Message("\(number)，不是数或过大", "\(number), which is no number or too large")
    case .errorValue(let value): Message("错误值 \(value)", "the error value \(value)")
    case .formula:
      Message(
        "空的、超过 8192 字或含有控制字符的公式", "a formula that is empty, longer than 8,192 characters or has control characters")
    }
  }
}

extension UnwritableContent.StyleFault {
  fileprivate var inWords: Message {
    switch self {
    case .numberFormat(let format):
      Message(
        "超过 127 字节（约 42 个汉字）或含有控制字符的数字格式“\(format)”",
        "a number format longer than 127 bytes or with control characters: “\(format)”")
    case .fontName(let name):
      Message(
        "空的、超过 127 字节（约 42 个汉字）或含有控制字符的字体名称“\(name)”",
        "a font's name that is empty, longer than 127 bytes or has control characters: “\(name)”")
    case .fontSize(let size):
      Message("字号 \(size)；应为 1 至 409 磅", "the font size \(size); from 1 to 409 points are possible")
    case .fillPattern(let pattern): Message("填充图案“\(pattern)”", "the fill pattern “\(pattern)”")
    case .indent(let steps): Message("缩进 \(steps)；最多 250", "an indent of \(steps); 250 are the most")
    case .rotation(let degrees):
      Message("文字方向 \(degrees) 度；应为 -90 至 90 度", "a rotation of \(degrees) degrees, beyond 90")
    }
  }
}

extension UnwritableContent.NoteFault {
  fileprivate var inWords: Message {
    switch self {
    case .manyRules:
      Message("一张表超过 255 条的数据验证，请把相同的合成一条", "more than 255 rules for input on a sheet: join those that are alike")
    case .ruleTitle: Message("数据验证超过 32 字的标题", "the title of a rule for input, longer than 32 characters")
    case .ruleMessage: Message("数据验证超过 255 字的提示或警告", "the message of a rule for input, longer than 255 characters")
    case .list:
      Message("没有选项、有空选项或区域不明的下拉列表", "a drop-down list without items, with an empty one or with a range that is none")
    case .manyLinks: Message("一张表超过 65530 个的超链接", "more than 65,530 links on a sheet")
    case .twoLinks: Message("同一单元格的两个超链接", "two links on one cell")
    case .link(let target): Message("超链接“\(target)”", "the link to “\(target)”")
    case .linkTip: Message("超链接超过 255 字的屏幕提示", "a link's tip longer than 255 characters")
    case .twoComments: Message("同一单元格的两条批注", "two comments on one cell")
    case .longComment:
      Message("超过 32767 字的批注，或超过 255 字的作者姓名", "a comment longer than 32,767 characters, or its author's name than 255")
    }
  }
}

extension UnwritableContent.PageFault {
  fileprivate var inWords: Message {
    switch self {
    case .setup: Message("页面设置中 Excel 没有的纸张、缩放或页数", "a paper, a scale or a number of pages that Excel does not have")
    case .margin: Message("0 至 49 英寸以外的页边距", "a margin beyond 0 to 49 inches")
    case .headerOrFooter:
      Message("有图片或超过 255 字的页眉、页脚", "a header or footer with a picture, or longer than 255 characters")
    case .breaks:
      Message("超过 1023 处或在首行、首列之前的分页符", "more than 1,023 page breaks, or one before the first row or column")
    case .titles:
      Message("又重复标题行又重复标题列的工作表，而名称较长；请缩短名称", "rows and columns that repeat on a sheet with so long a name: shorten it")
    }
  }
}

extension UnwritableContent.ChartFault {
  fileprivate var inWords: Message {
    switch self {
    case .series: Message("没有数据系列，或饼图有几个系列", "without a series, or a pie of several")
    case .size: Message("的宽或高在 16 至 8192 像素之外", "beyond 16 to 8,192 pixels")
    case .text:
      Message(
        "的文字以“=”开头、超过 255 字或含有控制字符",
        "with a text that begins with =, is longer than 255 characters or has control characters")
    case .noSheet(let name): Message("所指的工作表“\(name)”不存在", "of the sheet “\(name)”, which is not there")
    case .range(let range): Message("所指的 \(range) 不是一行或一列", "of \(range), which is no row or column")
    }
  }
}

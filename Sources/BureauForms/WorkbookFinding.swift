import TargetTables
import Workbooks

extension Finding {
  /// What a workbook's failure means to the person who sent or asked for the file, and what to do about it.
  public init(_ error: WorkbookError, file: String?) {
    let place = SourcePlace(file: file, sheet: error.sheet, cell: error.cell?.description, line: nil)
    self.init(.error, error.reason.code, error.message, place: place)
  }
}

extension WorkbookError {
  /// The reason in words, with the part of the package where it is known.
  fileprivate var message: Message {
    guard let part, isAboutPart else { return reason.message }
    let line = line.map { Message(" 第 \($0) 行", ", line \($0)") } ?? Message("", "")
    return Message(
      "\(reason.message.chinese)（\(part)\(line.chinese)）", "\(reason.message.english) (\(part)\(line.english))")
  }

  /// Whether `part` is inside the package; for files it is the file itself, which the place names.
  private var isAboutPart: Bool {
    switch reason {
    case .damaged, .malformed, .documentType, .missingPart, .limitExceeded: true
    case .notXLSX, .cannotRead, .cannotWrite, .unwritable: false
    }
  }
}

extension WorkbookError.Reason {
  fileprivate var code: String {
    switch self {
    case .notXLSX(let kind): "file." + kind.rawValue
    case .damaged: "file.damaged"
    case .malformed: "file.malformed"
    case .documentType: "file.documentType"
    case .missingPart: "file.missingPart"
    case .limitExceeded: "file.limitExceeded"
    case .cannotRead: "file.cannotRead"
    case .cannotWrite: "output.cannotWrite"
    case .unwritable: "output.unwritable"
    }
  }

  fileprivate var message: Message {
    switch self {
    case .notXLSX(let kind): kind.refusal
    case .damaged(let reason):
      Message(
        "文件已损坏（\(SystemReason(reason).message.chinese)），请用 Excel 或 WPS 打开修复后另存，或请对方重新发送",
        "the file is damaged (\(reason)); open and save it again in a spreadsheet program, or ask for it again")
    case .malformed(let what):
      Message(
        "工作簿内部的 XML 有误\(XMLFault(what).chinese.map { "：\($0)" } ?? "")；请用 Excel 或 WPS 打开修复后另存，或请对方重新发送",
        "the workbook's XML is broken: \(what); save it again in a spreadsheet program")
    case .documentType:
      Message("工作簿内部的 XML 带有 DOCTYPE，为安全起见不予读取", "the workbook's XML has a DOCTYPE, which is not read for safety")
    case .missingPart:
      Message(
        "工作簿缺少必需的部分，请用 Excel 或 WPS 另存一次",
        "the workbook lacks a part that it needs; save it again in a spreadsheet program")
    case .limitExceeded(let kind, let limit):
      Message(
        "\(kind.name.chinese)超过上限 \(limit)；确属正常文件时用 --limit \(kind.rawValue)=数值 放宽",
        "\(kind.name.english) over the limit of \(limit); raise it with --limit \(kind.rawValue)=NUMBER if the file is sound"
      )
    case .cannotRead(let reason):
      Message("无法读取：\(SystemReason(reason).message.chinese)", "cannot be read: \(reason)")
    case .cannotWrite(let reason):
      Message(
        "无法写入：\(SystemReason(reason).message.chinese)；原有内容未动",
        "cannot be written: \(reason); what was there is untouched")
    case .unwritable(let content): content.message
    }
  }
}

extension ReadingLimits.Kind {
  fileprivate var name: Message {
    switch self {
    case .packedBytes: Message("文件字节数", "bytes of the file")
    case .unpackedBytes: Message("解压后的字节数", "unpacked bytes")
    case .parts: Message("包内文件数", "parts of the package")
    case .sheets: Message("工作表数", "sheets")
    case .depth: Message("XML 嵌套层数", "depth of the XML")
    }
  }
}

extension FileKind {
  /// Why a file of this kind is not read, and what to do.
  fileprivate var refusal: Message {
    let saveAs = Message("请在 Excel 或 WPS 中另存为 .xlsx", "save it as .xlsx in a spreadsheet program")
    func isNot(_ chinese: String, _ english: String) -> Message {
      Message(
        "这是\(chinese)，不是 .xlsx 工作簿；\(saveAs.chinese)", "this is \(english) and no .xlsx workbook; \(saveAs.english)")
    }
    return switch self {
    case .encrypted:
      Message("工作簿有密码保护；请在 Excel 或 WPS 中去掉打开密码后另存", "the workbook is behind a password; save it without one")
    case .empty: Message("文件是空的，请对方重新发送", "the file is empty; ask for it again")
    case .xls: isNot("旧版 Excel 97–2003 工作簿（.xls）", "an Excel 97–2003 workbook (.xls)")
    case .xlsb: isNot("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
    case .ods: isNot("OpenDocument 电子表格（.ods）", "an OpenDocument spreadsheet (.ods)")
    case .xmlSpreadsheet: isNot("XML 电子表格 2003", "an XML Spreadsheet 2003")
    case .html: isNot("网页（HTML）", "a web page (HTML)")
    case .csv: isNot("逗号或制表符分隔的文本", "comma or tab separated text")
    case .compound: isNot("其他 Office 97–2003 文件", "another Office 97–2003 file")
    case .zip: isNot("没有工作簿的压缩包（ZIP）", "a ZIP archive without a workbook")
    case .pdf: Message("这是 PDF，不是工作簿；请向对方索取 .xlsx 原件", "this is a PDF and no workbook; ask for the .xlsx itself")
    case .json: Message("这是 JSON，不是工作簿", "this is JSON and no workbook")
    case .xml: isNot("XML 文件", "an XML file")
    case .text: Message("这是文本，不是工作簿", "this is text and no workbook")
    case .xlsx, .unknown:
      Message("认不出这个文件；请提供 .xlsx、.json 或公开文本", "the file is of no known kind; give .xlsx, .json or a published text")
    }
  }
}

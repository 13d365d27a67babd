import TargetTables
import Workbooks

extension FileKind {
  /// What the kind is called.
  var name: Message {
    switch self {
    case .xlsx: Message("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)")
    case .zip: Message("压缩包（ZIP），其中没有可读的工作簿", "a ZIP archive without a workbook that can be read")
    case .xlsb: Message("二进制 Excel 工作簿（.xlsb）", "a binary Excel workbook (.xlsb)")
    case .ods: Message("OpenDocument 电子表格（.ods）", "an OpenDocument spreadsheet (.ods)")
    case .xls: Message("旧版 Excel 97–2003 工作簿（.xls）", "an Excel 97–2003 workbook (.xls)")
    case .encrypted: Message("有密码保护的工作簿", "a workbook behind a password")
    case .compound: Message("其他 Office 97–2003 文件", "another Office 97–2003 file")
    case .xmlSpreadsheet: Message("XML 电子表格 2003", "an XML Spreadsheet 2003")
    case .html: Message("网页（HTML）", "a web page (HTML)")
    case .json: Message("JSON", "JSON")
    case .xml: Message("XML 文件", "an XML file")
    case .pdf: Message("PDF", "a PDF")
    case .csv: Message("逗号或制表符分隔的文本", "comma or tab separated text")
    case .text: Message("文本", "text")
    case .empty: Message("空文件", "an empty file")
    case .unknown: Message("未知", "unknown")
    }
  }
}

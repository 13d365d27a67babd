import Testing

@testable import Workbooks

struct FileKindTests {
  static let workbook = SmallWorkbook().zip.bytes

  static func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
    for (index, byte) in stream.utf8.enumerated() { bytes[640 + 2 * index] = byte }
    bytes[640 + 64] = UInt8(2 * stream.utf8.count + 2)
    bytes[640 + 66] = 2
    return bytes
  }

  @Test(
    arguments: [
      (workbook, .xlsx), ([], .empty), (Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), .zip),
      (Array(workbook.prefix(100)), .zip), (compound("Workbook"), .xls), (compound("EncryptedPackage"), .encrypted),
      (compound("WordDocument"), .compound), ([0x09, 0x08, 0x08, 0, 0, 5, 0x10, 0], .xls),
      (Array("%PDF-1.7".utf8), .pdf), (Array("{ \"schemaVersion\": 1 }".utf8), .json), (Array("[]".utf8), .json),
      (
        Array("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>".utf8),
        .xmlSpreadsheet
      ),
      (Array("<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>".utf8), .html),
      (Array("  <TABLE><tr><td>1</td>".utf8), .html), (Array("<?xml version='1.0'?><a/>".utf8), .xml),
      (Array("a,b\n1,2\n".utf8), .csv), (Array("a\tb\n1\t2\n".utf8), .csv), (Array("项目编码\n正定县，2022\n".utf8), .text),
      (Array("[草案]\n文本".utf8), .text), ([0xBC, 0xA8, 0xD0, 0xA7, 0x0A], .text), ([0, 1, 2, 3], .unknown),
      ([0xFF, 0xFE, 0x61, 0, 0x0A, 0], .text),
    ] as [([UInt8], FileKind)])
  func `a file is what its bytes say`(_ bytes: [UInt8], _ kind: FileKind) {
    #expect(FileKind(of: bytes) == kind)
  }

  @Test func `only a workbook is read`() {
    let error = #expect(throws: WorkbookError.self) { try Workbook.read(Self.compound("EncryptedPackage")) }
    #expect(error?.reason == .notXLSX(.encrypted))
  }

  @Test func `a file that is not there is named`() {
    let error = #expect(throws: WorkbookError.self) { try Workbook.read(contentsOf: "/nowhere/x.xlsx") }
    #expect(error?.part == "/nowhere/x.xlsx")
  }
}

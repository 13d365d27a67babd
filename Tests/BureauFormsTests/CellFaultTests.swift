import Foundation
import TargetTables
import Testing
import Workbooks

@testable import BureauForms

@Suite struct CellFaultTests {
  @Test(
    arguments: [
      .notANumber("约"), .noSharedString("9"), .notACell("〇"), .notARow("零"), .notARange("甲"), .pastTheSheet,
    ] as [WorkbookProblem.CellFault])
  func `a fault of a cell is told in Chinese alone, with what the file says`(_ fault: WorkbookProblem.CellFault) throws
  {
    let words = fault.message.chinese.replacing("Excel", with: "").replacing("WPS", with: "")
    #expect(!words.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(words)")
    for text in ["约", "9", "〇", "零", "甲"] where "\(fault)".contains("\"\(text)\"") {
      #expect(fault.message.chinese.contains(text) && fault.message.english.contains(text))
    }
  }

  @Test func `an import names the cell whose value is no number`() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    let workbook = Workbook(sheets: [Sheet(name: "1")])
    let place = CellAddress(row: 6, column: 1)
    let problem = WorkbookProblem(.badCell(.notANumber("约三十")), sheet: "1", cell: place)
    let read = form.importDocument(from: ReadWorkbook(workbook: workbook, problems: [problem]), file: "表.xlsx")
    let finding = try #require(read.findings.first { $0.code == "cell.unreadable" })
    #expect(finding.place.sheet == "1" && finding.place.cell == "B7")
    #expect(finding.message.chinese == "单元格应是数，却是“约三十”，已按文本读出，请改正")
  }
}

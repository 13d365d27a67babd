import TargetTables
import Testing
import Workbooks

@testable import BureauForms

@Suite struct UnwritableMessageTests {
  @Test(
    arguments: [
      .book(.daysFrom1904), .book(.noVisibleSheet), .book(.manySheets(32_769)), .book(.property("甲")),
      .book(.creationTime("昨天")),
      .sheetName(.empty), .sheetName(.long), .sheetName(.apostrophe), .sheetName(.taken), .sheetName(.refused),
      .definedName("甲", .illegal), .definedName("甲", .taken), .definedName("甲", .noSheet),
      .definedName("甲", .long), .definedName("甲", .empty),
      .sheet(.veryHidden), .sheet(.singleCellMerge), .sheet(.columnOrder), .sheet(.rowHeight(410)),
      .sheet(.columnWidth(300)),
      .cell(.longText(40_000)), .cell(.number("")), .cell(.errorValue("#")), .cell(.formula),
      .style(.numberFormat("0")), .style(.fontName("宋体")), .style(.fontSize(0)), .style(.fillPattern("甲")),
      .style(.indent(300)), .style(.rotation(91)),
      .note(.manyRules), .note(.ruleTitle), .note(.ruleMessage), .note(.list), .note(.manyLinks), .note(.twoLinks),
      .note(.link("甲")), .note(.linkTip), .note(.twoComments), .note(.longComment),
      .page(.setup), .page(.margin), .page(.headerOrFooter), .page(.breaks), .page(.titles),
      .chart(.series), .chart(.size), .chart(.text), .chart(.noSheet("甲")),
    ] as [UnwritableContent])
  func `what a workbook cannot hold is told in Chinese alone`(_ content: UnwritableContent) {
    let finding = Finding(WorkbookError(.unwritable(content), sheet: "1", cell: nil), file: "表.xlsx")
    #expect(finding.code == "output.unwritable" && finding.place.sheet == "1")
    let words = finding.message.chinese.replacing("Excel", with: "")
    #expect(words.hasPrefix("无法写进工作簿：") && words.count > 8)
    #expect(!words.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(words)")
    if "\(content)".contains("甲") {
      #expect(words.contains("甲") && finding.message.english.contains("甲"))
    }
  }
}

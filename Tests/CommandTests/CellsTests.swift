import Testing
import Workbooks

struct CellsTests {
  let place: Workplace

  /// Writes a workbook with a per cent, a day, a text in two lines and a hidden sheet.
  init() throws {
    place = try Workplace()
    var sheet = Sheet(name: "表1")
    sheet.set(Cell(CellAddress(row: 0, column: 0), .number(1), style: 1))
    sheet.set(Cell(CellAddress(row: 0, column: 1), .number(44_592), style: 2))
    sheet.set(Cell(CellAddress(row: 1, column: 0), .text("一\n二\t\\\"")))
    sheet.comments = [CellComment(CellAddress(row: 1, column: 0), "请核对")]
    let hidden = Sheet(name: "藏", visibility: .hidden)
    var book = Workbook(sheets: [sheet, hidden])
    book.styles += [CellStyle(numberFormat: "0%"), CellStyle(numberFormat: "yyyy\"年\"m\"月\"d\"日\"")]
    try book.write(to: place.folder + "/书.xlsx")
  }

  @Test func `cells print what they hold, a line each`() throws {
    let run = try place.run("cells", "书.xlsx")
    #expect(run.output == "表1!A1\t1\n表1!B1\t2022-01-31\n表1!A2\t一\\n二\\t\\\\\"\n")
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test func `cells print what they show`() throws {
    let run = try place.run("cells", "--shown", "书.xlsx")
    #expect(run.output.hasPrefix("表1!A1\t100%\n表1!B1\t2022年1月31日\n"))
  }

  @Test func `cells print JSON`() throws {
    let run = try place.shell("jixiao cells --format json - < 书.xlsx")
    #expect(
      run.output == """
        [
          {
            "name": "表1",
            "cells": {
              "A1": "1",
              "B1": "2022-01-31",
              "A2": "一\\n二\\t\\\\\\""
            }
          },
          {
            "name": "藏",
            "cells": {}
          }
        ]

        """)
  }

  @Test(arguments: [
    ("", "文件是空的"), ("PK\u{3}\u{4}x", "已损坏"), ("<html></html>", "网页"), ("a,b\n1,2\n", "分隔的文本"),
    ("\u{D0}", "文本"),
  ])
  func `cells say what a file is that is no workbook`(_ bytes: String, _ message: String) throws {
    try place.write(bytes, to: "x.xlsx")
    let run = try place.run("cells", "x.xlsx")
    #expect(run.output == "")
    #expect(run.error.contains(message))
    #expect(run.status == 2)
  }

  @Test func `doctor says what a workbook holds and that it is no form`() throws {
    let run = try place.run("doctor", "书.xlsx")
    for line in ["格式：Excel 工作簿（.xlsx）", "“表1”：3 个有内容的单元格", "“藏”：0 个有内容的单元格，隐藏", "1 条批注（首条在 A2）", "[form.unknown]"] {
      #expect(run.output.contains(line))
    }
    #expect(run.error == "")
    #expect(run.status == 2)
  }

  @Test func `doctor says what else a file may be, from standard input too`() throws {
    try place.write(
      "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", to: "x.xls")
    let run = try place.shell("jixiao doctor --lang en - < x.xls")
    #expect(run.output.contains("Format: an XML Spreadsheet 2003"))
    #expect(run.output.contains("save it as .xlsx"))
    #expect(run.status == 2)
  }
}

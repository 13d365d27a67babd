import TargetTables
import Testing
import Workbooks

@testable import BureauForms

/// What stands on a sheet beside its cells, and columns that nobody sees, are told.
@Suite struct BesideCellsTests {
  private func findings(_ change: (inout ReadWorkbook, inout Sheet) -> Void) throws -> [Finding] {
    let form = try #require(try Form.shipped("zhengding-2022"))
    var read = ReadWorkbook(workbook: form.export(.random(seed: 7, style: .plausible)).workbook)
    let index = try #require(read.workbook.sheets.firstIndex { $0.name == "1" })
    var sheet = read.workbook.sheets[index]
    change(&read, &sheet)
    read.workbook.sheets[index] = sheet
    return form.importDocument(from: read).findings
  }

  @Test(
    arguments: [
      ("", "应为 36", "批注没有读入：“应为 36”"), ("李明", "李明:\n应为 36", "批注没有读入：“应为 36”（李明）"),
      ("", "[线程批注]\n\n你的 Excel 版本可读取此线程批注: …?linkid=870924\n\n注释:\n    应为 36", "批注没有读入：“注释:\n    应为 36”"),
    ])
  func `a comment is told with its writer`(author: String, text: String, message: String) throws {
    let findings = try findings { _, sheet in
      sheet.comments.append(CellComment(CellAddress(row: 3, column: 2), text, author: author))
    }
    let found = try #require(findings.first { $0.code == "comment.unread" })
    #expect(found.place.cell == "C4" && found.severity == .note)
    #expect(found.message.chinese == message)
  }

  @Test func `many comments are told as one number`() throws {
    let findings = try findings { _, sheet in
      sheet.comments = (0..<25).map { CellComment(CellAddress(row: $0, column: 0), "看") }
    }
    let told = findings.filter { $0.code == "comment.unread" }
    #expect(told.count == 21)
    #expect(told.last?.message.chinese == "另有 5 条批注没有读入")
  }

  @Test func `a review's own marks are not told`() throws {
    let findings = try findings { _, sheet in
      sheet.comments = [CellComment(CellAddress(row: 3, column: 2), "【错误】不是数", author: "审核")]
    }
    #expect(!findings.contains { $0.code == "comment.unread" })
  }

  @Test func `a text box is a warning where it lies`() throws {
    let findings = try findings { _, sheet in
      sheet.textBoxes = [TextBox(CellAddress(row: 4, column: 1), "预算数应为36万元")]
    }
    let found = try #require(findings.first { $0.code == "box.unread" })
    #expect(found.severity == .warning && found.place.cell == "B5" && found.found == "预算数应为36万元")
  }

  @Test func `pictures on a sheet are told, what is only form is not`() throws {
    let findings = try findings { read, _ in
      read.problems = [
        WorkbookProblem(.notCarried("pictures"), sheet: "1"), WorkbookProblem(.notCarried("tables"), sheet: "1"),
      ]
    }
    #expect(findings.filter { $0.code == "sheet.notCells" }.map(\.message.chinese) == ["工作表“1”里有图片，没有读入"])
  }

  @Test func `hidden columns that hold something are told once`() throws {
    let findings = try findings { _, sheet in
      sheet.columns = [ColumnLayout(2...3, isHidden: true), ColumnLayout(30...40, isHidden: true)]
    }
    let told = findings.filter { $0.code == "column.hidden" }
    #expect(told.map(\.message.chinese) == ["C、D 列是隐藏的，已读入"])
    #expect(told.first?.place.cell == "C1")
  }

  @Test(arguments: [(3, "第 41、42、43 行是隐藏的，已读入"), (12, "第 41、42、43、44、45、46、47、48、49、50 等共 12 行是隐藏的，已读入")])
  func `hidden rows that hold something are told once, ten of them by name`(count: Int, message: String) throws {
    let findings = try findings { _, sheet in
      for row in 40..<40 + count {
        sheet.set(Cell(CellAddress(row: row, column: 0), .text("另记")))
        sheet.rows[row, default: RowLayout()].isHidden = true
      }
    }
    #expect(findings.filter { $0.code == "row.hidden" }.map(\.message.chinese) == [message])
  }
}

import BureauForms
import Foundation
import TargetTables
import Testing
import Workbooks

struct MarkedCopyTests {
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fixtures/zhengding-2022.json").standardizedFileURL

  private func reviewed() throws -> ReviewedDocument {
    let reading = TargetDocument.read(json: Array(try Data(contentsOf: Self.fixture)))
    let document = try #require(reading.document)
    return ReviewedDocument(document, reading: reading, review: Review(document), file: nil)
  }

  private func form(_ name: String) throws -> Form { try #require(try Form.shipped(name)) }

  @Test(arguments: ["zhengding-2022", "list"], Language.allCases)
  func `each finding is a comment on a tinted cell and a linked line of the list`(
    template: String, language: Language
  ) throws {
    let reviewed = try reviewed()
    let form = try form(template)
    let book = MarkedCopy(reviewed, in: form, language: language).workbook
    let plain = form.export(reviewed.document).workbook
    let list = book.sheets[0]
    #expect(list.cells.last?.address.row == reviewed.findings.count + 2)
    let comments = book.sheets.dropFirst().flatMap(\.comments)
    for finding in reviewed.findings where finding.path?.projectIndex != nil {
      #expect(comments.contains { $0.text.contains(finding.message.text(in: language)) }, "\(finding.code)")
    }
    for (sheet, before) in zip(book.sheets.dropFirst(), plain.sheets) {
      #expect(sheet.cells.map(\.value) == before.cells.map(\.value))
      for comment in sheet.comments {
        let cell = try #require(sheet[comment.address])
        #expect(book.style(of: cell).fill != nil)
      }
    }
    for link in list.links {
      guard case .inside(let target) = link.target else { continue }
      let place = target.split(separator: "!")
      #expect(book.sheets.contains { $0.name == place[0].replacing("'", with: "") })
      #expect(CellAddress(place[1]) != nil)
    }
    #expect(!list.links.isEmpty)
  }

  @Test(arguments: ["zhengding-2022", "list"])
  func `an import ignores the marks`(template: String) throws {
    let reviewed = try reviewed()
    let form = try form(template)
    let folder = TemporaryFolder()
    let path = folder.path("copy.xlsx")
    try MarkedCopy(reviewed, in: form, language: .chinese).workbook.write(to: path)
    let read = try Workbook.read(Array(try Data(contentsOf: URL(filePath: path))), .everything)
    let marked = form.importDocument(from: read).reading
    let plainPath = folder.path("plain.xlsx")
    try form.export(reviewed.document).workbook.write(to: plainPath)
    let plainRead = try Workbook.read(Array(try Data(contentsOf: URL(filePath: plainPath))), .everything)
    let plain = form.importDocument(from: plainRead).reading
    #expect(marked.document == plain.document)
    #expect(marked.findings == plain.findings)
    #expect(marked.places == plain.places)
  }
}

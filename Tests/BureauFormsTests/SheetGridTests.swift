import TargetTables
import TestDocuments
import Testing

@testable import BureauForms
@testable import Workbooks

/// A cell that names a text of the book's table, and one that holds the same itself, are read alike.
@Suite struct SheetGridTests {
  @Test(arguments: ["zhengding-2022", "list"])
  func aBookIsReadAlikeWhereverItsTextsAreKept(template: String) throws {
    let form = try #require(try Form.shipped(template))
    for seed in 0..<UInt64(20) {
      let read = try Self.readBack(.random(seed: seed), form)
      var bare = read
      for index in bare.workbook.sheets.indices {
        bare.workbook.sheets[index].setCells(Array(bare.workbook.sheets[index].cells))
      }
      #expect(read.workbook.sheets.contains { $0.cells.contains { $0.sharedText != nil } })
      Self.expectSame(form.importDocument(from: read), form.importDocument(from: bare), seed)
    }
  }

  /// Each sheet's numbers are those of its own table.
  @Test func sheetsOfTwoBooksAreReadEachByItsTexts() throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    for seed in 0..<UInt64(10) {
      var mixed = try Self.readBack(.random(seed: seed), form)
      let other = try Self.readBack(.random(seed: seed + 100), form)
      mixed.workbook.sheets += other.workbook.sheets
      var bare = mixed
      for index in bare.workbook.sheets.indices {
        bare.workbook.sheets[index].setCells(Array(bare.workbook.sheets[index].cells))
      }
      Self.expectSame(form.importDocument(from: mixed), form.importDocument(from: bare), seed)
    }
  }

  private static func readBack(_ document: TargetDocument, _ form: Form) throws -> ReadWorkbook {
    let folder = TemporaryFolder()
    try form.export(document).workbook.write(to: folder.path("book.xlsx"))
    return try Workbook.read(contentsOf: folder.path("book.xlsx"), .values)
  }

  private static func expectSame(_ one: FormImport, _ other: FormImport, _ seed: UInt64) {
    #expect(one.document == other.document, "seed \(seed)")
    #expect(one.findings == other.findings, "seed \(seed)")
    #expect(one.located == other.located, "seed \(seed)")
    #expect(one.reading.places == other.reading.places, "seed \(seed)")
  }
}

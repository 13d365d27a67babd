import Glibc
import Testing

@testable import Workbooks

struct RoundTripTests {
  let folder = TemporaryFolder()

  @Test func `what is written is read back equal`() throws {
    for seed in 0..<200 {
      var random = RandomWorkbooks(seed: seed)
      let book = random.workbook()
      try book.write(to: folder.path("a.xlsx"))
      let read = try Workbook.read(contentsOf: folder.path("a.xlsx"))
      #expect(read.problems.isEmpty, "seed \(seed)")
      try expectEqual(read.workbook.normalized(), book.normalized(), seed)
    }
  }

  /// Names the first difference, since a whole workbook in a failure cannot be read.
  private func expectEqual(_ one: Workbook, _ other: Workbook, _ seed: Int) throws {
    #expect(one.properties == other.properties, "seed \(seed)")
    #expect(one.definedNames == other.definedNames, "seed \(seed)")
    #expect(one.styles == other.styles, "seed \(seed)")
    try #require(one.sheets.map(\.name) == other.sheets.map(\.name))
    for (one, other) in zip(one.sheets, other.sheets) {
      let different = zip(one.cells, other.cells).first { $0.0 != $0.1 }
      #expect(different?.0 == different?.1, "seed \(seed)")
      #expect(one.cells.count == other.cells.count, "seed \(seed)")
      #expect(one.rows == other.rows, "seed \(seed)")
      #expect(one.columns == other.columns, "seed \(seed)")
      #expect(one.printSetup == other.printSetup, "seed \(seed)")
      #expect(one.validations == other.validations, "seed \(seed)")
      #expect(one.links == other.links, "seed \(seed)")
      #expect(one.comments == other.comments, "seed \(seed)")
      #expect(one.merges == other.merges, "seed \(seed)")
      #expect(one == other || different != nil, "seed \(seed)")
    }
  }
}

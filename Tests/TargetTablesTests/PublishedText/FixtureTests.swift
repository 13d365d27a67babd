import Foundation
import TargetTables
import Testing

/// The published text of one department. `REWRITE_GOLDEN=1 swift test` writes the expectation anew, to be read in review.
struct FixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fixtures").standardizedFileURL

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  @Test func `the published text gives its document`() throws {
    let reading = TargetDocument.read(publishedText: try bytes("zhengding-2022.txt"), file: "zhengding-2022.txt")
    let json = try #require(reading.document).json
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] != nil {
      try Data(json.utf8).write(to: Self.folder.appending(path: "zhengding-2022.json"))
    }
    #expect(Array(json.utf8) == (try bytes("zhengding-2022.json")))
    #expect(reading.findings.allSatisfy { $0.severity == .note && $0.code == "text.joined" })
    #expect(reading.findings.compactMap(\.place.line) == [67, 85, 99, 151, 174, 197])
  }
}

import Foundation
import TargetTables
import Testing

struct GoldenFindingsTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = here.appending(path: "../../..").standardized

  /// Compares a text with a file, or writes the file where REWRITE_GOLDEN is set.
  private func expectGolden(_ text: String, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  /// zhengding-2022.md beside this file says of each why a reviewer would say it.
  @Test func `the published document gives the findings that were judged one by one`() throws {
    let json = try Data(contentsOf: Self.root.appending(path: "Fixtures/zhengding-2022.json"))
    let document = try #require(TargetDocument.read(json: Array(json)).document)
    let lines = Review(document).findings.map { finding in
      "\(finding.path?.description ?? "")\t\(finding.text(in: .chinese))\n"
    }
    try expectGolden(lines.joined(), Self.here.appending(path: "zhengding-2022.findings.txt"))
  }

  @Test func `docs list the rules as they are`() throws {
    try expectGolden(RuleListing.markdown, Self.root.appending(path: "docs/rules.md"))
  }
}

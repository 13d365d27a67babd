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

  @Test func `every field knows the line that it was read at`() throws {
    let reading = TargetDocument.read(publishedText: try bytes("zhengding-2022.txt"))
    let department = FieldPath().appending("department")
    let project = FieldPath.project(2)
    let lines: [(FieldPath, Int)] = [
      (FieldPath().appending("title"), 3), (FieldPath().appending("year"), 4), (FieldPath().appending("stage"), 5),
      (FieldPath().appending("unit").appending("code"), 111), (department, 29), (department.appending("duties"), 35),
      (department.appending("goals").appending(1), 45), (department.appending("safeguards"), 49),
      (department.appending("safeguards").appending(4).appending("heading"), 69), (project.appending("code"), 160),
      (project.appending("purpose"), 162), (project.appending("spendingPlan").appending("endOfJune"), 164),
      (project.appending("goal"), 165), (.indicator(4, ofProject: 2), 171),
      (.indicator(5, ofProject: 2).appending("value"), 175),
    ]
    for (path, line) in lines { #expect(reading.place(of: path)?.line == line, "\(path)") }
  }
}

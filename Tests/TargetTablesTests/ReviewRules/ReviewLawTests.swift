import TargetTables
import TestDocuments
import Testing

struct ReviewLawTests {
  @Test(arguments: UInt64(0)..<60)
  func `a review of any document ends, is the same each time and points into the document`(seed: UInt64) {
    let document = TargetDocument.random(seed: seed)
    let review = Review(document, profile: .hebei)
    #expect(review == Review(document, profile: .hebei))
    for finding in review.findings {
      #expect(ReviewRules.rule(finding.code) != nil)
      #expect(finding.path?.projectIndex.map { document.projects.indices.contains($0) } ?? true)
      #expect(!PlaceInWords(finding.path, in: document, language: .chinese).field.isEmpty)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 32_767), String(repeating: "1+", count: 16_000) + "=1",
    String(repeating: "1*(", count: 10_000), String(repeating: "9", count: 32_767) + "*9=9",
    String(repeating: "每人1元1次共计1元", count: 3_000), String(repeating: "共计", count: 16_000),
    String(repeating: "1/0=", count: 8_000), String(repeating: "甲，", count: 16_000), "1*\u{FEFF}2=\u{0}3", "=*=",
  ])
  func `prose of any kind is gone through in a moment`(purpose: String) {
    let document = SoundDocument.document {
      $0.projects[0].purpose = purpose
      $0.projects[0].name = purpose
      $0.projects[0].indicators[0] = Indicator(
        level1: purpose, level2: purpose, name: purpose, description: purpose, value: purpose, basis: purpose)
      $0.department?.overall = [purpose, purpose]
    }
    let clock = ContinuousClock()
    let time = clock.measure { _ = Review(document) }
    #expect(time < .seconds(10))
  }
}

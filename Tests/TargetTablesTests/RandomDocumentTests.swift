import TargetTables
import TestDocuments
import Testing

struct RandomDocumentTests {
  @Test func `a seed gives the same document again`() {
    for seed in 0..<50 as Range<UInt64> {
      #expect(TargetDocument.random(seed: seed) == TargetDocument.random(seed: seed))
    }
    #expect(TargetDocument.random(seed: 1) != TargetDocument.random(seed: 2))
  }

  @Test func `a thousand documents hold what a law must meet`() {
    let documents = (0..<1000 as Range<UInt64>).map { TargetDocument.random(seed: $0) }
    let texts = documents.flatMap { $0.projects.flatMap(\.indicators).compactMap(\.name) }
    #expect(documents.contains { $0.projects.count > 150 && $0.projects.count <= 200 })
    #expect(documents.contains { $0.projects.isEmpty })
    #expect(documents.contains { $0.department == nil })
    #expect(documents.contains { $0.department?.overall == [] })
    #expect(texts.contains { $0.utf16.count == 32_767 })
    #expect(!texts.contains { $0.utf16.count > 32_767 })
    for sign in ["=", "+", "-", "@", " ", "\n", "\r", "\t", "_x0041_", "&#10;", "<"] {
      #expect(texts.contains { $0.hasPrefix(sign) }, "\(sign.debugDescription)")
    }
    #expect(!texts.contains { $0.isEmpty || $0.utf8.contains(0) })
  }

  @Test func `a complete document leaves nothing blank`() {
    for seed in 0..<50 as Range<UInt64> {
      let document = TargetDocument.random(seed: seed, style: .complete)
      #expect(document.year != nil && document.unit?.code != nil && document.department?.goals.isEmpty == false)
      #expect(document.projects.allSatisfy { $0.budget.total != nil && $0.goal != nil && !$0.indicators.isEmpty })
    }
  }
}

import TestDocuments
import Testing

@testable import TargetTables

struct RepetitionTests {
  private static let phrases = [
    "加强日常巡查和跟踪问效", "发现问题及时整改到位", "组织开展形式多样的活动", "严格执行资金管理办法", "做到专款专用", "推动规范化建设", "，", "。", "；", "\n",
    " ", "\u{3000}", "\r\n", "A4纸", "5万元", "é", "𠮷",
  ]

  /// Texts of few phrases, many of which are like each other.
  private static func paragraphs(_ generator: inout SeededGenerator) -> [String] {
    var paragraphs: [String] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      if let copy = paragraphs.randomElement(using: &generator), generator.once(in: 3) {
        paragraphs.append(generator.once(in: 2) ? copy : copy + generator.pick(phrases))
      } else {
        let count = Int.random(in: 0...14, using: &generator)
        paragraphs.append((0..<count).map { _ in generator.pick(phrases) }.joined())
      }
    }
    return paragraphs
  }

  @Test(arguments: UInt64(0)..<200)
  func `a text is like another just where most of its stretches are the other's`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let paragraphs = Self.paragraphs(&generator)
    let found = Repetition.all(in: paragraphs, shortest: 15).filter { !$0.isWithin }
    let copies = found.flatMap { stretch in
      (0..<stretch.length).map { [stretch.index + $0, stretch.source + $0] }
    }
    #expect(copies == Self.copies(in: paragraphs, shortest: 15))
  }

  /// Each text and the one that it is like, found by comparing all stretches of all texts.
  private static func copies(in paragraphs: [String], shortest: Int) -> [[Int]] {
    let texts = paragraphs.map { Array($0.unicodeScalars.filter { !Taxonomy.isBlank($0) }) }
    var owners: [[Unicode.Scalar]: Int] = [:]
    var copies: [[Int]] = []
    for (index, text) in texts.enumerated() where text.count >= shortest {
      let stretches = (0...(text.count - 8)).map { Array(text[$0..<($0 + 8)]) }
      let shared = Dictionary(grouping: stretches.compactMap { owners[$0] }) { $0 }.mapValues(\.count)
      let best = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      let known = stretches.count { owners[$0] != nil }
      if let best, known * 100 >= stretches.count * 80,
        best.value * 100 >= max(stretches.count, texts[best.key].count - 7) * 80
      {
        copies.append([index, best.key])
      } else {
        for stretch in stretches where owners[stretch] == nil { owners[stretch] = index }
      }
    }
    return copies
  }

  @Test(arguments: UInt64(0)..<100)
  func `a sentence that stands twice is found blanks apart`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Self.paragraphs(&generator).joined()
    let found = Repetition.all(in: [text], shortest: 15)
    var (seen, isRepeated) = (Set<[Unicode.Scalar]>(), false)
    let ends: Set<Unicode.Scalar> = ["。", "；", "！", "？", "\n"]
    let lines = text.replacing("\r\n", with: " ").unicodeScalars
    for sentence in lines.split(whereSeparator: { ends.contains($0) }) where sentence.count >= 15 {
      if !seen.insert(sentence.filter { !Taxonomy.isBlank($0) }).inserted { isRepeated = true }
    }
    let isLong = text.unicodeScalars.count { !Taxonomy.isBlank($0) } >= 15
    #expect(!found.isEmpty == (isRepeated && isLong))
  }
}

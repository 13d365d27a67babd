import TestDocuments
import Testing

@testable import TargetTables

struct WordListTests {
  private static let words = ["共", "共计", "合计", "每", "元", "≥", "，", "ab", "%", "é", "𠮷", "一共"]
  /// Words, and signs that share their last bits with them.
  private static let pieces =
    words + ["汉", "字", "计", "合", "兲", "关", "丆", "儵", "￥", "。", "x", "b", "a", "Å", "𠮶", "\n", "\u{3000}"]

  @Test(arguments: UInt64(0)..<20)
  func `words are found as one by one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...6, using: &generator)
      let text = (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
      let words = (0..<3).map { _ in generator.pick(Self.words) }
      let bytes = Array(text.utf8)
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
      let lengths = starts.map { start in
        words.filter { bytes[start...].starts(with: $0.utf8) }.map(\.utf8.count).max()
      }
      let list = WordList(words)
      let found = text.withBytes { text in starts.map { list.match(in: text, at: $0)?.length } }
      #expect(found == lengths, "\(words) in \(text)")
      #expect(text.holdsAny(of: list) == lengths.contains { $0 != nil }, "\(words) in \(text)")
    }
  }
}

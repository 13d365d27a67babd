import TestDocuments
import Testing

@testable import TargetTables

struct DenseTextTests {
  private static let pieces = [
    "汉", "字", "围绕", "，", "：", "（", "）", "。", "；", "！", "？", "ａ", "a", "1", " ", "\u{3000}", "\u{FEFF}", "\u{A0}", "\t",
    "é", "𠮷", "≥", "…",
  ]

  /// A number for a scalar: its bytes, the first of them lowest.
  private func sign(_ scalar: Unicode.Scalar) -> UInt32 {
    String(scalar).utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  @Test(arguments: UInt64(0)..<20)
  func `each sign but blanks has its number`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
      let signs = text.unicodeScalars.filter { !Taxonomy.isBlank($0) }.map(sign)
      #expect(DenseText(text, shortest: 15).signs == signs, "\(text)")
    }
  }

  @Test func `a sentence that stands twice is found among full-width signs and blanks`() {
    let sentence = "围绕（甲乙）：建立长效机制，巩固成果"
    let spaced = "围绕（甲乙） ：建立\u{3000}长效机制，巩固成果"
    let text = "别的话。\(sentence)。\(spaced)。"
    let dense = DenseText(text, shortest: 10)
    let found = dense.repeatedSentence(in: text, shortest: 10)
    #expect(found.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == spaced)
    #expect(DenseText("\(sentence)。\(sentence)也。", shortest: 10).repeatedSentence(in: text, shortest: 10) == nil)
  }
}

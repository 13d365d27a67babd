import TestDocuments
import Testing

@testable import BureauForms

struct TextMeasureTests {
  @Test(arguments: [
    ("", 100.0, 1), ("绩效", 100.0, 1), ("绩效目标表", 50.0, 1), ("绩效目标表表", 50.0, 2),
    ("一\n二\n三", 100.0, 3), ("一\r\n二", 100.0, 2), ("一\n", 100.0, 2), ("\n\n", 100.0, 3),
    // A closing mark does not begin a line, an opening one does not end it.
    ("一二三四五，六", 50.0, 2), ("一二三四（五）", 50.0, 2),
    // A number stays whole, a word longer than the line does not.
    ("开展次数1234", 60.0, 2), ("abcdefghijklmnopqrst", 50.0, 3), ("ab cd ef", 20.0, 3),
    // So does a number with its unit, brackets and all.
    ("组织100%（2008）10号", 72.0, 3),
    // Wider than any line: never without end.
    ("绩效", 1.0, 2), ("绩", 0.0, 1), ("长", -5.0, 1),
    (String(repeating: "长", count: 1_000), 100.0, 100), (String(repeating: "9", count: 32_767), 100.0, 2_039),
    ("👨‍👩‍👧‍👦", 100.0, 1), ("e\u{301}e\u{301}", 100.0, 1),
  ])
  func `lines at ten points`(text: String, width: Double, lines: Int) {
    #expect(TextMeasure(size: 10).lines(of: text, in: width) == lines)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `lines are counted alike whether a text surely has room on one or not`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let characters = "汉字绩效，。（）“”…%％ab1.  \u{301}é\u{2027}\u{2028}\u{2029}\u{A8}Ω한\u{200B}😀mW\n\r\t".unicodeScalars
    for _ in 0..<50 {
      let length = Int.random(in: 0..<40, using: &random)
      let text = (0..<length).map { _ in String(random.pick(Array(characters))) }.joined()
      let measure = TextMeasure(size: Double.random(in: 8...20, using: &random), isBold: random.once(in: 2))
      let width = Double.random(in: 0...900, using: &random)
      #expect(measure.lines(of: text, in: width) == measure.filledLines(of: text, in: max(width, measure.size)))
    }
  }

  @Test(arguments: [("绩效", 20.0), ("5.00", 22.5), ("≥4次", 25.6), ("", 0.0), ("（草案）", 40.0)])
  func `widths at ten points`(text: String, width: Double) {
    #expect(abs(TextMeasure(size: 10).width(of: text) - width) < 0.05)
  }
}

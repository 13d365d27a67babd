import TestDocuments
import Testing

@testable import BureauForms

/// A text's bytes are taken apart as the string's own view takes it apart.
@Suite struct ScalarBytesTests {
  private static let pieces = [
    "a", "9", " ", "é", "e\u{301}", "项", "（", "　", "\u{FEFF}", "≥", "𠀀", "\u{302A}", "\n", "．",
  ]

  private static func texts() -> [String] {
    var random = SeededGenerator(seed: 11)
    return (0..<2_000).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(pieces) }.joined()
    }
  }

  @Test func bothEndsAreThoseOfTheStringsView() {
    for text in Self.texts() {
      var scalars = Substring(text).unicodeScalars
      var same = text
      same.withUTF8 { bytes in
        var rest = ScalarBytes(bytes)
        while let first = scalars.first {
          #expect(rest.first == first)
          #expect(rest.last == scalars.last)
          #expect(rest.text == String(Substring(scalars)))
          if scalars.count % 2 == 0 {
            scalars.removeFirst()
            rest.removeFirst()
          } else {
            scalars.removeLast()
            rest.removeLast()
          }
        }
        #expect(rest.isEmpty && rest.first == nil && rest.last == nil)
        rest.removeFirst()
        rest.removeLast()
        #expect(rest.isEmpty)
      }
    }
  }

  @Test func whiteSpaceIsTakenOffAsElsewhere() {
    for var text in Self.texts() {
      let expected = text.trimmingBlanks()
      #expect(text.withUTF8 { ScalarBytes($0).trimmed.text } == expected)
    }
  }

  @Test(arguments: [("单位：万元", "单位", "：万元"), ("单 位:元", "单位：", "元"), ("单元", "单位", nil), ("", "单位", nil)])
  func wordsAreTakenOffHoweverTheyAreSpaced(text: String, words: String, rest: String?) {
    var text = text
    let left = text.withUTF8 { bytes -> String? in
      var scalars = ScalarBytes(bytes)
      return scalars.removeStart(words) ? scalars.text : nil
    }
    #expect(left == rest)
  }

  @Test(arguments: [("支出绩效目标表", "绩效目标表", "支出"), ("支出绩 效目标 表 ", "绩效目标表", "支出"), ("绩效目标", "绩效目标表", nil)])
  func wordsAreTakenOffTheEndHoweverTheyAreSpaced(text: String, words: String, rest: String?) {
    var text = text
    let left = text.withUTF8 { bytes -> String? in
      var scalars = ScalarBytes(bytes)
      return scalars.removeEnd(words) ? scalars.text : nil
    }
    #expect(left == rest)
  }
}

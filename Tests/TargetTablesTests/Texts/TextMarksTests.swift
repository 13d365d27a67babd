import Testing

@testable import TargetTables

struct TextMarksTests {
  private let scalars = (UInt32(0)...0x2FFFF).lazy.compactMap(Unicode.Scalar.init)

  @Test func `what a key leaves out or narrows is marked`() {
    let unmarked = scalars.filter { scalar in
      let isKeyed = Taxonomy.isBlank(scalar) || Taxonomy.narrowed(scalar) != scalar || scalar == "*" || scalar == ":"
      return isKeyed && !TextMarks(String(scalar)).contains(.keyed)
    }
    #expect(Array(unmarked).isEmpty)
    #expect(TextMarks("数量指标").contains(.keyed))
  }

  @Test func `digits of either width are marked`() {
    let unmarked = scalars.filter { String($0).holdsDigit && !TextMarks(String($0)).contains(.digit) }
    #expect(Array(unmarked).isEmpty)
  }

  @Test(arguments: [
    ("（", TextMarks.bracket), ("。", .stop), ("及", .joint), ("满", .satisfaction), ("××", .placeholder), ("共", .total),
    ("≈", .equality), ("每", .rate), ("万", .money),
  ])
  func `a sign is marked wherever it stands`(sign: String, mark: TextMarks) {
    for text in [sign, "a" + sign, "汉" + sign + "字", "é𠮷" + sign] { #expect(TextMarks(text).contains(mark)) }
    #expect(!TextMarks("汉字abc").contains(mark))
  }
}

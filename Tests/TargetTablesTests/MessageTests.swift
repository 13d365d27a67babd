import Testing

@testable import TargetTables

struct MessageTests {
  @Test func `a message that is made when it is read is the same as one that is held`() {
    let number = 5
    let (lazy, held) = (Message(lazily: "第\(number)行", "row \(number)"), Message("第5行", "row 5"))
    #expect(lazy == held)
    #expect(Set([lazy, held]).count == 1)
    #expect(Language.allCases.map { lazy.text(in: $0) } == ["第5行", "row 5"])
    #expect(lazy != Message("第5行", "row 6"))
  }

  @Test func `pieces of a sentence stand as they would in a text`() {
    let (name, numbers, letter): (String, [Int], Character) = ("名称", [0, 7, 10, 120, -3, .max, .min], "K")
    for number in numbers {
      let message = Message(lazily: "“\(name)”\(number)\(letter)。", "")
      #expect(message.chinese == "“\(name)”\(number)\(letter)。")
    }
    for count in [0, 1, 13, 14, 39, 40, 41, 100] {
      let (text, quoted) = (String(repeating: "字", count: count), String(repeating: "字", count: min(count, 40)))
      #expect(Remark.quote(text).description == "“\(quoted)\(count > 40 ? "…" : "")”")
      #expect(Message(lazily: "\(Remark.quote(text))", "").chinese == Remark.quote(text).description)
    }
  }
}

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
}

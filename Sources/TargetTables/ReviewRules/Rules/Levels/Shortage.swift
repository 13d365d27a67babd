extension ReviewedProject {
  /// A remark where fewer rows than asked for stand under a level 1. A project without any row is another rule's.
  func shortage(ofLevel1 name: String, _ facts: RowFacts, least: Int, english: String) -> [Remark] {
    guard filledCount > 0, !has(least, rowsOf: facts) else { return [] }
    let count = count(of: facts)
    let message =
      count == 0
      ? Message(lazily: "缺少\(name)", "there is no \(english) indicator (\(name))")
      : Message(
        lazily: "\(name)只有\(count)行，至少\(least)行",
        "only \(count) \(english) indicators (\(name)) of at least \(least)")
    return [
      Remark(path("indicators"), message, found: "\(count)", expected: "\(name)至少\(least)行")
    ]
  }
}

import TargetTables

/// Makes documents like those that a county's units send: the same for the same seed.
struct DocumentMaker {
  private var random: SeededGenerator
  private let number: Int

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    number = Int(seed)
  }

  mutating func document(projects count: Int) -> TargetDocument {
    let name = random.pick(Wording.places) + random.pick(Wording.topics) + "服务中心"
    return TargetDocument(
      year: 2022, stage: "草案", title: "\(name)2022年部门预算绩效文本", preparedBy: name, reviewedBy: "正定县财政局",
      unit: Unit(code: String(100_001 + number % 800_000), name: "\(name)本级"), department: department(),
      projects: (0..<count).map { project($0) })
  }

  private mutating func department() -> Department {
    var safeguards: [Safeguard] = []
    for (index, heading) in Wording.headings.prefix(random.number(3...5)).enumerated() {
      let text = sentences(random.number(3...5))
      safeguards.append(Safeguard(heading: "\(Self.numerals[index])、\(heading)", paragraphs: [text]))
    }
    return Department(
      overall: [sentences(random.number(7...12))], duties: items(3, sentences: 1), goals: items(3, sentences: 2),
      safeguards: safeguards)
  }

  private static let numerals = ["一", "二", "三", "四", "五"]

  private mutating func items(_ count: Int, sentences: Int) -> [String] {
    (1...count).map { "\($0)、\(self.sentences(sentences))" }
  }

  /// About thirty signs each.
  private mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in "围绕\(random.pick(Wording.topics))，\(random.pick(Wording.aims))。" }.joined()
  }

  /// The project at an index; its code is its own in the document.
  mutating func project(_ index: Int) -> Project {
    let topic = random.pick(Wording.topics)
    let items = (0..<random.number(2...4)).map { _ in Expense(&random) }
    let total = items.reduce(0) { $0 + $1.yuan }
    // One unit in twelve gets its sum wrong.
    let fiscal = random.once(in: 12) ? total + 10_000 : random.once(in: 5) ? total / 2 : total
    return Project(
      code: code(index), name: "2022年度\(random.pick(Wording.places))\(topic)\(random.pick(Wording.kinds))",
      budget: Budget(total: .yuan(total), fiscal: .yuan(fiscal), other: fiscal < total ? .yuan(total - fiscal) : nil),
      purpose: items.map(\.text).joined(separator: "；") + "。共计\(total)元，主要用于\(topic)，\(random.pick(Wording.aims))。",
      spendingPlan: SpendingPlan(
        endOfMarch: .yuan(total / 5), endOfJune: .yuan(total / 2), endOfOctober: .yuan(total * 4 / 5),
        endOfDecember: .yuan(total)),
      goal: "1.\(sentences(1))\n2.\(sentences(1))", indicators: indicators(of: topic))
  }

  /// Eight to ten rows, in the order of the levels.
  private mutating func indicators(of topic: String) -> [Indicator] {
    var measures = Measure.usual
    for _ in 0..<random.number(0...2) { measures.remove(at: random.number(1...measures.count - 2)) }
    return measures.map { indicator($0, of: topic) }
  }

  mutating func indicator(_ measure: Measure, of topic: String) -> Indicator {
    let name = random.pick(measure.names)
    return Indicator(
      level1: measure.level1, level2: measure.level2, name: random.once(in: 2) ? topic + name : name,
      description: description(of: name, topic),
      value: "\(measure.sign)\(random.number(measure.values))\(measure.unit)",
      basis: random.pick(["历史标准", "历史标准", "计划标准", "行业标准"]))
  }

  private mutating func description(of name: String, _ topic: String) -> String {
    switch random.number(0...2) {
    case 0: name
    case 1: "\(random.pick(Wording.places))\(topic)\(name)"
    default: "反映\(topic)的\(name)，\(random.pick(Wording.aims))"
    }
  }

  /// Region, year, kind, unit and number, and the letter that checks them, as GB 32100 reckons it.
  private func code(_ index: Int) -> String {
    let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    // Every third number ends in a letter; a digit would not be a check letter.
    for attempt in 0..<32 {
      let serial = String(100_000_000 + (number * 2_111 + index * 32 + attempt) % 900_000_000)
      let body = "13012322P00" + serial
      let sum = body.utf8.enumerated().reduce((sum: 0, weight: 1)) { state, next in
        (state.sum + (letters.firstIndex(of: next.element) ?? 0) * state.weight, state.weight * 3 % 31)
      }
      let check = letters[30 - sum.sum % 31]
      if check >= 0x41 { return body + String(Unicode.Scalar(check)) }
    }
    return "13012322P00100000000A"
  }
}

/// One thing that a project's money goes to.
private struct Expense {
  let text: String
  let yuan: Int

  init(_ random: inout SeededGenerator) {
    let name = random.pick(Wording.expenses)
    let price = random.number(1...90) * 100
    let count = random.number(2...24)
    yuan = price * count
    text = "\(name)：\(price)元*\(count)=\(yuan)元"
  }
}

extension Amount {
  static func yuan(_ yuan: Int) -> Amount { Amount(hundredthsOfYuan: Int64(yuan) * 100) }
}

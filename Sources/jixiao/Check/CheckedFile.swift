import TargetTables

/// An input, and what was found in it.
struct CheckedFile {
  let name: String
  let reviewed: ReviewedDocument
  /// The shipped template that a workbook was read by.
  let template: String?

  let timings: RuleTimings

  init(_ read: ReadInput, named name: String, plan: ReviewPlan, isTimed: Bool) {
    var timings = RuleTimings()
    let review = Review(ReviewSubject(read.document), plan: plan) { rule, look in
      isTimed ? timings.measure(rule, look) : look()
    }
    self.timings = timings
    template = read.form?.template
    self.name = name == "-" ? "<stdin>" : name
    reviewed = ReviewedDocument(read.document, reading: read.reading, review: consume review, file: self.name)
  }
}

/// How long each rule took, over all inputs.
struct RuleTimings: Sendable {
  private var spent: [String: Duration] = [:]
  private var found: [String: Int] = [:]

  mutating func measure(_ rule: String, _ look: () -> [Remark]) -> [Remark] {
    let clock = ContinuousClock()
    let start = clock.now
    let remarks = look()
    spent[rule, default: .zero] += clock.now - start
    found[rule, default: 0] += remarks.count
    return remarks
  }

  mutating func add(_ other: RuleTimings) {
    spent.merge(other.spent, uniquingKeysWith: +)
    found.merge(other.found, uniquingKeysWith: +)
  }

  /// The rules, the slowest first, and the sum.
  func message(documents: Int) -> Message {
    let rows = spent.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let lines = rows.map { code, duration in
      let count = String(found[code] ?? 0)
      return
        "\(Self.milliseconds(duration)) ms  \(String(repeating: " ", count: max(0, 6 - count.count)))\(count)  \(code)"
    }
    let sum = Self.milliseconds(spent.values.reduce(.zero, +))
    let table = lines.joined(separator: "\n")
    return Message(
      "各规则用时与条数：\n\(table)\n\(sum) ms  合计，\(documents) 个文件",
      "Time and findings of each rule:\n\(table)\n\(sum) ms  in all, \(documents) files")
  }

  /// With three decimals, as wide as the table needs.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let micros = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let rest = String(micros % 1000)
    let text = "\(micros / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}

import TargetTables

/// The first of a long list, and the rest as one line: what a chart has room for.
struct SummaryRanking {
  struct Line {
    var name: Message
    var figure: SummaryCell
    var second: SummaryCell
    /// The figure in words.
    var sum = ""
  }

  private static let most = 10
  /// Longer names would leave no room for the bars.
  private static let longestName = 16

  let title: Message
  /// Of the name, the figure and what stands behind it.
  let heads: [Message]
  let nothing: Message
  let numberFormat: String
  private(set) var lines: [Line] = []
  /// What is not among the first, together; it would dwarf them in a chart, so the chart says it in its title.
  private(set) var rest: Line?

  var chartTitle: Message {
    guard let rest else { return title }
    return Message(
      "\(title.chinese)前 \(lines.count)，\(rest.name.chinese)共 \(rest.sum)",
      "\(title.english), first \(lines.count), \(rest.name.english): \(rest.sum)")
  }

  /// The units with the largest budgets; where there is but one unit, its projects.
  init(budgetsOf book: SummaryContent) {
    let isByUnit = book.units.count != 1
    title = isByUnit ? Message("单位预算数（万元）", "Budget by unit in 万元") : Message("项目预算数（万元）", "Budget by project in 万元")
    heads = [
      isByUnit ? Message("单位", "Unit") : Message("项目", "Project"), Message("预算数", "Budget"), Message("占比", "Share"),
    ]
    nothing = Message("没有预算数。", "No budgets.")
    numberFormat = "#,##0.00"
    let entries = isByUnit ? Self.units(book) : Self.projects(book)
    let ranked = entries.sorted { one, other in
      let (mine, theirs) = (one.budget.hundredthsOfYuan ?? 0, other.budget.hundredthsOfYuan ?? 0)
      return mine == theirs ? one.order < other.order : mine > theirs
    }
    var whole = AmountTotal()
    for entry in ranked { whole.add(entry.budget) }
    // Parts of a whole are not shares where some are below zero.
    let isShared = ranked.allSatisfy { ($0.budget.hundredthsOfYuan ?? 0) >= 0 } && (whole.number ?? 0) > 0
    func line(_ name: Message, _ budget: AmountTotal) -> Line {
      let share = isShared ? (budget.number ?? 0) / (whole.number ?? 1) : nil
      return Line(
        name: name, figure: .number(budget.number, .amount), second: .number(share, .share),
        sum: budget.grouped)
    }
    let kept = Self.kept(ranked.count)
    lines = ranked.prefix(kept).map { line($0.name, $0.budget) }
    guard ranked.count > kept else { return }
    var sum = AmountTotal()
    for entry in ranked.dropFirst(kept) { sum.add(entry.budget) }
    let count = ranked.count - kept
    let (units, projects) = (
      Message("其他 \(count) 个单位", "\(count) other units"), Message("其他 \(count) 个项目", "\(count) other projects")
    )
    rest = line(isByUnit ? units : projects, sum)
  }

  /// The kinds of findings that there are most of.
  init(findingsOf book: SummaryContent) {
    title = Message("审核意见（条）", "Findings by kind")
    heads = [Message("意见", "Finding"), Message("条数", "Count"), Message("涉及单位", "Units")]
    nothing = Message("没有发现问题。", "Nothing was found.")
    numberFormat = "#,##0"
    let kinds = book.summary.findingKinds
    lines = kinds.prefix(Self.kept(kinds.count)).map { kind in
      Line(
        name: Self.shortened(kind.name), figure: .number(Double(kind.counts.all), .whole),
        second: .number(Double(kind.units), .whole))
    }
    let others = kinds.dropFirst(Self.kept(kinds.count))
    guard !others.isEmpty else { return }
    let count = others.reduce(0) { $0 + $1.counts.all }
    rest = Line(
      name: Message("其他 \(others.count) 类", "\(others.count) other kinds"), figure: .number(Double(count), .whole),
      second: .number(nil, .whole), sum: String(count))
  }

  /// One more fits where the rest would be one.
  private static func kept(_ count: Int) -> Int { count <= most + 1 ? count : most }

  private struct Entry {
    var name: Message
    var code: String?
    var budget: AmountTotal
    var order: Int
  }

  /// Each unit once, its years together.
  private static func units(_ book: SummaryContent) -> [Entry] {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for line in book.units where line.budget.total.hundredthsOfYuan != nil {
      let key = line.unit?.key ?? ""
      if let place = places[key] {
        entries[place].budget.add(line.budget.total)
        continue
      }
      places[key] = entries.count
      let name = (line.unit?.name ?? line.unit?.code).map { Message($0, $0) } ?? Message("（未注明单位）", "(no unit stated)")
      entries.append(
        Entry(name: shortened(name), code: line.unit?.code, budget: line.budget.total, order: entries.count))
    }
    return distinguished(entries)
  }

  /// Units of one name are told apart by their codes.
  private static func distinguished(_ entries: [Entry]) -> [Entry] {
    let counts = Dictionary(entries.map { ($0.name, 1) }, uniquingKeysWith: +)
    return entries.map { entry in
      guard counts[entry.name] ?? 0 > 1, let code = entry.code else { return entry }
      var entry = entry
      entry.name = Message("\(code) \(entry.name.chinese)", "\(code) \(entry.name.english)")
      return entry
    }
  }

  private static func projects(_ book: SummaryContent) -> [Entry] {
    book.summary.projects.enumerated().compactMap { position, project in
      guard project.budget.total != nil else { return nil }
      let name = (project.name ?? project.code).map { Message($0, $0) } ?? Message("（未注明项目）", "(no name)")
      return Entry(name: shortened(name), budget: BudgetTotal(project.budget).total, order: position)
    }
  }

  private static func shortened(_ name: Message) -> Message {
    func short(_ text: String, _ most: Int) -> String { text.count > most ? text.prefix(most) + "…" : text }
    return Message(short(name.chinese, longestName), short(name.english, longestName * 2))
  }
}

extension AmountTotal {
  /// The exact decimal with thousands separators.
  fileprivate var grouped: String {
    guard let text = tenThousandYuan, let point = text.firstIndex(of: ".") else { return "" }
    var groups = ""
    let digits = text[..<point].drop { $0 == "-" }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return (text.hasPrefix("-") ? "-" : "") + groups + text[point...]
  }
}

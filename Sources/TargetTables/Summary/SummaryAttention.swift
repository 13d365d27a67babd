/// What a reader of the figures should know first, a line each.
public struct SummaryAttention: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case files, doubles, unitList, units, projects
  }

  public struct Point: Hashable, Sendable {
    /// Where more is said of it.
    public var subject: Subject
    public var message: Message
  }

  public private(set) var points: [Point] = []

  public init(_ summary: CountySummary, list: UnitListComparison?) {
    addFiles(summary.totals)
    addDoubles(summary)
    addYears(summary.years.compactMap(\.year))
    if let list { add(list) }
    let blank = summary.totals.withoutBudget
    add(
      blank, .projects,
      Message("\(blank) 个项目没有预算数，合计中没有它们", "projects without a budget, which are not in the sums: \(blank)"))
  }

  private mutating func add(_ count: Int, _ subject: Subject, _ message: @autoclosure () -> Message) {
    if count > 0 { points.append(Point(subject: subject, message: message())) }
  }

  private mutating func addFiles(_ totals: SummaryTotals) {
    add(
      totals.unreadable, .files,
      Message(
        "\(totals.unreadable) 个文件未能读取，各项数字中没有它们",
        "files that could not be read, which are in no figure: \(totals.unreadable)"))
    add(
      totals.withoutUnit, .files,
      Message("\(totals.withoutUnit) 个文件没有注明单位", "files that state no unit: \(totals.withoutUnit)"))
  }

  private mutating func addDoubles(_ summary: CountySummary) {
    let (units, renamed, codes) = (summary.doubledUnits, summary.renamedUnits, summary.doubledCodes)
    add(
      units.count, .doubles,
      Message(
        "\(units.count) 个单位同一年度有几个文件，金额重复计入",
        "units with several files for one year, each of them counted: \(units.count)")
    )
    add(
      renamed.count, .doubles,
      Message("\(renamed.count) 个单位编码有不同的单位名称", "unit codes with several names: \(renamed.count)"))
    for kind in DoubledCode.Kind.allCases {
      let count = codes.count { $0.kind == kind }
      add(count, .doubles, Message("\(kind.name.chinese)：\(count) 个编码", "\(kind.name.english): \(count)"))
    }
  }

  private mutating func addYears(_ years: [Int]) {
    guard years.count > 1 else { return }
    let list = years.map(String.init)
    add(
      1, .units,
      Message(
        "合计含 \(years.count) 个年度：\(list.joined(separator: "、"))",
        "the sums are of several years: \(list.joined(separator: ", "))"))
  }

  private mutating func add(_ list: UnitListComparison) {
    let missing = list.missing.count
    let unlisted = Set(list.unlisted.map(\.unit)).count
    add(
      missing, .unitList,
      Message("名单中 \(list.listed) 个单位，\(missing) 个没有表", "units on the list \(list.listed), without tables \(missing)")
    )
    add(unlisted, .unitList, Message("\(unlisted) 个单位不在名单中", "units that are not on the list: \(unlisted)"))
    if missing + unlisted == 0 {
      add(1, .unitList, Message("名单中 \(list.listed) 个单位都有表", "units on the list \(list.listed), all with tables"))
    }
  }
}

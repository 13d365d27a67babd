/// A summary as a few lines for a terminal: the whole, what wants a look, and a line for each unit.
public struct SummaryText: Sendable {
  private let summary: CountySummary
  private let list: UnitListComparison?
  private let language: Language

  public init(_ summary: CountySummary, list: UnitListComparison? = nil, language: Language) {
    self.summary = summary
    self.list = list
    self.language = language
  }

  public var text: String {
    let attention = SummaryAttention(summary, list: list).points.map { "· " + $0.message.text(in: language) }
    let lines = totals.map { $0.text(in: language) } + attention + [""] + units
    return lines.joined(separator: "\n") + "\n"
  }

  private var totals: [Message] {
    let totals = summary.totals
    let (total, fiscal, other) = (
      totals.budget.total.tenThousandYuan ?? "—", totals.budget.fiscal.tenThousandYuan ?? "—",
      totals.budget.other.tenThousandYuan ?? "—"
    )
    let found = totals.findings
    return [
      Message(
        "\(totals.files) 个文件，\(totals.units) 个单位，\(totals.projects) 个项目，\(totals.indicators) 条绩效指标",
        "files \(totals.files), units \(totals.units), projects \(totals.projects), indicators \(totals.indicators)"),
      Message(
        "预算数 \(total) 万元，其中财政资金 \(fiscal)、其他资金 \(other)",
        "budget \(total) 万元, of it fiscal \(fiscal), other \(other)"),
      Message(
        "审核意见 \(found.all) 条：错误 \(found.errors)、警告 \(found.warnings)、提示 \(found.notes)",
        "findings \(found.all): error \(found.errors), warning \(found.warnings), note \(found.notes)"),
    ]
  }

  /// Names come last: they are as long as they like.
  private var units: [String] {
    let heads = [
      Message("单位编码", "code"), Message("年度", "year"), Message("项目", "projects"), Message("指标", "indicators"),
      Message("预算数（万元）", "budget (万元)"), Message("错误", "errors"), Message("警告", "warnings"), Message("提示", "notes"),
      Message("单位名称", "unit"),
    ].map { $0.text(in: language) }
    let none = Message("（未注明单位）", "(no unit stated)").text(in: language)
    let rows = summary.units.map { line in
      [
        (line.unit?.code ?? "").onOneLine, line.year.map(String.init) ?? "", String(line.projects),
        String(line.indicators),
        line.budget.total.tenThousandYuan ?? "", String(line.findings.errors), String(line.findings.warnings),
        String(line.findings.notes), line.unit.map { ($0.name ?? "").onOneLine } ?? none,
      ]
    }
    let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].columns }.max() ?? 0 }
    return ([heads] + rows).map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - text.columns)
        line += column == 0 ? text + space : column == row.count - 1 ? "  " + text : "  " + space + text
      }
      return line
    }
  }
}

extension String {
  /// How many columns of a terminal it takes: 汉字 take two.
  fileprivate var columns: Int { unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) } }

  /// Control characters that came out of a file must not steer a terminal.
  fileprivate var onOneLine: String {
    let shown = unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
    return String(String.UnicodeScalarView(shown))
  }
}

/// A summary as JSON: the same figures as in the workbook, amounts as exact decimals of 万元 in quotes.
public struct SummaryJSON: Sendable {
  /// The first key, by which such a file is told from a document.
  public static let versionKey: StaticString = "summaryVersion"
  public static let version = 1

  private let summary: CountySummary
  private let list: UnitListComparison?
  private let language: Language

  public init(_ summary: CountySummary, list: UnitListComparison? = nil, language: Language) {
    self.summary = summary
    self.list = list
    self.language = language
  }

  /// Whether the bytes begin as such a file does.
  public static func isSummary(_ bytes: [UInt8]) -> Bool {
    let dense = bytes.lazy.filter { $0 > 0x20 && $0 < 0x80 }
    return dense.starts(with: Array("{\"summaryVersion\":".utf8))
  }

  public var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member(Self.versionKey, Self.version)
      writer.key("totals")
      write(summary.totals, to: &writer)
      writer.key("units")
      writer.list(summary.units) { self.write($1, to: &$0) }
      writer.key("projects")
      writer.list(Array(summary.projects.indices)) { self.write(project: $1, to: &$0) }
      writer.key("findings")
      writer.list(summary.findingKinds) { self.write($1, to: &$0) }
      writeDoubles(to: &writer)
      writer.key("unitList")
      if let list { write(list, to: &writer) } else { writer.null() }
      writer.key("files")
      writer.list(summary.files) { self.write($1, to: &$0) }
    }
    return writer.text
  }

  private func write(_ totals: SummaryTotals, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("files", totals.files)
      writer.member("unreadable", totals.unreadable)
      writer.member("units", totals.units)
      writer.member("projects", totals.projects)
      writer.member("indicators", totals.indicators)
      writer.budget(totals.budget)
      writer.counts(totals.findings)
    }
  }

  private func write(_ line: SummaryUnitYear, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.unit(line.unit, year: line.year)
      writer.member("projects", line.projects)
      writer.member("indicators", line.indicators)
      writer.budget(line.budget)
      writer.counts(line.findings)
      writer.key("files")
      writer.list(line.files) { $0.string(summary.files[$1].name) }
    }
  }

  private func write(project position: Int, to writer: inout JSONWriter) {
    let project = summary.projects[position]
    let file = summary.files[project.file]
    writer.object { writer in
      writer.key("unit")
      writer.object { $0.unit(file.unit, year: file.year) }
      writer.member("code", project.code)
      writer.member("name", project.name)
      writer.budget(BudgetTotal(project.budget))
      writer.member("indicators", project.indicators)
      writer.counts(project.findings)
      writer.member("file", file.name)
    }
  }

  private func write(_ kind: FindingKind, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", kind.code)
      writer.member("name", kind.name.text(in: language))
      writer.counts(kind.counts)
      writer.member("units", kind.units)
    }
  }

  private func writeDoubles(to writer: inout JSONWriter) {
    writer.key("doubledCodes")
    writer.list(summary.doubledCodes) { writer, doubled in
      writer.object { writer in
        writer.member("kind", doubled.kind.rawValue)
        writer.member("code", doubled.code)
        writer.key("projects")
        writer.list(doubled.projects) { self.write(project: $1, to: &$0) }
      }
    }
    writer.key("doubledUnits")
    writer.list(summary.doubledUnits) { self.write($1, to: &$0) }
    writer.key("renamedUnits")
    writer.list(summary.renamedUnits) { writer, renamed in
      writer.object { writer in
        writer.member("code", renamed.code)
        writer.key("files")
        writer.list(renamed.files) { writer, position in
          writer.object { writer in
            writer.member("name", summary.files[position].unit?.name)
            writer.member("file", summary.files[position].name)
          }
        }
      }
    }
  }

  private func write(_ list: UnitListComparison, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("listed", list.listed)
      writer.key("missing")
      writer.list(list.missing) { writer, missing in
        writer.object { writer in
          writer.member("code", missing.unit.code)
          writer.member("name", missing.unit.name)
          writer.member("otherCode", missing.otherCode)
        }
      }
      writer.key("unlisted")
      writer.list(list.unlisted) { self.write($1, to: &$0) }
    }
  }

  private func write(_ file: CountySummary.File, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file.name)
      writer.member("failure", file.failure?.text(in: language))
      writer.unit(file.unit, year: file.year)
      writer.member("projects", file.projects)
      writer.member("indicators", file.indicators)
      writer.budget(file.budget)
      writer.counts(file.findings)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func unit(_ unit: SummaryUnit?, year: Int?) {
    member("code", unit?.code)
    member("name", unit?.name)
    member("year", year)
  }

  fileprivate mutating func budget(_ budget: BudgetTotal) {
    key("budget")
    object { writer in
      writer.member("total", budget.total.tenThousandYuan)
      writer.member("fiscal", budget.fiscal.tenThousandYuan)
      writer.member("other", budget.other.tenThousandYuan)
    }
  }

  fileprivate mutating func counts(_ counts: FindingCounts) {
    key("findings")
    object { writer in
      for severity in Finding.Severity.allCases { writer.member(severity, counts[severity]) }
    }
  }

  private mutating func member(_ severity: Finding.Severity, _ count: Int) {
    switch severity {
    case .error: member("error", count)
    case .warning: member("warning", count)
    case .note: member("note", count)
    }
  }
}

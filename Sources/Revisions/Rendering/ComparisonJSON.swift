import TargetTables

extension Comparison {
  /// The version of the JSON form that is written.
  public static let schemaVersion = 1

  /// The comparison as JSON; `schema` describes it.
  public var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schemaVersion", Self.schemaVersion)
      writer.comparison(self)
    }
    return writer.text
  }
}

extension JSONWriter {
  /// A comparison's members, for a text that holds several; see `Comparison.json` for one alone.
  public mutating func comparison(_ comparison: Comparison) {
    member("old", comparison.old.name)
    member("new", comparison.new.name)
    key("summary")
    summary(comparison.summary, coarselyPaired: comparison.coarselyPaired)
    key("changes")
    list(comparison.changes) { $0.change($1, in: comparison) }
  }

  private mutating func summary(_ summary: RevisionSummary, coarselyPaired: [FieldPath]) {
    object { writer in
      writer.counts(summary.counts)
      writer.key("unitTotal")
      writer.amountChange(summary.unitTotal)
      writer.key("projects")
      writer.list(summary.projects) { writer, line in
        writer.object { writer in
          writer.key("project")
          writer.label(line.project)
          writer.counts(line.counts)
          writer.key("budgetTotal")
          writer.amountChange(line.total)
        }
      }
      writer.key("coarselyPaired")
      writer.list(coarselyPaired) { $0.string($1.description) }
    }
  }

  private mutating func counts(_ counts: [Change.Kind: Int]) {
    member("added", counts[.added] ?? 0)
    member("removed", counts[.removed] ?? 0)
    member("moved", counts[.moved] ?? 0)
    member("renamed", counts[.renamed] ?? 0)
    member("changed", counts[.changed] ?? 0)
  }

  private mutating func change(_ change: Change, in comparison: Comparison) {
    object { writer in
      writer.member("kind", change.kind.rawValue)
      writer.key("project")
      writer.label(change.project)
      writer.key("indicator")
      writer.label(change.indicator)
      writer.member("path", change.path.description)
      writer.member("oldPath", change.oldPath?.description)
      writer.key("old")
      writer.content(change.old)
      writer.key("new")
      writer.content(change.new)
      writer.key("meaning")
      writer.meaning(change.meaning)
      writer.member("matchedBy", change.matchedBy?.code)
      writer.key("oldPlace")
      writer.place(comparison.oldPlace(of: change))
      writer.key("newPlace")
      writer.place(comparison.newPlace(of: change))
    }
  }

  private mutating func meaning(_ meaning: Meaning?) {
    guard let meaning else { return null() }
    object { writer in
      writer.key("codes")
      writer.list(meaning.codes) { $0.string($1.rawValue) }
      if let amount = meaning.amount {
        writer.member("difference", amount.difference?.tenThousandYuan)
        writer.member("percent", amount.percentText)
      }
      if let effect = meaning.effectOnUnit { writer.member("unitTotalDifference", effect.tenThousandYuan) }
    }
  }

  private mutating func amountChange(_ change: AmountChange) {
    object { writer in
      writer.member("old", change.old?.tenThousandYuan)
      writer.member("new", change.new?.tenThousandYuan)
      writer.member("difference", change.difference?.tenThousandYuan)
      writer.member("percent", change.percentText)
    }
  }
}

extension JSONWriter {
  /// Where the project stands, from zero, and its code and name.
  mutating func label(_ project: ProjectLabel?) {
    guard let project else { return null() }
    object { writer in
      writer.member("position", project.position)
      writer.member("code", project.code)
      writer.member("name", project.name)
    }
  }

  /// Where the indicator stands, from zero, and its levels and name.
  mutating func label(_ indicator: IndicatorLabel?) {
    guard let indicator else { return null() }
    object { writer in
      writer.member("position", indicator.position)
      writer.member("level1", indicator.level1)
      writer.member("level2", indicator.level2)
      writer.member("name", indicator.name)
    }
  }

  /// As the content stands in a document's JSON; a position is a number.
  mutating func content(_ content: Content?) {
    switch content {
    case nil: null()
    case .text(let text): string(text)
    case .amount(let amount): string(amount.tenThousandYuan)
    case .year(let number), .position(let number): self.number(number)
    case .project(let project): self.project(project)
    case .indicator(let indicator): self.indicator(indicator)
    case .safeguard(let safeguard): self.safeguard(safeguard)
    case .department(let department): self.department(department)
    }
  }

  mutating func place(_ place: SourcePlace?) {
    guard let place else { return null() }
    object { writer in
      writer.member("file", place.file)
      writer.member("sheet", place.sheet)
      writer.member("cell", place.cell)
      if let line = place.line { writer.member("line", line) }
    }
  }
}

extension TargetDocument {
  /// The version of the JSON form that is written, and the newest that is read.
  public static let schemaVersion = 1

  /// The canonical JSON: the same document gives the same text, and a changed field changes its line alone.
  public var json: String {
    var writer = JSONWriter()
    writer.document(self)
    return writer.text
  }

  /// The same JSON on one line, with the line feed that ends it: for files of JSON Lines.
  public var jsonLine: [UInt8] {
    var writer = JSONWriter(isOnOneLine: true, size: likelySize)
    writer.document(self)
    return writer.file()
  }

  /// The bytes of `json`, as a file holds them.
  public var jsonFile: [UInt8] {
    var writer = JSONWriter(size: likelySize)
    writer.document(self)
    return writer.file()
  }

  /// In bytes, for the JSON of tables of the usual size; a long list grows as it comes.
  private var likelySize: Int { min(2_000 + projects.count * 5_000, 1 << 20) }

  /// A mark of the document's content, with the name of the way it is reckoned: FNV-1a of 64 bits over the canonical JSON.
  /// It tells one version from another; it does not guard against forgery.
  public var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in jsonFile { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "fnv1a64:" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension JSONWriter {
  /// The order of the keys is part of the format.
  fileprivate mutating func document(_ document: TargetDocument) {
    object { writer in
      writer.member("schemaVersion", TargetDocument.schemaVersion)
      writer.member("year", document.year)
      writer.member("stage", document.stage)
      writer.member("title", document.title)
      writer.member("preparedBy", document.preparedBy)
      writer.member("reviewedBy", document.reviewedBy)
      writer.key("unit")
      writer.unit(document.unit)
      writer.key("department")
      writer.department(document.department)
      writer.key("projects")
      writer.list(document.projects) { $0.project($1) }
    }
  }

  private mutating func unit(_ unit: Unit?) {
    guard let unit else { return null() }
    object { writer in
      writer.member("code", unit.code)
      writer.member("name", unit.name)
    }
  }

  /// A department's part as it stands in a document; null where there is none.
  public mutating func department(_ department: Department?) {
    guard let department else { return null() }
    object { writer in
      writer.member("overall", department.overall)
      writer.member("duties", department.duties)
      writer.member("goals", department.goals)
      writer.key("safeguards")
      writer.list(department.safeguards) { $0.safeguard($1) }
    }
  }

  /// A safeguard as it stands in a document.
  public mutating func safeguard(_ safeguard: Safeguard) {
    object { writer in
      writer.member("heading", safeguard.heading)
      writer.member("paragraphs", safeguard.paragraphs)
    }
  }

  /// A project as it stands in a document.
  public mutating func project(_ project: Project) {
    object { writer in
      writer.member("code", project.code)
      writer.member("name", project.name)
      writer.key("budget")
      writer.object { writer in
        writer.member("total", project.budget.total)
        writer.member("fiscal", project.budget.fiscal)
        writer.member("other", project.budget.other)
      }
      writer.member("purpose", project.purpose)
      writer.key("spendingPlan")
      writer.object { writer in
        writer.member("endOfMarch", project.spendingPlan.endOfMarch)
        writer.member("endOfJune", project.spendingPlan.endOfJune)
        writer.member("endOfOctober", project.spendingPlan.endOfOctober)
        writer.member("endOfDecember", project.spendingPlan.endOfDecember)
      }
      writer.member("goal", project.goal)
      writer.key("indicators")
      writer.list(of: project.indicators.indices) { $0.indicator(at: $1, of: project.indicators) }
    }
  }

  /// An indicator as it stands in a document.
  public mutating func indicator(_ indicator: Indicator) { self.indicator(at: 0, of: [indicator]) }

  /// The texts are taken one by one: to hand on an indicator copies them all.
  private mutating func indicator(at index: Int, of indicators: [Indicator]) {
    object { writer in
      writer.member("level1", indicators[index].level1)
      writer.member("level2", indicators[index].level2)
      writer.member("name", indicators[index].name)
      writer.member("description", indicators[index].description)
      writer.member("value", indicators[index].value)
      writer.member("basis", indicators[index].basis)
    }
  }

  private mutating func member(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    list(texts) { $0.string($1) }
  }

  private mutating func member(_ key: StaticString, _ amount: Amount?) {
    member(key, amount?.tenThousandYuan)
  }
}

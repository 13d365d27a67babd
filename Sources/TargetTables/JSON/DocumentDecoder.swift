extension TargetDocument {
  /// Reads a document's JSON. What is wrong in it is found all at once, each with its line; only text that is no JSON, or no
  /// document at all, gives none.
  public static func read(json bytes: [UInt8], file: String? = nil) -> DocumentReading {
    var decoder = DocumentDecoder(bytes, file: file)
    let document = decoder.read()
    return DocumentReading(
      document: document, findings: decoder.decoding.findings, file: file, lines: decoder.decoding.lines)
  }
}

/// Reads the document's own level: the version, the cover, and what it holds.
private struct DocumentDecoder {
  var decoding: JSONDecoding

  init(_ bytes: [UInt8], file: String?) { decoding = JSONDecoding(bytes, file: file) }

  mutating func read() -> TargetDocument? {
    do throws(JSONSyntaxError) {
      return try document()
    } catch {
      let place = Message("第 \(error.column) 个字节", "byte \(error.column)")
      decoding.report(
        .error, "json.syntax",
        Message(
          "\(error.message.chinese)（本行\(place.chinese)）", "\(error.message.english) (\(place.english) of the line)"),
        line: error.line)
      return nil
    }
  }

  private mutating func document() throws(JSONSyntaxError) -> TargetDocument? {
    guard try decoding.cursor.kind() == .object else {
      _ = try decoding.cursor.skipValue()
      try decoding.cursor.expectEnd()
      let message = Message("不是绩效目标表文档：JSON 最外层应为对象", "no document of target tables: the JSON must be an object")
      decoding.report(.error, "json.notADocument", message)
      return nil
    }
    var document = TargetDocument()
    var (version, projects): (Int?, [Project]?) = (nil, nil)
    guard var members = try decoding.beginObject() else { return nil }
    while let key = try decoding.next(DocumentKey.keys, &members) {
      switch key {
      case .schemaVersion: version = try decoding.schemaVersion()
      case .year: document.year = try decoding.year()
      case .stage: document.stage = try decoding.text()
      case .title: document.title = try decoding.text()
      case .preparedBy: document.preparedBy = try decoding.text()
      case .reviewedBy: document.reviewedBy = try decoding.text()
      case .unit: document.unit = try decoding.unit()
      case .department: document.department = try decoding.department()
      case .projects: projects = try decoding.projects()
      }
    }
    try decoding.cursor.expectEnd()
    guard isSound(version: version, projects: projects) else { return nil }
    document.projects = projects ?? []
    if let note = document.blankPartsNote(place: SourcePlace(file: decoding.file)) { decoding.add(note) }
    return document
  }

  /// Whether both of the fields that every document has are there.
  private mutating func isSound(version: Int?, projects: [Project]?) -> Bool {
    for (key, isMissing) in [("schemaVersion", version == nil), ("projects", projects == nil)] {
      let path = FieldPath().appending(key)
      guard isMissing, !decoding.findings.contains(where: { $0.path == path && $0.severity == .error }) else {
        continue
      }
      decoding.report(
        .error, "json.missingKey", Message("缺少键“\(key)”，不是绩效目标表文档", "the key “\(key)” is missing"), line: 1, path: path)
    }
    return version == TargetDocument.schemaVersion && projects != nil
  }
}

extension JSONDecoding {
  fileprivate mutating func schemaVersion() throws(JSONSyntaxError) -> Int? {
    guard let version = try wholeNumber() else { return nil }
    if version == TargetDocument.schemaVersion { return version }
    report(
      .error, "json.newerSchema",
      Message(
        "schemaVersion 为 \(version)，本程序只认 \(TargetDocument.schemaVersion)，请升级程序",
        "schemaVersion is \(version); this program knows \(TargetDocument.schemaVersion), a newer one is needed"),
      found: String(version), expected: String(TargetDocument.schemaVersion))
    return version
  }

  /// Four digits.
  fileprivate mutating func year() throws(JSONSyntaxError) -> Int? {
    guard let year = try wholeNumber() else { return nil }
    if (1000...9999).contains(year) { return year }
    report(
      .error, "year.outOfRange", Message("年度应为四位数：\(year)", "年度 must have four digits: \(year)"), found: String(year))
    return nil
  }

  fileprivate mutating func unit() throws(JSONSyntaxError) -> Unit? {
    var unit = Unit()
    guard var members = try beginObject() else { return nil }
    while let key = try next(UnitKey.keys, &members) {
      switch key {
      case .code: unit.code = try code()
      case .name: unit.name = try text()
      }
    }
    return (unit.code != nil || unit.name != nil) ? unit : nil
  }

  fileprivate mutating func department() throws(JSONSyntaxError) -> Department? {
    var department = Department()
    guard var members = try beginObject() else { return nil }
    while let key = try next(DepartmentKey.keys, &members) {
      switch key {
      case .overall: department.overall = try texts()
      case .duties: department.duties = try texts()
      case .goals: department.goals = try texts()
      case .safeguards: department.safeguards = try safeguards()
      }
    }
    return department
  }

  private mutating func safeguards() throws(JSONSyntaxError) -> [Safeguard] {
    guard var members = try beginList() else { return [] }
    var safeguards: [Safeguard] = []
    while try nextElement(&members, at: safeguards.count) {
      if let safeguard = try safeguard() { safeguards.append(safeguard) }
    }
    return safeguards
  }

  private mutating func safeguard() throws(JSONSyntaxError) -> Safeguard? {
    guard var members = try beginObject(orNull: false) else { return nil }
    var safeguard = Safeguard()
    while let key = try next(SafeguardKey.keys, &members) {
      switch key {
      case .heading: safeguard.heading = try text()
      case .paragraphs: safeguard.paragraphs = try texts()
      }
    }
    if safeguard.heading != nil || !safeguard.paragraphs.isEmpty { return safeguard }
    report(
      .note, "safeguard.empty",
      Message("空白的保障措施已略去", "a safeguard (保障措施) with neither heading nor paragraph was dropped"))
    return nil
  }
}

extension TargetDocument {
  /// One note on a document that lacks its cover or its department's part, as single tables do; nil where nothing lacks.
  public func blankPartsNote(place: SourcePlace) -> Finding? {
    let fields: [(String, Bool)] = [
      ("year", year == nil), ("stage", stage == nil), ("title", title == nil), ("preparedBy", preparedBy == nil),
      ("reviewedBy", reviewedBy == nil), ("unit", unit == nil), ("department", department == nil),
    ]
    let blanks = fields.filter(\.1).map { FieldPath().appending($0.0).label }
    guard !blanks.isEmpty else { return nil }
    let list = blanks.joined(separator: "、")
    return Finding(
      .note, "document.partial", Message("以下内容为空白：\(list)", "these parts are blank: \(list)"), place: place)
  }
}

extension PublishedTextReader {
  /// The department's part, up to the tables.
  mutating func readDepartment() {
    var part = DepartmentPart()
    while let line = next, !isTable(line) {
      index += 1
      switch TextHeading(line) {
      case .section(.projects): return finish(part)
      case .section(let section):
        begin(section, line, &part)
      case .part(let title):
        if isProjectPart(title) { return finish(part) }
      case .contents, .projectTitle: reportUnclaimed(line)
      case nil: readParagraph(line, &part)
      }
    }
    finish(part)
  }

  /// Whether the line belongs to a project already.
  private func isTable(_ line: TextLine) -> Bool {
    if line.isRow { return true }
    if case .projectTitle? = TextHeading(line) { return true }
    return UnitLine(line.text) != nil
  }

  private mutating func begin(_ section: TextSection, _ line: TextLine, _ part: inout DepartmentPart) {
    part.section = section
    document.department = document.department ?? Department()
    let path = FieldPath().appending("department")
    for path in [path, section.key.map { path.appending($0) } ?? path] where places[path] == nil {
      places[path] = place(line)
    }
  }

  /// A part's title stands behind its number, or on the next line.
  private mutating func isProjectPart(_ title: String) -> Bool {
    if !title.isEmpty { return title.contains("项目") }
    guard let line = next, !line.isRow, line.text.count < 30 else { return false }
    index += 1
    return line.text.contains("项目")
  }

  private mutating func readParagraph(_ line: TextLine, _ part: inout DepartmentPart) {
    guard part.section != nil else { return reportUnclaimed(line) }
    if let first = part.append(line) {
      report(
        .note, "text.joined",
        Message("被分页断开的段落已接到第 \(first) 行的段落之后", "a paragraph cut by a page was joined to the one of line \(first)"),
        at: line)
    }
  }

  private mutating func finish(_ part: DepartmentPart) {
    guard document.department != nil else { return }
    let path = FieldPath().appending("department")
    for paragraph in part.paragraphs {
      let place = SourcePlace(file: file, line: paragraph.line)
      let text = Typesetting.undone(paragraph.text, in: .prose)
      guard !text.isEmpty else { continue }
      switch paragraph.section {
      case .overall: append(text, to: \.overall, path.appending("overall"), place)
      case .duties: append(text, to: \.duties, path.appending("duties"), place)
      case .goals: append(text, to: \.goals, path.appending("goals"), place)
      case .safeguards: append(text, isHeading: paragraph.isHeading, path.appending("safeguards"), place)
      case .projects: break
      }
    }
  }

  private mutating func append(
    _ text: String, to list: WritableKeyPath<Department, [String]>, _ path: FieldPath, _ place: SourcePlace
  ) {
    document.department?[keyPath: list].append(text)
    places[path.appending((document.department?[keyPath: list].count ?? 1) - 1)] = place
  }

  /// A safeguard begins with its heading; paragraphs before the first have none.
  private mutating func append(_ text: String, isHeading: Bool, _ path: FieldPath, _ place: SourcePlace) {
    var safeguards = document.department?.safeguards ?? []
    if isHeading {
      safeguards.append(Safeguard(heading: text))
      places[path.appending(safeguards.count - 1)] = place
    } else {
      if safeguards.isEmpty { safeguards.append(Safeguard()) }
      let last = safeguards.count - 1
      safeguards[last].paragraphs.append(text)
      let index = safeguards[last].paragraphs.count - 1
      places[path.appending(last).appending("paragraphs").appending(index)] = place
    }
    document.department?.safeguards = safeguards
  }
}

/// The paragraphs of the department's part, joined where a page cut them.
struct DepartmentPart {
  struct Paragraph {
    var section: TextSection
    var line: Int
    var text: String
    var isHeading: Bool
  }

  var section: TextSection?
  private(set) var paragraphs: [Paragraph] = []

  /// Adds a paragraph. Where it goes on with the one before, gives that one's line.
  mutating func append(_ line: TextLine) -> Int? {
    guard let section else { return nil }
    let text = DepartmentPart.withoutBullet(line.text)
    if continues(text, section), let last = paragraphs.indices.last {
      paragraphs[last].text += text
      return paragraphs[last].line
    }
    let isHeading = section == .safeguards && DepartmentPart.isHeading(text)
    paragraphs.append(Paragraph(section: section, line: line.number, text: text, isHeading: isHeading))
    return nil
  }

  /// A page cut a paragraph where it ends without a sentence's end and what follows starts with no number. In lists of short
  /// items, which often end without, only a numbered item goes on.
  private func continues(_ text: String, _ section: TextSection) -> Bool {
    guard let last = paragraphs.last, last.section == section, !last.isHeading else { return false }
    guard let end = last.text.unicodeScalars.last, !"。！？；：.!?;:”’》）)…".unicodeScalars.contains(end) else {
      return false
    }
    guard !TextNumbering.isNumbered(text), !DepartmentPart.isHeading(text) else { return false }
    let isList = section == .duties || section == .goals
    return isList ? TextNumbering.isNumbered(last.text) : last.text.count >= 30
  }

  /// `一、领导高度重视`: numbered, short, and no sentence.
  private static func isHeading(_ text: String) -> Bool {
    TextNumbering.isHeading(text) && text.count <= 60 && !text.contains("。")
  }

  /// Blanks at both ends go, and the dash that an extraction to Markdown put before an item.
  private static func withoutBullet(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, Taxonomy.isBlank(first) { rest.removeFirst() }
    while let last = rest.last, Taxonomy.isBlank(last) { rest.removeLast() }
    if let mark = rest.first, "-*•·●◆■".unicodeScalars.contains(mark), let blank = rest.dropFirst().first,
      Taxonomy.isBlank(blank)
    {
      rest = rest.dropFirst().drop(while: Taxonomy.isBlank)
    }
    return String(rest)
  }
}

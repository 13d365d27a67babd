extension TargetDocument {
  /// Reads a unit's published performance text (预算绩效文本): plain UTF-8, with tabs between the cells of its tables.
  /// Typesetting is undone, what the text says stays. A text that holds no such document gives none, and one error.
  public static func read(publishedText bytes: [UInt8], file: String? = nil) -> DocumentReading {
    do throws(NoTextError) {
      var reader = PublishedTextReader(try TextLine.lines(of: bytes), file: file)
      return reader.read()
    } catch {
      let place = SourcePlace(file: file, line: error.line)
      return DocumentReading(
        document: nil, findings: [Finding(.error, error.code, error.message, place: place)], file: file)
    }
  }
}

/// Goes through a published text line by line: cover, contents, department part, tables.
struct PublishedTextReader {
  let lines: [TextLine]
  let file: String?
  var index = 0
  var document = TargetDocument()
  var findings: [Finding] = []
  var places: [FieldPath: SourcePlace] = [:]
  /// The titles that the contents list, with their lines.
  var contents: [TextLine] = []

  init(_ lines: [TextLine], file: String?) {
    self.lines = lines
    self.file = file
  }

  mutating func read() -> DocumentReading {
    readCover()
    readContents()
    readDepartment()
    readProjects()
    guard document.department != nil || !document.projects.isEmpty else { return noDocument }
    if let note = document.blankPartsNote(place: SourcePlace(file: file)) { findings.append(note) }
    return DocumentReading(document: document, findings: findings, places: places, file: file)
  }

  private var noDocument: DocumentReading {
    let message = Message(
      "文中没有找到部门整体绩效目标，也没有找到项目绩效目标表", "the text holds neither a department's goals nor a project's table")
    let place = SourcePlace(file: file, line: lines.first { !$0.isBlank }?.number)
    return DocumentReading(
      document: nil, findings: [Finding(.error, "text.notADocument", message, place: place)], file: file)
  }

  /// The next line that is not blank; it is not consumed.
  var next: TextLine? {
    mutating get {
      while index < lines.count, lines[index].isBlank { index += 1 }
      return index < lines.count ? lines[index] : nil
    }
  }

  mutating func take() -> TextLine? {
    let line = next
    if line != nil { index += 1 }
    return line
  }

  func place(_ line: TextLine) -> SourcePlace { SourcePlace(file: file, line: line.number) }

  mutating func report(
    _ severity: Finding.Severity, _ code: String, _ message: Message, at line: TextLine, path: FieldPath? = nil,
    found: String? = nil, expected: String? = nil
  ) {
    findings.append(
      Finding(severity, code, message, path: path, place: place(line), found: found, expected: expected))
  }

  /// A line whose text is in no field of the document.
  mutating func reportUnclaimed(_ line: TextLine, _ text: String? = nil) {
    let text = Typesetting.undone(text ?? line.text, in: .prose)
    let shown = text.count > 40 ? text.prefix(40) + "…" : text
    report(
      .warning, "text.unclaimed", Message("这段文字没有归入任何字段：“\(shown)”", "this text is in no field: “\(shown)”"), at: line,
      found: text)
  }
}

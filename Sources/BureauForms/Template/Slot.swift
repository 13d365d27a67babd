import TargetTables

/// Which item of which list of a document a row or a sheet stands for. All nil is the document itself.
struct Slot: Hashable, Sendable {
  // An import keeps one for each field that it reads.
  private var storedProject: Int32 = -1
  private var storedIndicator: Int32 = -1
  private var storedItem: Int32 = -1
  private var storedParagraph: Int32 = -1
  var list: FormList?

  init(project: Int? = nil, indicator: Int? = nil, list: FormList? = nil, item: Int? = nil, paragraph: Int? = nil) {
    self.list = list
    self.project = project
    self.indicator = indicator
    self.item = item
    self.paragraph = paragraph
  }

  var project: Int? {
    get { Self.index(storedProject) }
    set { storedProject = Self.stored(newValue) }
  }

  /// Within the project.
  var indicator: Int? {
    get { Self.index(storedIndicator) }
    set { storedIndicator = Self.stored(newValue) }
  }

  /// The paragraph's index in its list, or the safeguard's.
  var item: Int? {
    get { Self.index(storedItem) }
    set { storedItem = Self.stored(newValue) }
  }

  /// Within the safeguard.
  var paragraph: Int? {
    get { Self.index(storedParagraph) }
    set { storedParagraph = Self.stored(newValue) }
  }

  private static func index(_ stored: Int32) -> Int? { stored < 0 ? nil : Int(stored) }
  private static func stored(_ index: Int?) -> Int32 { index.map { Int32(clamping: $0) } ?? -1 }

  /// Whether the slot is of the field's own list and level: a safeguard for its heading, a paragraph of it for that.
  func holds(_ field: Field) -> Bool {
    guard field.list == list else { return false }
    return field.list != .safeguards || (field == .safeguardParagraph) == (paragraph != nil)
  }

  /// The place of the item itself, of a project or an indicator of one.
  var path: FieldPath {
    indicator.map { .indicator($0, ofProject: project ?? 0) } ?? .project(project ?? 0)
  }

  /// The field's place in the document's JSON, seen from this slot; the nearest thing around it where it has none of its own.
  func path(of field: Field) -> FieldPath {
    var path = FieldPath()
    switch field.list {
    case nil: break
    case .overall: path = path.appending("department").appending("overall")
    case .duties: path = path.appending("department").appending("duties")
    case .goals: path = path.appending("department").appending("goals")
    case .safeguards: path = path.appending("department").appending("safeguards")
    case .projects, .indicators:
      path = path.appending("projects")
      if let project { path = path.appending(project) }
      if field.list == .indicators { path = path.appending("indicators") }
      if field.list == .indicators, let indicator { path = path.appending(indicator) }
    }
    if field.list?.isOfDepartment == true, let item { path = path.appending(item) }
    for key in field.keys { path = path.appending(key) }
    if field == .safeguardParagraph, let paragraph { path = path.appending(paragraph) }
    return path
  }
}

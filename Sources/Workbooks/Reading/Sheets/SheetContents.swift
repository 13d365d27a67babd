extension WorkbookReader {
  /// Reads what belongs to a sheet but stands in parts of its own, and notes what is not carried.
  mutating func readContents(of reader: inout SheetReader, part: String) throws(WorkbookError) {
    let limits = limits
    var relationships = Relationships()
    try tolerate(part, sheet: reader.sheet.name) { (package: inout InputPackage) throws(WorkbookError) in
      relationships = try Relationships(of: part, in: &package, limits: limits)
    }
    reader.resolveLinks(relationships)
    for relationship in relationships.all {
      switch relationship.type {
      case "comments": try readComments(of: &reader, part: relationship.target)
      case "drawing": try readDrawing(of: &reader, part: relationship.target)
      default: if let what = Self.notCarried[relationship.type] { reader.notCarried(what) }
      }
    }
  }

  private mutating func readComments(of reader: inout SheetReader, part: String) throws(WorkbookError) {
    let (scope, limits) = (scope, limits)
    var comments = CommentsReader()
    try tolerate(part, sheet: reader.sheet.name) { (package: inout InputPackage) throws(WorkbookError) in
      guard scope == .everything || package.contains(part) else { return }
      try comments.read(try package.xml(part), limits: limits)
    }
    reader.sheet.comments += comments.comments
  }

  /// A drawing holds pictures, charts, or shapes of its own.
  private mutating func readDrawing(of reader: inout SheetReader, part: String) throws(WorkbookError) {
    let limits = limits
    var relationships = Relationships()
    var drawing = DrawingReader()
    try tolerate(part, sheet: reader.sheet.name) { (package: inout InputPackage) throws(WorkbookError) in
      relationships = try Relationships(of: part, in: &package, limits: limits)
      if package.contains(part) { try drawing.read(try package.xml(part), limits: limits) }
    }
    reader.sheet.textBoxes += drawing.boxes
    let types = relationships.types
    let hasCharts = types.contains { $0.hasPrefix("chart") }
    if hasCharts { reader.notCarried("charts") }
    if types.contains("image") { reader.notCarried("pictures") }
    if !hasCharts && !types.contains("image") || !drawing.boxes.isEmpty { reader.notCarried("shapes") }
  }

  /// By the type of a relationship, of the book or of a sheet.
  static let notCarried = [
    "vbaProject": "macros", "externalLink": "externalLinks", "pivotTable": "pivotTables", "table": "tables",
    "image": "pictures", "cellimages": "pictures", "cellImage": "pictures", "oleObject": "embeddedObjects",
    "package": "embeddedObjects", "control": "controls", "ctrlProp": "controls", "queryTable": "connections",
    "connections": "connections", "threadedComment": "threadedComments", "slicer": "slicers", "timeline": "slicers",
    "xlMacrosheet": "macros", "origin": "signatures", "rdRichValue": "cellPictures", "revisionHeaders": "revisions",
  ]
}

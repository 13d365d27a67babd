import Glibc

extension Workbook {
  /// Reads the workbook in a file.
  public static func read(
    contentsOf path: String, _ scope: ReadingScope = .everything, limits: ReadingLimits = ReadingLimits()
  ) throws(WorkbookError) -> ReadWorkbook {
    try read(try InputFile.bytes(at: path, limit: limits.packedBytes), scope, limits: limits)
  }

  /// Reads a workbook that lies in memory.
  public static func read(
    _ bytes: [UInt8], _ scope: ReadingScope = .everything, limits: ReadingLimits = ReadingLimits()
  ) throws(WorkbookError) -> ReadWorkbook {
    try bytes.withUnsafeBufferPointer { (bytes: ByteText) throws(WorkbookError) -> ReadWorkbook in
      guard FileKind.isPackage(bytes) else { throw WorkbookError(.notXLSX(FileKind(of: bytes))) }
      var reader = WorkbookReader(try InputPackage(bytes, limits: limits), scope: scope, limits: limits)
      return try reader.read()
    }
  }
}

/// Follows a package's relationships from part to part.
struct WorkbookReader: ~Copyable {
  private var package: InputPackage
  let scope: ReadingScope
  let limits: ReadingLimits
  private var problems: [WorkbookProblem] = []

  init(_ package: consuming InputPackage, scope: ReadingScope, limits: ReadingLimits) {
    self.package = package
    self.scope = scope
    self.limits = limits
  }

  mutating func read() throws(WorkbookError) -> ReadWorkbook {
    let outer = try Relationships(of: "", in: &package, limits: limits)
    guard let main = outer.first("officeDocument") else { throw WorkbookError(.notXLSX(package.kind)) }
    guard !main.target.hasSuffix(".bin") else { throw WorkbookError(.notXLSX(.xlsb)) }
    var index = WorkbookIndex()
    do throws(WorkbookError) {
      try index.read(try package.xml(main.target), limits: limits)
    } catch {
      throw error.inPart(main.target)
    }
    let inner = try Relationships(of: main.target, in: &package, limits: limits)
    let styles = try readStyles(inner)
    let strings = try readStrings(inner, styles: styles)
    var book = Workbook(styles: styles.styles)
    book.countsFrom1904 = index.countsFrom1904
    book.properties = try readProperties(outer)
    // Where each sheet of the index stands among those that hold cells.
    var positions: [Int?] = []
    book.sheets.reserveCapacity(index.sheets.count)
    for entry in index.sheets {
      let isSheet = try readSheet(
        entry, relationships: inner, styles: styles, strings: strings, countsFrom1904: index.countsFrom1904,
        into: &book.sheets)
      positions.append(isSheet ? book.sheets.count - 1 : nil)
    }
    swap(&book.definedNames, &index.definedNames)
    PrintNames.recount(&book.definedNames, at: positions)
    for name in index.printNames { PrintNames.move(name, to: &book.sheets, at: positions, problems: &problems) }
    if scope == .everything { noteNotCarried(outer, inner) }
    return ReadWorkbook(workbook: book, problems: problems, isStrict: index.isStrict)
  }

  /// Reads one part; what is wrong with it costs that part, unless a limit is met.
  mutating func tolerate(
    _ part: String, sheet: String? = nil, _ body: (inout InputPackage) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    do throws(WorkbookError) {
      try body(&package)
    } catch {
      if case .limitExceeded = error.reason { throw error.inPart(part) }
      if case .notXLSX = error.reason { throw error.inPart(part) }
      problems.append(WorkbookProblem(.unreadable(error.inPart(part)), sheet: sheet))
    }
  }

  private mutating func readStyles(_ relationships: Relationships) throws(WorkbookError) -> StyleTable {
    let (scope, limits) = (scope, limits)
    var colors = ColorTable()
    if scope == .everything, let part = relationships.first("theme")?.target, package.contains(part) {
      try tolerate(part) { (package: inout InputPackage) throws(WorkbookError) in
        try colors.readTheme(try package.xml(part), limits: limits)
      }
    }
    var table = StyleTable(colors: colors)
    guard let part = relationships.first("styles")?.target, package.contains(part) else { return table }
    try tolerate(part) { (package: inout InputPackage) throws(WorkbookError) in
      try table.read(try package.xml(part), scope: scope, limits: limits)
    }
    problems += table.notCarried.sorted().map { WorkbookProblem(.notCarried($0)) }
    return table
  }

  private mutating func readStrings(
    _ relationships: Relationships, styles: StyleTable
  ) throws(WorkbookError) -> SharedStrings {
    var table = SharedStrings()
    guard let part = relationships.first("sharedStrings")?.target, package.contains(part) else { return table }
    let limits = limits
    let runs = RichTextReader(fonts: scope == .everything ? styles.fontReader : nil)
    try tolerate(part) { (package: inout InputPackage) throws(WorkbookError) in
      table = try SharedStrings(try package.xml(part), limits: limits, runs: runs)
    }
    return table
  }

  private mutating func readProperties(_ relationships: Relationships) throws(WorkbookError) -> DocumentProperties {
    var reader = PropertiesReader()
    let limits = limits
    let custom = ["custom-properties", "customProperties"]
    let others = ["core-properties", "coreProperties", "extended-properties", "extendedProperties"]
    for type in scope == .values ? custom : others + custom {
      guard let part = relationships.first(type)?.target, package.contains(part) else { continue }
      try tolerate(part) { (package: inout InputPackage) throws(WorkbookError) in
        try reader.read(try package.xml(part), limits: limits)
      }
    }
    return reader.properties
  }

  private mutating func noteNotCarried(_ relationships: Relationships...) {
    let kinds = Set(relationships.flatMap(\.types).compactMap { Self.notCarried[$0] })
    problems += kinds.sorted().map { WorkbookProblem(.notCarried($0)) }
  }

  /// False, and no sheet added, where it is none of cells.
  private mutating func readSheet(
    _ entry: WorkbookIndex.SheetEntry, relationships: Relationships, styles: StyleTable,
    strings: SharedStrings, countsFrom1904: Bool, into sheets: inout [Sheet]
  ) throws(WorkbookError) -> Bool {
    let part = relationships[entry.relationship]
    if let part, part.type != "worksheet" {
      problems.append(WorkbookProblem(.notCarried(part.type + "s"), sheet: entry.name))
      return false
    }
    let sheet = Sheet(name: entry.name, visibility: entry.visibility)
    sheets.append(sheet)
    guard let part = part?.target else {
      problems.append(WorkbookProblem(.unreadable(WorkbookError(.missingPart)), sheet: entry.name))
      return true
    }
    var reader = SheetReader(sheet, scope: scope, styles: styles, countsFrom1904: countsFrom1904)
    let limits = limits
    let count = problems.count
    try tolerate(part, sheet: entry.name) { (package: inout InputPackage) throws(WorkbookError) in
      try reader.read(try package.xml(part), strings: strings, limits: limits)
    }
    guard problems.count == count else { return true }
    if package.relationshipParts > 2 { try readContents(of: &reader, part: part) }
    problems += reader.problems
    // Handed on, and not copied with all that it holds.
    swap(&sheets[sheets.count - 1], &reader.sheet)
    return true
  }
}

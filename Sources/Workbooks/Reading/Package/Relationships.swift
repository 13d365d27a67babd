/// One line of a part's relationships.
struct Relationship {
  var id: String
  /// The last step of its type's address, alike for strict and transitional: `worksheet`, `sharedStrings`.
  var type: String
  /// The part it names, or the address where it leads outside.
  var target: String
  var isExternal: Bool
}

/// The relationships of one part.
struct Relationships {
  private(set) var all: [Relationship] = []
  private var byID: [String: Int] = [:]

  init() {}

  /// Reads them; a part without any has none.
  init(of source: String, in package: inout InputPackage, limits: ReadingLimits) throws(WorkbookError) {
    let name = PartName.relationships(of: source)
    guard package.contains(name) else { return }
    let part = try package.xml(name)
    let folder = PartName.folder(of: source)
    do throws(WorkbookError) {
      var scanner = try XMLScanner(part, depthLimit: limits.depth)
      try scanner.enterRoot()
      all.reserveCapacity(16)
      byID.reserveCapacity(16)
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("Relationship") else { return }
        add(Self.relationship(&scanner, in: folder))
      }
      try scanner.finish()
    } catch {
      throw error.inPart(name)
    }
  }

  private static func relationship(_ scanner: inout XMLScanner, in folder: String) -> Relationship {
    let isExternal = scanner.attribute("TargetMode")?.equals("External") ?? false
    let target = scanner.string("Target") ?? ""
    return Relationship(
      id: scanner.string("Id") ?? "", type: scanner.attribute("Type")?.lastStep.string ?? "",
      target: isExternal ? target : PartName.resolve(target, in: folder), isExternal: isExternal)
  }

  private mutating func add(_ relationship: Relationship) {
    if byID[relationship.id] == nil { byID[relationship.id] = all.count }
    all.append(relationship)
  }

  subscript(_ id: String) -> Relationship? { byID[id].map { all[$0] } }

  func first(_ type: String) -> Relationship? { all.first { $0.type == type && !$0.isExternal } }

  var types: Set<String> { Set(all.map(\.type)) }
}

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
  /// So many are looked through one after the other; of more, `byID` knows where each stands.
  private static let few = 32

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
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("Relationship") else { return }
        all.append(Self.relationship(&scanner, in: folder))
      }
      try scanner.finish()
    } catch {
      throw error.inPart(name)
    }
    guard all.count > Self.few else { return }
    byID = Dictionary(all.indices.map { (all[$0].id, $0) }) { first, _ in first }
  }

  private static func relationship(_ scanner: inout XMLScanner, in folder: String) -> Relationship {
    let isExternal = scanner.attribute("TargetMode")?.equals("External") ?? false
    let target = scanner.attribute("Target") ?? ByteText(start: nil, count: 0)
    let resolved = isExternal ? target.string : PartName.resolve(target, in: folder)
    return Relationship(
      id: scanner.string("Id") ?? "", type: scanner.attribute("Type")?.lastStep.string ?? "", target: resolved,
      isExternal: isExternal)
  }

  /// Of two of one name the first.
  subscript(_ id: String) -> Relationship? {
    if all.count <= Self.few { return all.first { $0.id == id } }
    return byID[id].map { all[$0] }
  }

  func first(_ type: String) -> Relationship? { all.first { $0.type == type && !$0.isExternal } }

  var types: Set<String> { Set(all.map(\.type)) }
}

/// A project code that stands more than once.
public struct DoubledCode: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// In the documents of several units.
    case units
    /// In several files of one unit.
    case files
    /// Within one file.
    case file

    public var name: Message {
      switch self {
      case .units: Message("不同单位的项目编码相同", "one project code, several units")
      case .files: Message("同一单位几个文件的项目编码相同", "one project code, several files of a unit")
      case .file: Message("同一文件内项目编码相同", "one project code twice in a file")
      }
    }
  }

  public var kind: Kind
  public var code: String
  /// Positions in `CountySummary.projects`.
  public var projects: [Int]
}

/// A unit's code that comes with several names.
public struct RenamedUnit: Hashable, Sendable {
  public var code: String
  /// Positions in `CountySummary.files`.
  public var files: [Int]
}

extension CountySummary {
  /// Project codes that stand more than once, in the order in which they first stand. A unit may carry a project, and its
  /// code, from year to year.
  public var doubledCodes: [DoubledCode] {
    var places: [String: [Int]] = [:]
    var order: [String] = []
    for (position, project) in projects.enumerated() {
      guard let code = project.code?.uppercased() else { continue }
      if places[code] == nil { order.append(code) }
      places[code, default: []].append(position)
    }
    return order.compactMap { key in
      guard let places = places[key], places.count > 1, let kind = kind(of: places) else { return nil }
      return DoubledCode(kind: kind, code: projects[places[0]].code ?? key, projects: places)
    }
  }

  private func kind(of places: [Int]) -> DoubledCode.Kind? {
    let positions = places.map { projects[$0].file }
    if Set(positions).count == 1 { return .file }
    // Files that state no unit may be anyone's.
    let units = Set(positions.map { files[$0].unit?.key ?? "file \($0)" })
    if units.count > 1 { return .units }
    return Set(positions.map { files[$0].year }).count == places.count ? nil : .files
  }

  /// Units that have several files for one year, so that their figures are counted more than once.
  public var doubledUnits: [SummaryUnitYear] { units.filter { $0.unit != nil && $0.files.count > 1 } }

  /// Codes of units that come with several names.
  public var renamedUnits: [RenamedUnit] {
    var filesOfCode: [String: [Int]] = [:]
    for (position, file) in files.enumerated() {
      if let unit = file.unit, unit.code != nil { filesOfCode[unit.key, default: []].append(position) }
    }
    return filesOfCode.sorted { $0.key < $1.key }.compactMap { _, positions in
      let names = Set(positions.compactMap { files[$0].unit?.nameKey })
      guard names.count > 1, let code = files[positions[0]].unit?.code else { return nil }
      return RenamedUnit(code: code, files: positions)
    }
  }
}

import TargetTables

/// Which changes a reader wants to see.
public struct ChangeFilter: Hashable, Sendable {
  /// Leaves out texts that differ in white space alone.
  public var ignoresWhitespace = false
  /// Fields to leave out, by their JSON keys (`basis`, `indicators.name`, `budget`) or the form's names (指标值确定依据).
  public var ignored: [String] = []
  /// Where there are any, only these fields.
  public var only: [String] = []
  /// Where there are any, only projects with these codes.
  public var projectCodes: [String] = []

  /// A filter that shows everything.
  public init() {}

  var isOpen: Bool { self == ChangeFilter() }

  func shows(_ change: Change) -> Bool {
    if ignoresWhitespace && change.isWhitespaceOnly { return false }
    if ignored.contains(where: { Self.names($0, change.path) }) { return false }
    if !only.isEmpty && !only.contains(where: { Self.names($0, change.path) }) { return false }
    guard !projectCodes.isEmpty else { return true }
    let code = change.project?.code?.pairingKey
    return projectCodes.contains { $0.pairingKey == code }
  }

  /// Whether the name is the path's last key, a run of its keys, or what the form calls one of them.
  static func names(_ name: String, _ path: FieldPath) -> Bool {
    let keys: [String] = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    let wanted = name.split(separator: ".").map(String.init)
    guard !wanted.isEmpty, wanted.count <= keys.count else { return false }
    let isRun = (0...(keys.count - wanted.count)).contains { Array(keys[$0..<($0 + wanted.count)]) == wanted }
    return isRun || keys.indices.contains { FieldPath(keys[0...$0].map { .key($0) }).label == name }
  }

  /// Whether any field of a document goes by the name.
  public static func isField(_ name: String) -> Bool {
    let project = FieldPath.project(0)
    let indicator = FieldPath.indicator(0, ofProject: 0)
    let department = FieldPath([.key("department")])
    let safeguard = department.appending("safeguards").appending(0)
    let paths =
      DocumentField.allCases.map { $0.path(under: FieldPath()) } + ProjectField.allCases.map { $0.path(under: project) }
      + IndicatorField.allCases.map { $0.path(under: indicator) } + DepartmentList.allCases.map { $0.path }
      + [safeguard.appending("heading"), safeguard.appending("paragraphs")]
    return paths.contains { names(name, $0) }
  }
}

extension Change {
  /// Both are texts that differ in white space alone.
  public var isWhitespaceOnly: Bool {
    guard let old = old?.text, let new = new?.text else { return false }
    return old.withoutBlanks == new.withoutBlanks
  }
}

extension String {
  fileprivate var withoutBlanks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !Taxonomy.isBlank(scalar) { kept.append(scalar) }
    return String(kept)
  }
}

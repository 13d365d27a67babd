import TargetTables

/// One difference between two documents: a field that changed, or a thing that came, went, moved or got another name.
public struct Change: Hashable, Sendable {
  /// What happened: one of each for a field, or for a thing.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, moved, renamed, changed
  }

  /// What happened.
  public var kind: Kind
  /// Where it is in the old document; nil for what was added.
  public var oldPath: FieldPath?
  /// Where it is in the new document; nil for what was removed.
  public var newPath: FieldPath?
  /// What stood there; nil where it was added or blank.
  public var old: Content?
  /// What stands there now; nil where it was removed or is blank.
  public var new: Content?
  /// The project that it is in; as it was where the project was removed.
  public var project: ProjectLabel?
  /// The indicator that it is in, or is.
  public var indicator: IndicatorLabel?
  /// What the pairing of the old thing with the new one rests on; nil where nothing was paired.
  public var matchedBy: MatchedBy?

  /// In the new document, or in the old one for what is there no more.
  public var path: FieldPath { newPath ?? oldPath ?? FieldPath() }
}

/// What tells a project's table from the others for a reader.
public struct ProjectLabel: Hashable, Sendable {
  /// From zero; nil where the old document has no such project.
  public var oldPosition: Int?
  /// From zero; nil where the new document has it no more.
  public var newPosition: Int?
  /// Its code.
  public var code: String?
  /// Its name.
  public var name: String?

  init(_ project: Project, old: Int?, new: Int?) {
    (oldPosition, newPosition) = (old, new)
    (code, name) = (project.code, project.name)
  }

  /// In the new document, or else in the old one.
  public var position: Int { newPosition ?? oldPosition ?? 0 }
}

/// What tells an indicator from the others of its project.
public struct IndicatorLabel: Hashable, Sendable {
  /// From zero; nil where it was added.
  public var oldPosition: Int?
  /// From zero; nil where it was removed.
  public var newPosition: Int?
  /// 一级指标
  public var level1: String?
  /// 二级指标
  public var level2: String?
  /// 三级指标
  public var name: String?

  init(_ indicator: Indicator, old: Int?, new: Int?) {
    (oldPosition, newPosition) = (old, new)
    (level1, level2, name) = (indicator.level1, indicator.level2, indicator.name)
  }

  /// In the new document, or else in the old one.
  public var position: Int { newPosition ?? oldPosition ?? 0 }
}

/// What the pairing of two things rests on.
public enum MatchedBy: Hashable, Sendable {
  /// Both are the same in every field.
  case identity
  /// Project codes.
  case code
  /// Names of projects, or headings of safeguards.
  case name
  /// Level 1, level 2 and name of an indicator.
  case levelsAndName
  /// Per cent, from the floor to 100.
  case likeness(Int)

  /// Stable, for programs.
  public var code: String {
    switch self {
    case .identity: "identity"
    case .code: "code"
    case .name: "name"
    case .levelsAndName: "levelsAndName"
    case .likeness: "likeness"
    }
  }
}

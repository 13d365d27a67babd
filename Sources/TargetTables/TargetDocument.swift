/// A unit's performance target tables for one year: the cover, the department's part and a table for each project.
///
/// Texts are never empty: a blank is nil. Departments also send single tables, so all but the projects may be nil.
public struct TargetDocument: Hashable, Sendable {
  public var year: Int?
  /// 稿次: 草案, 一审稿, …
  public var stage: String?
  public var title: String?
  public var preparedBy: String?
  public var reviewedBy: String?
  public var unit: Unit?
  public var department: Department?
  public var projects: [Project]

  public init(
    year: Int? = nil, stage: String? = nil, title: String? = nil, preparedBy: String? = nil,
    reviewedBy: String? = nil, unit: Unit? = nil, department: Department? = nil, projects: [Project] = []
  ) {
    self.year = year
    self.stage = stage
    self.title = title
    self.preparedBy = preparedBy
    self.reviewedBy = reviewedBy
    self.unit = unit
    self.department = department
    self.projects = projects
  }
}

/// 单位: the unit that spends the budget; at least one of its two texts is there.
public struct Unit: Hashable, Sendable {
  /// Six digits, the department's three first: 287001. Holds no white space.
  public var code: String?
  public var name: String?

  public init(code: String? = nil, name: String? = nil) {
    self.code = code
    self.name = name
  }
}

/// 部门整体绩效目标: what the department as a whole is for. The texts are paragraphs, in order.
public struct Department: Hashable, Sendable {
  /// 总体绩效目标
  public var overall: [String]
  /// 职责分类
  public var duties: [String]
  /// 绩效目标, numbered as written
  public var goals: [String]
  /// 工作保障措施
  public var safeguards: [Safeguard]

  public init(overall: [String] = [], duties: [String] = [], goals: [String] = [], safeguards: [Safeguard] = []) {
    self.overall = overall
    self.duties = duties
    self.goals = goals
    self.safeguards = safeguards
  }
}

/// 工作保障措施: a heading and the paragraphs under it.
public struct Safeguard: Hashable, Sendable {
  public var heading: String?
  public var paragraphs: [String]

  public init(heading: String? = nil, paragraphs: [String] = []) {
    self.heading = heading
    self.paragraphs = paragraphs
  }
}

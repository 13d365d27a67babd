/// What follows from a row's levels alone.
struct LevelFacts: Sendable {
  static let standard = LevelFacts(.standard)

  private let byLevel1: [RowFacts]
  private let byLevel2: [[RowFacts]]

  private init(_ taxonomy: Taxonomy) {
    byLevel1 = taxonomy.level1.map { level in
      let isElsewhere = !level.isOpen && level.name != "满意度指标"
      return Self.facts(ofLevel1: level.name).union(isElsewhere ? .notSatisfaction : [])
    }
    byLevel2 = taxonomy.level1.map { $0.level2.map { Self.facts(ofLevel2: $0.name) } }
  }

  private static func facts(ofLevel1 name: String) -> RowFacts {
    switch name {
    case "产出指标": .output
    case "效益指标": .benefit
    case "满意度指标": .satisfaction
    case "成本指标": .cost
    default: []
    }
  }

  private static func facts(ofLevel2 name: String) -> RowFacts {
    switch name {
    case "数量指标": .quantity
    case "质量指标": .quality
    case "时效指标": .timeliness
    case "成本指标": [.cost, .moneyCost]
    case "经济成本指标": .moneyCost
    default: []
    }
  }

  /// Of the taxonomy's entries at these places.
  func facts(level1: Int, level2: Int?) -> RowFacts {
    guard let level2 else { return byLevel1[level1].union(.unknownLevel2) }
    return byLevel1[level1].union(byLevel2[level1][level2])
  }
}

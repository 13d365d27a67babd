/// The words that performance target tables are made of: levels, basis words, units, and labels that mean the same.
///
/// One place for all: import, drop-down lists and review rules ask here. Names are found as reviewers read them, without
/// blanks and without the word 指标, and under their accepted variants.
public struct Taxonomy: Hashable, Sendable {
  /// The forms that a word belongs to: those before the guide of 2021 (财预〔2021〕101号), those after it, or both.
  public enum Era: String, Hashable, Sendable { case always, before2021, since2021 }

  /// 一级指标
  public struct Level1: Hashable, Sendable {
    public var name: String
    public var variants: [String]
    public var era: Era
    /// In the order of the forms.
    public var level2: [Level2]
    /// Whether any other second level may stand here too, as in the old forms' 投入 and 过程.
    public var isOpen: Bool

    public init(
      _ name: String, variants: [String] = [], era: Era = .always, isOpen: Bool = false, level2: [Level2]
    ) {
      self.name = name
      self.variants = variants
      self.era = era
      self.isOpen = isOpen
      self.level2 = level2
    }
  }

  /// 二级指标
  public struct Level2: Hashable, Sendable {
    public var name: String
    public var variants: [String]
    public var era: Era

    public init(_ name: String, variants: [String] = [], era: Era = .always) {
      self.name = name
      self.variants = variants
      self.era = era
    }
  }

  /// 指标值确定依据
  public struct Basis: Hashable, Sendable {
    public var name: String
    public var variants: [String]
    /// Whether the bureaus' own lists have it. The others are understood, and worth a word to the writer.
    public var isListed: Bool

    public init(_ name: String, variants: [String] = [], isListed: Bool = true) {
      self.name = name
      self.variants = variants
      self.isListed = isListed
    }
  }

  public let level1: [Level1]
  public let bases: [Basis]
  /// Labels of forms that mean the same; the first of a group is the name used here.
  public let labelVariants: [[String]]

  private let level1ByName: NameTable
  private let level2ByName: [NameTable]
  private let basisByName: NameTable

  public init(level1: [Level1], bases: [Basis], labelVariants: [[String]]) {
    self.level1 = level1
    self.bases = bases
    self.labelVariants = labelVariants
    level1ByName = Self.table(level1.map { [$0.name] + $0.variants })
    level2ByName = level1.map { Self.table($0.level2.map { [$0.name] + $0.variants }) }
    basisByName = Self.table(bases.map { [$0.name] + $0.variants })
  }

  /// The names as they are written and by their keys: most are found without making a key.
  private static func table(_ groups: [[String]]) -> NameTable {
    var table = NameTable(capacity: groups.reduce(0) { $0 + 2 * $1.count })
    for (position, names) in groups.enumerated() {
      for name in names where table[key(name)] == nil { table.set(key(name), position) }
    }
    for name in groups.joined() where table[name] == nil { table[key(name)].map { table.set(name, $0) } }
    return table
  }

}

extension Taxonomy {
  /// The level-1 names for a drop-down list: those of today's forms.
  public var level1Names: [String] { level1.filter { !$0.isOpen }.map(\.name) }

  /// The level-2 names for a drop-down list, each once.
  public var level2Names: [String] {
    var seen: Set<String> = []
    return level1.filter { !$0.isOpen }.flatMap(\.level2).map(\.name).filter { seen.insert($0).inserted }
  }

  /// The basis words for a drop-down list.
  public var basisNames: [String] { bases.filter(\.isListed).map(\.name) }

  /// The level-1 entry of that name; one that speaks of 满意度 is 满意度指标, however it goes on.
  public func level1(named name: String) -> Level1? { level1Position(of: name).map { level1[$0] } }

  /// The level-2 entry of that name under a level 1.
  public func level2(named name: String, under parent: Level1) -> Level2? {
    guard let position = level1ByName[parent.name] ?? level1ByName[Self.key(parent.name)] else { return nil }
    return level2Position(of: name, under: position).map { level1[position].level2[$0] }
  }

  /// Where the level-1 entry of that name stands.
  func level1Position(of name: String) -> Int? {
    if let position = level1ByName[name] { return position }
    let key = Self.key(name)
    if let position = level1ByName[key] { return position }
    return key.holds("满意度") ? level1ByName["满意度"] : nil
  }

  /// Where the level-2 entry of that name stands under a level 1.
  func level2Position(of name: String, under parent: Int) -> Int? {
    if let child = level2ByName[parent][name] { return child }
    let key = Self.key(name)
    if let child = level2ByName[parent][key] { return child }
    return key.holds("满意度") ? level1[parent].level2.firstIndex { $0.name.holds("满意度") } : nil
  }

  /// The level-1 entries that a level-2 name may stand under.
  public func parents(ofLevel2 name: String) -> [Level1] {
    level1.filter { !$0.isOpen && level2(named: name, under: $0) != nil }
  }

  /// The basis of that name; 标准 behind it may be missing.
  public func basis(named name: String) -> Basis? {
    basisPosition(of: name).map { bases[$0] }
  }

  /// Whether the bureaus' own lists have the basis of that name.
  func listsBasis(named name: String) -> Bool { basisPosition(of: name).map { bases[$0].isListed } ?? false }

  private func basisPosition(of name: String) -> Int? { basisByName[name] ?? basisByName[Self.key(name)] }
}

import TargetTables

/// What random documents may hold.
public struct DocumentStyle: Sendable {
  /// Texts that a unit would write, and amounts that a county would spend; else anything that the model accepts.
  public var isPlausible: Bool
  /// Most documents have few projects; one in fifty has up to this many.
  public var maximumProjects: Int
  /// Once in a while a text of 32,767 UTF-16 units, the most that a cell holds.
  public var hasLongTexts: Bool
  /// Control characters beside tab, line feed and carriage return.
  public var hasControlCharacters: Bool
  /// Texts that other programs change when they save: with carriage returns, like _x0041_, or of white space alone.
  public var hasFragileTexts: Bool
  /// Fields of the cover, the department's part, amounts and texts that are missing.
  public var hasBlanks: Bool

  public init(
    isPlausible: Bool = false, maximumProjects: Int = 200, hasLongTexts: Bool = true,
    hasControlCharacters: Bool = true, hasFragileTexts: Bool = true, hasBlanks: Bool = true
  ) {
    self.isPlausible = isPlausible
    self.maximumProjects = maximumProjects
    self.hasLongTexts = hasLongTexts
    self.hasControlCharacters = hasControlCharacters
    self.hasFragileTexts = hasFragileTexts
    self.hasBlanks = hasBlanks
  }

  /// Whatever the model accepts.
  public static let anything = DocumentStyle()

  /// Whatever the model accepts and other programs keep.
  public static let carriedByOthers = DocumentStyle(
    maximumProjects: 20, hasControlCharacters: false, hasFragileTexts: false)

  /// What a unit would write, blanks included.
  public static let plausible = DocumentStyle(
    isPlausible: true, maximumProjects: 12, hasLongTexts: false, hasControlCharacters: false)

  /// What a unit would write, with nothing left blank.
  public static let complete = DocumentStyle(
    isPlausible: true, maximumProjects: 12, hasLongTexts: false, hasControlCharacters: false, hasBlanks: false)
}

extension TargetDocument {
  /// The document of a seed: the same for the same seed and style.
  public static func random(seed: UInt64, style: DocumentStyle = .anything) -> TargetDocument {
    var maker = DocumentMaker(style: style, seed: seed)
    return maker.document()
  }
}

/// Makes one document out of random numbers.
struct DocumentMaker {
  let style: DocumentStyle
  var random: SeededGenerator

  init(style: DocumentStyle, seed: UInt64) {
    self.style = style
    random = SeededGenerator(seed: seed)
  }

  mutating func document() -> TargetDocument {
    TargetDocument(
      year: optional { $0.random.once(in: 20) ? 1000 : Int.random(in: 2015...2035, using: &$0.random) },
      stage: optional { $0.stage() }, title: optional { $0.text(.name) }, preparedBy: optional { $0.text(.name) },
      reviewedBy: optional { $0.text(.name) }, unit: unit(), department: optional { $0.department() },
      projects: projects())
  }

  private mutating func stage() -> String {
    style.isPlausible ? random.pick(["草案", "一审稿", "二审稿", "定稿"]) : text(.name)
  }

  private mutating func unit() -> Unit? {
    let unit = Unit(code: optional { $0.unitCode() }, name: optional { $0.text(.name) })
    return unit.code == nil && unit.name == nil ? nil : unit
  }

  private mutating func department() -> Department {
    Department(
      overall: list(upTo: 3) { $0.text(.paragraph) }, duties: list(upTo: 5) { $0.text(.paragraph) },
      goals: list(upTo: 5) { $0.text(.paragraph) }, safeguards: list(upTo: 4) { $0.safeguard() })
  }

  private mutating func safeguard() -> Safeguard {
    let heading = optional { $0.text(.name) }
    let paragraphs = list(upTo: 3) { $0.text(.paragraph) }
    guard heading == nil && paragraphs.isEmpty else { return Safeguard(heading: heading, paragraphs: paragraphs) }
    return Safeguard(heading: text(.name))
  }

  private mutating func projects() -> [Project] {
    let isLarge = style.maximumProjects > 6 && random.once(in: 50)
    let count = Int.random(in: style.hasBlanks ? 0...6 : 1...6, using: &random)
    let most = isLarge ? Int.random(in: 7...style.maximumProjects, using: &random) : count
    return (0..<min(most, style.maximumProjects)).map { _ in project() }
  }

  private mutating func project() -> Project {
    Project(
      code: optional { $0.projectCode() }, name: optional { $0.text(.name) },
      budget: Budget(
        total: optional { $0.amount() }, fiscal: optional { $0.amount() }, other: optional { $0.amount() }),
      purpose: optional { $0.text(.paragraph) },
      spendingPlan: SpendingPlan(
        endOfMarch: optional { $0.amount() }, endOfJune: optional { $0.amount() },
        endOfOctober: optional { $0.amount() }, endOfDecember: optional { $0.amount() }),
      goal: optional { $0.text(.paragraph) }, indicators: list(upTo: 9) { $0.indicator() })
  }

  private mutating func indicator() -> Indicator {
    let level1 = optional { $0.level1() }
    let indicator = Indicator(
      level1: level1, level2: optional { $0.level2(under: level1) }, name: optional { $0.text(.name) },
      description: optional { $0.text(.name) }, value: optional { $0.value() }, basis: optional { $0.basis() })
    return indicator.isBlank ? Indicator(name: text(.name)) : indicator
  }

  /// Nil about once in six times, where blanks are asked for.
  private mutating func optional<Value>(_ make: (inout DocumentMaker) -> Value) -> Value? {
    style.hasBlanks && random.once(in: 6) ? nil : make(&self)
  }

  private mutating func list<Element>(upTo most: Int, _ make: (inout DocumentMaker) -> Element) -> [Element] {
    let count = Int.random(in: (style.hasBlanks ? 0 : 1)...most, using: &random)
    var elements: [Element] = []
    for _ in 0..<count { elements.append(make(&self)) }
    return elements
  }
}

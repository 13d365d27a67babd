/// A step into a document, small enough to be copied at no cost.
enum JSONStep: Sendable {
  /// A position in `JSONKeyEntry.names`.
  case key(Int)
  case index(Int)

  /// The step as a number: an index itself, a key below zero.
  var code: Int64 {
    switch self {
    case .key(let position): ~Int64(position)
    case .index(let index): Int64(index)
    }
  }

  init(code: Int64) { self = code < 0 ? .key(Int(~code)) : .index(Int(code)) }

  var fieldStep: FieldPath.Step {
    switch self {
    case .key(let position): .key(JSONKeyEntry.names[position])
    case .index(let index): .index(index)
    }
  }
}

/// A key that an object may have, without any text: it is looked at for each field.
struct JSONKeyEntry: Sendable {
  /// In `names`.
  private let position: Int
  let hash: UInt32
  // The first eight bytes of the key in quotes and its colon, and the last eight.
  private let head: UInt64
  private let mask: UInt64
  private let tail: UInt64
  /// Of the key in quotes with its colon.
  private let width: Int

  init(_ key: String) {
    let written = Array("\"\(key)\":".utf8)
    head = JSONKeyEntry.word(written.prefix(8))
    mask = JSONKeyEntry.word(written.prefix(8).map { _ in 0xFF })
    tail = written.count < 8 ? 0 : JSONKeyEntry.word(written.suffix(8))
    width = written.count
    position = JSONKeyEntry.names.firstIndex(of: key) ?? 0
    hash = FieldLines.hash(.key(key))
  }

  private static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  var name: String { JSONKeyEntry.names[position] }
  var step: JSONStep { .key(position) }

  /// How many bytes the key in quotes has with its colon, if it stands here as it is written and nothing between.
  func width(in text: UnsafeRawBufferPointer, at index: Int) -> Int? {
    guard width <= 16, index + 16 <= text.count, text.word(at: index) & mask == head,
      width <= 8 || text.word(at: index + width - 8) == tail
    else { return nil }
    return width
  }

  /// All keys of all objects.
  static let names: [String] = [
    names(DocumentKey.self), names(UnitKey.self), names(DepartmentKey.self), names(SafeguardKey.self),
    names(ProjectKey.self), names(BudgetKey.self), names(SpendingPlanKey.self), names(IndicatorKey.self),
  ].flatMap { $0 }

  private static func names<Key: RawRepresentable<String> & CaseIterable>(_ keys: Key.Type) -> [String] {
    keys.allCases.map(\.rawValue)
  }
}

/// The keys that an object may have, in the order in which they are written.
struct JSONKeys<Key: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  let keys: [Key]
  let entries: [JSONKeyEntry]

  init() {
    keys = Array(Key.allCases)
    entries = keys.map { JSONKeyEntry($0.rawValue) }
  }
}

enum DocumentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case schemaVersion, year, stage, title, preparedBy, reviewedBy, unit, department, projects
}

enum UnitKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case code, name
}

enum DepartmentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case overall, duties, goals, safeguards
}

enum SafeguardKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case heading, paragraphs
}

enum ProjectKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case code, name, budget, purpose, spendingPlan, goal, indicators
}

enum BudgetKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case total, fiscal, other
}

enum SpendingPlanKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case endOfMarch, endOfJune, endOfOctober, endOfDecember
}

enum IndicatorKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>()

  case level1, level2, name, description, value, basis
}

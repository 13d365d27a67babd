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
  /// In quotes, with its colon.
  private let compact: JSONWords
  /// The same on a line of its own, as deep as it stands in a document, and with the blank behind it.
  private let indented: JSONWords
  /// The same behind a comma, and up to the first sign of a text.
  private let opening: JSONWords

  init(_ key: String, depth: Int) {
    compact = JSONWords("\"\(key)\":")
    let line = "\n" + String(repeating: "  ", count: depth) + "\"\(key)\": "
    indented = JSONWords(line)
    opening = JSONWords("," + line + "\"")
    position = JSONKeyEntry.names.firstIndex(of: key) ?? 0
    hash = PathHash.of(.key(key))
  }

  var name: String { JSONKeyEntry.names[position] }
  var step: JSONStep { .key(position) }

  /// How many bytes the key in quotes has with its colon, if it stands here as it is written and nothing between.
  func width(in text: UnsafeRawBufferPointer, at index: Int) -> Int? {
    compact.stand(in: text, at: index) ? compact.count : nil
  }

  /// How many bytes there are up to the value, if they stand here just as in a document that was written here.
  @inline(__always)
  func indentedWidth(in text: UnsafeRawBufferPointer, at index: Int) -> Int? {
    indented.stand(in: text, at: index) ? indented.count : nil
  }

  /// How many bytes there are from a comma up to the first sign of a text, if they stand here in that way.
  @inline(__always)
  func openingWidth(in text: UnsafeRawBufferPointer, at index: Int) -> Int? {
    opening.stand(in: text, at: index) ? opening.count : nil
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

  /// - Parameter depth: how many objects and lists such an object stands in, with itself.
  init(depth: Int) {
    keys = Array(Key.allCases)
    entries = keys.map { JSONKeyEntry($0.rawValue, depth: depth) }
  }
}

enum DocumentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 1)

  case schemaVersion, year, stage, title, preparedBy, reviewedBy, unit, department, projects
}

enum UnitKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 2)

  case code, name
}

enum DepartmentKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 2)

  case overall, duties, goals, safeguards
}

enum SafeguardKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 4)

  case heading, paragraphs
}

enum ProjectKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 3)

  case code, name, budget, purpose, spendingPlan, goal, indicators
}

enum BudgetKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 4)

  case total, fiscal, other
}

enum SpendingPlanKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 4)

  case endOfMarch, endOfJune, endOfOctober, endOfDecember
}

enum IndicatorKey: String, CaseIterable, Sendable {
  static let keys = JSONKeys<Self>(depth: 5)

  case level1, level2, name, description, value, basis
}

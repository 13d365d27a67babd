import TargetTables

/// Takes the values out of a cell that has words around its fields.
enum SingleText {
  /// The fields' values, blanks left out; nil for a text that is none of the pattern's, however it is spaced.
  static func read(_ text: String, _ pattern: Pattern) -> [Field: String]? {
    if let exact = pattern.match(text), isSound(exact, pattern) { return exact }
    let fields = pattern.fields
    if fields == [.amountUnit] { return LineKind.amountUnit(in: text).map { [.amountUnit: $0.rawValue] } }
    if fields == [.unitCode, .unitName] { return unit(text, pattern) }
    if fields == [.projectNumber, .projectName] { return title(text) }
    return loose(text, pattern)
  }

  /// A pattern of blanks alone would match any text with a blank.
  private static func isSound(_ values: [Field: String], _ pattern: Pattern) -> Bool {
    if pattern.fields == [.unitCode, .unitName], pattern.literals.allSatisfy({ $0.trimmingBlanks().isEmpty }) {
      return values[.unitCode].map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
    }
    if let unit = values[.amountUnit] { return AmountUnit(rawValue: unit) != nil }
    return true
  }

  /// A code and a name; behind words of the template's the name may stand alone.
  private static func unit(_ text: String, _ pattern: Pattern) -> [Field: String]? {
    var rest = Substring(text.trimmingBlanks()).unicodeScalars[...]
    var isWorded = false
    if case .literal(let literal) = pattern.pieces.first {
      guard consume(literal, from: &rest, atEnd: false) else { return nil }
      isWorded = true
    }
    let kept = String(String.UnicodeScalarView(rest)).trimmingBlanks()
    guard let unit = LineKind.unit(in: kept) else { return isWorded && !kept.isEmpty ? [.unitName: kept] : nil }
    var values: [Field: String] = [.unitCode: unit.code]
    values[.unitName] = unit.name
    return values
  }

  private static func title(_ text: String) -> [Field: String]? {
    guard let title = LineKind.tableTitle(in: text) else { return nil }
    var values: [Field: String] = [:]
    values[.projectNumber] = title.number.map(String.init)
    values[.projectName] = title.name.isEmpty ? nil : title.name
    return values
  }

  /// One field between two literals that may be spaced out or in another width.
  private static func loose(_ text: String, _ pattern: Pattern) -> [Field: String]? {
    guard pattern.fields.count == 1, let field = pattern.fields.first else { return nil }
    var rest = Substring(text.trimmingBlanks()).unicodeScalars[...]
    for piece in pattern.pieces.prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, consume(literal, from: &rest, atEnd: false) else { return nil }
    }
    for piece in pattern.pieces.reversed().prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, consume(literal, from: &rest, atEnd: true) else { return nil }
    }
    let value = String(String.UnicodeScalarView(rest)).trimmingBlanks()
    return value.isEmpty ? [:] : [field: value]
  }

  private static func consume(
    _ literal: String, from rest: inout Substring.UnicodeScalarView, atEnd: Bool
  ) -> Bool {
    let wanted = literal.unicodeScalars.filter { !Taxonomy.isBlank($0) }.map(Taxonomy.narrowed)
    for scalar in atEnd ? wanted.reversed() : wanted {
      while let next = atEnd ? rest.last : rest.first, Taxonomy.isBlank(next) {
        if atEnd { rest.removeLast() } else { rest.removeFirst() }
      }
      guard let next = atEnd ? rest.last : rest.first, Taxonomy.narrowed(next) == scalar else { return false }
      if atEnd { rest.removeLast() } else { rest.removeFirst() }
    }
    return true
  }
}

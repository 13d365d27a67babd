import TargetTables

/// Takes the values out of a cell that has words around its fields.
enum SingleText {
  /// The fields' values, blanks left out; nil for a text that is none of the pattern's, however it is spaced.
  static func read(_ text: String, _ pattern: Pattern) -> FieldMap<String>? {
    let fields = pattern.fields
    let hasOneForm = fields != [.amountUnit] && fields != [.projectNumber, .projectName]
    if hasOneForm, !mayBegin(text, pattern) { return nil }
    if let exact = pattern.match(text), isSound(exact, pattern) { return exact }
    if fields == [.amountUnit] { return LineKind.amountUnit(in: text).map { [.amountUnit: $0.rawValue] } }
    if fields == [.unitCode, .unitName] { return unit(text, pattern) }
    if fields == [.projectNumber, .projectName] { return title(text) }
    return loose(text, pattern)
  }

  /// Whether the text's first letter lets it be the pattern's: only a blank can be passed over. Most texts are told here.
  private static func mayBegin(_ text: String, _ pattern: Pattern) -> Bool {
    guard let wanted = pattern.first, let first = text.unicodeScalars.first else { return true }
    return isPassedOver(first) || Taxonomy.narrowed(first) == wanted
  }

  private static func mayEnd(_ text: String, _ pattern: Pattern) -> Bool {
    guard let wanted = pattern.last, let last = text.unicodeScalars.last else { return true }
    return isPassedOver(last) || Taxonomy.narrowed(last) == wanted
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool { Taxonomy.isBlank(scalar) || scalar.isTrimmed }

  /// A pattern of blanks alone would match any text with a blank.
  private static func isSound(_ values: FieldMap<String>, _ pattern: Pattern) -> Bool {
    if pattern.fields == [.unitCode, .unitName], pattern.literals.allSatisfy(\.isBlank) {
      return values[.unitCode].map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
    }
    if let unit = values[.amountUnit] { return AmountUnit(rawValue: unit) != nil }
    return true
  }

  /// A code and a name; behind words of the template's the name may stand alone.
  private static func unit(_ text: String, _ pattern: Pattern) -> FieldMap<String>? {
    var rest = Substring(text).trimmed.unicodeScalars
    var isWorded = false
    if case .literal(let literal) = pattern.pieces.first {
      guard consume(literal, from: &rest, atEnd: false) else { return nil }
      isWorded = true
    }
    let kept = Substring(rest).trimmed
    guard let unit = LineKind.unit(in: kept) else { return isWorded && !kept.isEmpty ? [.unitName: String(kept)] : nil }
    var values: FieldMap<String> = [.unitCode: unit.code]
    values[.unitName] = unit.name
    return values
  }

  private static func title(_ text: String) -> FieldMap<String>? {
    guard let title = LineKind.tableTitle(in: text) else { return nil }
    var values: FieldMap<String> = [:]
    values[.projectNumber] = title.number.map(String.init)
    values[.projectName] = title.name.isEmpty ? nil : title.name
    return values
  }

  /// One field between two literals that may be spaced out or in another width.
  private static func loose(_ text: String, _ pattern: Pattern) -> FieldMap<String>? {
    guard pattern.fields.count == 1, let field = pattern.fields.first, mayEnd(text, pattern) else { return nil }
    var rest = Substring(text).trimmed.unicodeScalars
    for piece in pattern.pieces.prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, consume(literal, from: &rest, atEnd: false) else { return nil }
    }
    for piece in pattern.pieces.reversed().prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, consume(literal, from: &rest, atEnd: true) else { return nil }
    }
    let value = String(Substring(rest).trimmed)
    return value.isEmpty ? [:] : [field: value]
  }

  private static func consume(
    _ literal: String, from rest: inout Substring.UnicodeScalarView, atEnd: Bool
  ) -> Bool {
    let literal = literal.unicodeScalars
    return atEnd ? consumeEnd(literal.reversed(), of: &rest) : consumeStart(literal, of: &rest)
  }

  private static func consumeStart(
    _ wanted: some Sequence<Unicode.Scalar>, of rest: inout Substring.UnicodeScalarView
  ) -> Bool {
    for scalar in wanted where !Taxonomy.isBlank(scalar) {
      while let next = rest.first, Taxonomy.isBlank(next) { rest.removeFirst() }
      guard let next = rest.first, Taxonomy.narrowed(next) == Taxonomy.narrowed(scalar) else { return false }
      rest.removeFirst()
    }
    return true
  }

  private static func consumeEnd(
    _ wanted: some Sequence<Unicode.Scalar>, of rest: inout Substring.UnicodeScalarView
  ) -> Bool {
    for scalar in wanted where !Taxonomy.isBlank(scalar) {
      while let next = rest.last, Taxonomy.isBlank(next) { rest.removeLast() }
      guard let next = rest.last, Taxonomy.narrowed(next) == Taxonomy.narrowed(scalar) else { return false }
      rest.removeLast()
    }
    return true
  }
}

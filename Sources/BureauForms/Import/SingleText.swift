import TargetTables

/// Takes the values out of a cell that has words around its fields.
enum SingleText {
  /// The fields' values, blanks left out; nil for a text that is none of the pattern's, however it is spaced.
  static func read(_ text: String, _ pattern: Pattern) -> FieldMap<String>? {
    let hasOneForm = pattern.wording != .amountUnit && pattern.wording != .title
    if hasOneForm, !mayBegin(text, pattern) { return nil }
    if pattern.wording == .other, !text.withBytes({ mayEnd(ScalarBytes($0), pattern) }) { return nil }
    if let exact = pattern.match(text), isSound(exact, pattern) { return exact }
    switch pattern.wording {
    case .amountUnit: return LineKind.amountUnit(in: text).map { [.amountUnit: $0.name] }
    case .unit: return text.withBytes { unit(ScalarBytes($0), pattern) }
    case .title: return title(text)
    case .other: return text.withBytes { loose(ScalarBytes($0), pattern) }
    }
  }

  /// Whether the text's first letter lets it be the pattern's: only a blank can be passed over. Most texts are told here.
  private static func mayBegin(_ text: String, _ pattern: Pattern) -> Bool {
    guard let wanted = pattern.first, let first = text.withBytes({ ScalarBytes($0).first }) else { return true }
    return isPassedOver(first) || Taxonomy.narrowed(first) == wanted
  }

  private static func mayEnd(_ text: ScalarBytes, _ pattern: Pattern) -> Bool {
    guard let wanted = pattern.last, let last = text.last else { return true }
    return isPassedOver(last) || Taxonomy.narrowed(last) == wanted
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    // Most are 汉字.
    !(0x4E00...0x9FFF).contains(scalar.value) && (Taxonomy.isBlank(scalar) || scalar.isTrimmed)
  }

  /// A pattern of blanks alone would match any text with a blank.
  private static func isSound(_ values: FieldMap<String>, _ pattern: Pattern) -> Bool {
    if pattern.wording == .unit, pattern.literals.allSatisfy(\.isBlank) {
      return values[.unitCode].map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
    }
    if let unit = values[.amountUnit] { return AmountUnit(rawValue: unit) != nil }
    return true
  }

  /// A code and a name; behind words of the template's the name may stand alone.
  private static func unit(_ text: ScalarBytes, _ pattern: Pattern) -> FieldMap<String>? {
    var rest = text.trimmed
    var isWorded = false
    if case .literal(let literal) = pattern.pieces.first {
      guard rest.removeStart(literal) else { return nil }
      isWorded = true
    }
    let kept = rest.trimmed.text
    guard let unit = LineKind.unit(in: kept) else { return isWorded && !kept.isEmpty ? [.unitName: kept] : nil }
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
  private static func loose(_ text: ScalarBytes, _ pattern: Pattern) -> FieldMap<String>? {
    guard pattern.fields.count == 1, let field = pattern.fields.first else { return nil }
    var rest = text.trimmed
    for piece in pattern.pieces.prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, rest.removeStart(literal) else { return nil }
    }
    for piece in pattern.pieces.reversed().prefix(while: { $0 != .field(field) }) {
      guard case .literal(let literal) = piece, rest.removeEnd(literal) else { return nil }
    }
    let value = rest.trimmed.text
    return value.isEmpty ? [:] : [field: value]
  }
}

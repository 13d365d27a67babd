import Workbooks

/// Which labels the texts of a book are: each text of its table is looked at once, however many cells show it.
struct KnownLabels {
  enum Found: Equatable {
    /// The text is empty.
    case nothing
    case label(Int)
    case other

    /// The label's number in the form's `LabelIndex`.
    var label: Int? { if case .label(let number) = self { number } else { nil } }
  }

  private var texts: [String] = []
  /// What is known of each of the texts: a label's number, or one of the marks below.
  private var found: [Int32] = []
  private static var unknown: Int32 { -1 }
  private static var nothing: Int32 { -2 }
  private static var other: Int32 { -3 }

  /// Takes the table that a sheet's cells name their texts in. As a rule it is that of the sheet before.
  mutating func use(_ table: [String]) {
    guard !Self.areOne(table, texts) else { return }
    texts = table
    found = Array(repeating: Self.unknown, count: table.count)
  }

  private static func areOne(_ one: [String], _ other: [String]) -> Bool {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress && one.count == $0.count }
    }
  }

  /// What a cell shows, and whether that is a text of the table as it stands.
  /// - Parameter labels: those of the form, always the same. They are lent: held here, each look would count them.
  mutating func look(
    at cell: Int, of cells: CellList, _ texts: ShownTexts, _ labels: LabelIndex
  ) -> (Found, isPlain: Bool) {
    let style = cells.style(at: cell)
    if let number = cells.sharedText(at: cell) {
      if texts.isGeneral(style) { return (label(number, labels), true) }
    } else if !labels.holdsNumbers, let number = cells.number(at: cell), number.isFinite, texts.showsDigits(style) {
      return (.other, false)
    }
    let whole = cells[cell]
    let text = texts.text(of: whole)
    // What a number format hides is there all the same.
    if text.isEmpty { return (texts.value(of: whole).isEmpty ? .nothing : .other, false) }
    return (Self.label(text, labels), false)
  }

  /// What a text of the table is, by its number there.
  private mutating func label(_ number: Int, _ labels: LabelIndex) -> Found {
    switch found[number] {
    case Self.unknown: break
    case Self.nothing: return .nothing
    case Self.other: return .other
    case let label: return .label(Int(label))
    }
    let new = Self.label(texts[number], labels)
    found[number] =
      switch new {
      case .nothing: Self.nothing
      case .other: Self.other
      case .label(let label): Int32(clamping: label)
      }
    return new
  }

  private static func label(_ text: String, _ labels: LabelIndex) -> Found {
    if text.isEmpty { return .nothing }
    return labels.label(text).map(Found.label) ?? .other
  }
}

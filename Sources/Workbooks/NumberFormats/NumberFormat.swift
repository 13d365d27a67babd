/// A number format's code, taken apart: `#,##0.00;[Red]-#,##0.00`.
struct NumberFormat: Hashable {
  /// For positive numbers, negative ones, zero and text; fewer stand for more.
  private(set) var sections: [NumberFormatSection]
  private let decimals: PlainDecimals?

  init(_ code: String) {
    var sections: [NumberFormatSection] = []
    var scanner = NumberFormatScanner(code)
    repeat { sections.append(scanner.section()) } while !scanner.isAtEnd && sections.count < 8
    self.sections = sections
    decimals = PlainDecimals(sections)
  }

  /// Whether numbers under it are days or times.
  var kind: NumberFormatSection.Kind { sections.first?.kind ?? .number }

  /// Whether numbers are shown in digits, a point and a sign alone.
  var showsDigitsAlone: Bool { decimals != nil }

  /// What a number shows as.
  func text(_ number: Double, from1904: Bool) -> String {
    if let text = decimals?.text(number) { return text }
    guard let (section, isMagnitude) = section(for: number) else { return DecimalDigits(number).text }
    return section.text(number, dropsSign: isMagnitude, from1904: from1904)
  }

  /// What a text shows as.
  func text(_ text: String) -> String {
    let section = sections.count > 3 ? sections[3] : sections.last { $0.tokens.contains(.text) }
    guard let section, section.tokens.contains(.text) || sections.count > 3 else { return text }
    return section.tokens.map { token in
      switch token {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }

  /// The section for a number, and whether it says the sign itself.
  private func section(for number: Double) -> (NumberFormatSection, isMagnitude: Bool)? {
    let numeric = Array(sections.prefix(3).filter { !$0.tokens.contains(.text) || sections.count == 1 })
    guard let first = numeric.first else { return nil }
    if let conditional = numeric.first(where: { $0.condition?.holds(for: number) == true }) {
      return (conditional, number < 0 && conditional.condition?.isAboutNegatives == true)
    }
    if first.condition != nil {
      return numeric.last { $0.condition == nil }.map { ($0, false) }
    }
    if number < 0, numeric.count > 1, numeric[1].condition == nil { return (numeric[1], true) }
    if number == 0, numeric.count > 2, numeric[2].condition == nil { return (numeric[2], false) }
    return (first, false)
  }
}

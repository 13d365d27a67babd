import Glibc

extension CellValue {
  /// The value as it is read back; see `Workbook.normalized()`.
  func normalized() -> CellValue {
    switch self {
    case .text(""): .blank
    case .rich(let runs) where runs.allSatisfy { $0.font == nil || $0.text.isEmpty }:
      CellValue.text(runs.map(\.text).joined()).normalized()
    case .rich(let runs): .rich(runs.filter { !$0.text.isEmpty })
    case .number(let number): .number(number.toSixteenDigits)
    case .formula(let formula) where Self.errors.contains(formula.expression): .error(formula.expression)
    case .formula(let formula): .formula(Formula(formula.expression, cached: formula.cached.normalized()))
    case .blank, .text, .boolean, .error: self
    }
  }
}

extension Formula.Result {
  fileprivate func normalized() -> Formula.Result {
    switch self {
    case .none, .text(""): .none
    case .text(let text) where CellValue.errors.contains(text): .error(text)
    case .number(let number): .number(number.toSixteenDigits)
    case .boolean(let isTrue): .text(isTrue ? "TRUE" : "FALSE")
    case .text, .error: self
    }
  }
}

extension Double {
  /// The number that is left of this one in a file: all that a decimal of up to 15 digits has.
  var toSixteenDigits: Double {
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([self]) { vsnprintf(&buffer, buffer.count, "%.16G", $0) }
    return count > 0 ? strtod(buffer, nil) : self
  }
}

extension CellStyle {
  /// The style as it is read back: what excludes each other is settled as Excel settles it.
  func normalized() -> CellStyle {
    var style = self
    let horizontal = alignment.horizontal
    if alignment.indent > 0, horizontal != .left, horizontal != .right, horizontal != .distributed {
      style.alignment.horizontal = .left
    }
    let noShrinking = [.fill, .justify, .distributed].contains(style.alignment.horizontal)
    if alignment.wrapsText || noShrinking { style.alignment.shrinksToFit = false }
    if fill?.pattern == "none" { style.fill = nil }
    if fill?.pattern == "solid", fill?.foreground == nil { style.fill?.background = nil }
    if numberFormat.isEmpty { style.numberFormat = "General" }
    return style
  }
}

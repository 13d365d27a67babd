/// What the cells of a book hold and show, as text. Takes the book's number formats apart once.
public struct CellTexts: Sendable {
  /// Excel takes no longer format.
  private static let longestCode = 255 * 3

  private let formats: [NumberFormat?]
  private let countsFrom1904: Bool

  public init(_ workbook: Workbook) {
    var known: [String: NumberFormat] = [:]
    formats = workbook.styles.map { style in
      let code = style.numberFormat
      if code == "General" || code == "@" || code.isEmpty || code.utf8.count > Self.longestCode { return nil }
      if let format = known[code] { return format }
      let format = NumberFormat(code)
      known[code] = format
      return format
    }
    countsFrom1904 = workbook.countsFrom1904
  }

  /// What the cell shows: `100%` for 1 under `0%`.
  public func shown(_ cell: Cell) -> String {
    if case .text(let text) = cell.value { return format(of: cell)?.text(text) ?? text }
    return switch Formula.Result(of: cell.value) {
    case .none: ""
    case .text(let text): format(of: cell)?.text(text) ?? text
    case .number(let number):
      format(of: cell)?.text(number, from1904: countsFrom1904)
        ?? DecimalDigits.text(number, digits: 15)
    case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }

  /// What the cell holds: 1 for a cell that shows `100%`, `2022-01-31` for a day.
  public func value(_ cell: Cell) -> String {
    if case .text(let text) = cell.value { return text }
    return switch Formula.Result(of: cell.value) {
    case .none: ""
    case .text(let text): text
    case .number(let number): value(number, kind: format(of: cell)?.kind ?? .number)
    case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }

  private func value(_ number: Double, kind: NumberFormatSection.Kind) -> String {
    switch kind {
    case .number: break
    case .duration:
      let seconds = DecimalDigits((number * 86_400_000).rounded() / 1000)
      return "PT\(seconds.text)S"
    case .date, .time:
      if let time = DayTime(serial: number, from1904: countsFrom1904) {
        return kind == .time && number < 1 ? time.isoTime : time.iso
      }
    }
    return DecimalDigits.text(number)
  }

  /// Whether cells of a style show texts as they hold them.
  /// - Parameter style: an index into the book's styles.
  package func isGeneral(style: Int) -> Bool { !formats.indices.contains(style) || formats[style] == nil }

  /// Whether cells of a style show numbers in digits alone, with a point, a sign and an exponent.
  /// - Parameter style: an index into the book's styles.
  package func showsDigitsAlone(style: Int) -> Bool {
    isGeneral(style: style) || formats[style]?.showsDigitsAlone == true
  }

  /// Whether cells of a style show numbers as days or times.
  /// - Parameter style: an index into the book's styles.
  package func isTime(style: Int) -> Bool {
    formats.indices.contains(style) && (formats[style]?.kind ?? .number) != .number
  }

  private func format(of cell: Cell) -> NumberFormat? {
    formats.indices.contains(cell.style) ? formats[cell.style] : nil
  }
}

extension Formula.Result {
  /// A cell's value, or what its formula gave last.
  init(of value: CellValue) {
    self =
      switch value {
      case .blank: .none
      case .text(let text): .text(text)
      case .rich(let runs): .text(runs.map(\.text).joined())
      case .number(let number): .number(number)
      case .boolean(let boolean): .boolean(boolean)
      case .error(let error): .error(error)
      case .formula(let formula): formula.cached
      }
  }
}

extension Workbook {
  /// What the cell shows. For many cells of one book use `CellTexts`.
  public func shownText(of cell: Cell) -> String {
    CellTexts(style: style(of: cell), countsFrom1904).shown(Cell(cell.address, cell.value))
  }

  /// What the cell holds, as text. For many cells of one book use `CellTexts`.
  public func valueText(of cell: Cell) -> String {
    CellTexts(style: style(of: cell), countsFrom1904).value(Cell(cell.address, cell.value))
  }
}

extension CellTexts {
  /// For cells of one style.
  fileprivate init(style: CellStyle, _ countsFrom1904: Bool) {
    self.init(Workbook(styles: [style]), countsFrom1904)
  }

  private init(_ workbook: Workbook, _ countsFrom1904: Bool) {
    var workbook = workbook
    workbook.countsFrom1904 = countsFrom1904
    self.init(workbook)
  }
}

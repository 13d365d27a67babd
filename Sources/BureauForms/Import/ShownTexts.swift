import Workbooks

/// What the cells of a book show, as an import looks at them.
struct ShownTexts: Sendable {
  private let texts: Workbooks.CellTexts
  private let numberFormats: [String]
  /// What is asked of each cell, by styles.
  private let areGeneral: [Bool]
  private let showDigits: [Bool]

  init(_ workbook: Workbook) {
    let texts = Workbooks.CellTexts(workbook)
    self.texts = texts
    numberFormats = workbook.styles.indices.map { workbook.styles[$0].numberFormat }
    areGeneral = workbook.styles.indices.map { texts.isGeneral(style: $0) }
    showDigits = workbook.styles.indices.map { texts.showsDigitsAlone(style: $0) }
  }

  /// A style that the book does not have is its first.
  private func known(_ style: Int) -> Int { numberFormats.indices.contains(style) ? style : 0 }

  /// Whether cells of a style show texts as they hold them.
  func isGeneral(_ style: Int) -> Bool { areGeneral.isEmpty || areGeneral[known(style)] }

  /// Whether cells of a style show numbers in digits alone.
  func showsDigits(_ style: Int) -> Bool { showDigits.isEmpty || showDigits[known(style)] }

  func isTime(_ style: Int) -> Bool { texts.isTime(style: known(style)) }

  func numberFormat(_ style: Int) -> String { numberFormats.isEmpty ? "General" : numberFormats[known(style)] }

  /// What a cell holds, whatever its format shows of it.
  func value(of cell: Cell) -> String { texts.value(cell) }

  /// A formula without a result shows itself.
  func text(of cell: Cell) -> String {
    switch cell.value {
    case .blank: return ""
    case .formula(let formula) where formula.cached == .none: return "=" + formula.expression
    default:
      var cell = cell
      cell.style = known(cell.style)
      return texts.shown(cell)
    }
  }
}

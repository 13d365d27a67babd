import Workbooks

/// What the cells of a book show, as an import looks at them.
struct ShownTexts: Sendable {
  private let texts: Workbooks.CellTexts
  private let numberFormats: [String]

  init(_ workbook: Workbook) {
    texts = Workbooks.CellTexts(workbook)
    numberFormats = workbook.styles.map(\.numberFormat)
  }

  /// A style that the book does not have is its first.
  private func known(_ style: Int) -> Int { numberFormats.indices.contains(style) ? style : 0 }

  /// Whether cells of a style show texts as they hold them, and numbers in digits alone.
  func isGeneral(_ style: Int) -> Bool { texts.isGeneral(style: known(style)) }

  func numberFormat(_ style: Int) -> String { numberFormats.isEmpty ? "General" : numberFormats[known(style)] }

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

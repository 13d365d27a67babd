extension Workbook {
  /// The book with its days counted from 1900. Where they count from 1904, each is stated as 1,462 less, and a copy that
  /// does not say so would show it four years early.
  package func countedFrom1900() -> Workbook {
    guard countsFrom1904 else { return self }
    var book = self
    book.countsFrom1904 = false
    let isDay = styles.map { NumberFormat($0.numberFormat).kind == .date }
    for (index, sheet) in sheets.enumerated() {
      for var cell in sheet.cells where isDay.indices.contains(cell.style) && isDay[cell.style] {
        cell.value = cell.value.laterBy(1_462)
        book.sheets[index].set(cell)
      }
    }
    return book
  }
}

extension CellValue {
  fileprivate func laterBy(_ days: Double) -> CellValue {
    switch self {
    case .number(let number): return .number(number + days)
    case .formula(let formula):
      guard case .number(let number) = formula.cached else { return self }
      return .formula(Formula(formula.expression, cached: .number(number + days)))
    case .blank, .text, .rich, .boolean, .error: return self
    }
  }
}

/// Gathers the rows of a project's indicators.
struct IndicatorRows {
  enum Outcome {
    case read
    /// The row is the tail of the one above, which a page cut.
    case joined
    /// Texts under no heading.
    case leftOver([String])
  }

  /// The column of each of the six headings, in the order of `TableLabels.indicatorColumns`.
  private var columns: [Int?] = []
  /// The six texts of each row, as they stand.
  private var rows: [[String]] = []
  private(set) var lines: [Int] = []
  private var isBehindRepeatedHeader = false

  /// Takes the header; one that stands again, at the top of a page, is dropped. False for another row.
  mutating func readHeader(_ labels: [(column: Int, label: String)]) -> Bool {
    let found = TableLabels.indicatorColumns.map { name in labels.first { $0.label == name }?.column }
    guard found[0] != nil, found[1] != nil, found[2] != nil else { return false }
    isBehindRepeatedHeader = !rows.isEmpty
    columns = found
    return true
  }

  mutating func read(_ row: TextLine, _ cells: [String]) -> Outcome {
    var texts = columns.map { column in column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    let leftOver = cells.indices.filter { !columns.contains($0) && !cells[$0].withoutBlanks.isEmpty }
    defer { isBehindRepeatedHeader = false }
    guard texts.contains(where: { !$0.withoutBlanks.isEmpty }) else { return .leftOver(leftOver.map { cells[$0] }) }
    if isBehindRepeatedHeader, let above = rows.last, isTail(texts, of: above) {
      for column in texts.indices { texts[column] = above[column] + texts[column] }
      rows[rows.count - 1] = texts
      return leftOver.isEmpty ? .joined : .leftOver(leftOver.map { cells[$0] })
    }
    rows.append(texts)
    lines.append(row.number)
    return leftOver.isEmpty ? .read : .leftOver(leftOver.map { cells[$0] })
  }

  /// A tail has neither a level 1 nor a basis of its own, unless what it has completes the word above.
  private func isTail(_ texts: [String], of above: [String]) -> Bool {
    let taxonomy = Taxonomy.standard
    return completes(texts[0], above[0]) { taxonomy.level1(named: $0) != nil }
      && completes(texts[5], above[5]) { taxonomy.basis(named: $0) != nil }
  }

  private func completes(_ tail: String, _ head: String, isKnown: (String) -> Bool) -> Bool {
    let (tail, head) = (tail.withoutBlanks, head.withoutBlanks)
    return tail.isEmpty || (!head.isEmpty && !isKnown(tail) && isKnown(head + tail))
  }

  /// The indicators: a blank level takes the one above, since the cells of a group are merged.
  func finished() -> [Indicator] {
    var (level1, level2): (String?, String?) = (nil, nil)
    return rows.map { row in
      let texts = row.map { text in
        let text = Typesetting.undone(text, in: .cell)
        return text.isEmpty ? nil : text
      }
      if texts[0] != nil { level2 = nil }
      level1 = texts[0] ?? level1
      level2 = texts[1] ?? level2
      return Indicator(
        level1: level1, level2: level2, name: texts[2], description: texts[3], value: texts[4], basis: texts[5])
    }
  }
}

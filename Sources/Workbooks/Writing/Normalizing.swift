extension Workbook {
  /// The workbook as it is read back after it was written. Reading it back and normalizing once more changes nothing.
  ///
  /// What changes, because the file has no other way to say it or the library none to write it:
  /// styles are those in use, in the order of their use, behind the default; empty texts are blanks, and blanks
  /// without a style nothing; rich text without
  /// a font is plain; numbers keep 16 digits; a formula that is nothing but an error is that error, and a value that a
  /// formula left is a number, a text or an error; column widths are whole pixels, and stand for each column where the
  /// sheet has a default width; row heights likewise; comments, links, breaks and names are in order; lists that do not
  /// fit into a rule for input stand on a hidden sheet; charts and filters are not read; a book that states no time of creation states one.
  public func normalized() -> Workbook {
    var book = movingLongLists()
    book.definedNames.sort { ($0.name, $0.sheet ?? -1) < ($1.name, $1.sheet ?? -1) }
    book.properties = properties.normalized()
    for index in book.sheets.indices { book.sheets[index].normalize() }
    book.normalizeStyles()
    return book
  }

  private mutating func normalizeStyles() {
    let looks = styles.isEmpty ? [CellStyle()] : styles.map { $0.normalized() }
    var used = [CellStyle()]
    var places: [CellStyle: Int] = [CellStyle(): 0]
    for index in sheets.indices {
      let cells = sheets[index].cells.map { cell in
        let look = looks[looks.indices.contains(cell.style) ? cell.style : 0]
        let place = places[look] ?? used.count
        if place == used.count {
          used.append(look)
          places[look] = place
        }
        return Cell(cell.address, cell.value, style: place)
      }
      sheets[index].setCells(cells.filter { $0.value != .blank || $0.style != 0 })
    }
    styles = used
  }
}

extension Sheet {
  fileprivate mutating func normalize() {
    setCells(cells.map { Cell($0.address, $0.value.normalized(), style: $0.style) })
    normalizeRows()
    normalizeColumns()
    defaultColumnWidth = nil
    printSetup = printSetup.normalized()
    if frozenAt == CellAddress(row: 0, column: 0) { frozenAt = nil }
    filter = nil
    numberTexts = nil
    charts = []
    links = links.map { CellLink($0.address, $0.target, tip: $0.tip.nonEmpty) }.sorted { $0.address < $1.address }
    comments.sort { $0.address < $1.address }
    for index in validations.indices {
      validations[index].errorTitle = validations[index].errorTitle.nonEmpty
      validations[index].errorMessage = validations[index].errorMessage.nonEmpty
      validations[index].inputTitle = validations[index].inputTitle.nonEmpty
      validations[index].inputMessage = validations[index].inputMessage.nonEmpty
    }
  }

  /// Neighbours that are alike are one stretch.
  private mutating func normalizeColumns() {
    var written: [ColumnLayout] = []
    for column in writtenColumns {
      let width = ColumnLayout.written(width: column.width ?? ColumnLayout.usualWidth)
      let column = ColumnLayout(column.columns, width: width, isHidden: column.isHidden)
      guard let last = written.last, last.columns.upperBound + 1 == column.columns.lowerBound, last.width == width,
        last.isHidden == column.isHidden
      else {
        written.append(column)
        continue
      }
      written[written.count - 1].columns = last.columns.lowerBound...column.columns.upperBound
    }
    columns = written
  }

  /// Where the default height is not the usual one, the library states it for each row that holds something.
  private mutating func normalizeRows() {
    if defaultRowHeight == OutputSheet.defaultRowHeight { defaultRowHeight = nil }
    for (row, layout) in rows where layout.height == 0 { rows[row] = RowLayout(isHidden: true) }
    if let defaultRowHeight {
      let places = cells.map(\.address) + comments.map(\.address) + links.map(\.address)
      for row in places.map(\.row) + Array(rows.keys) {
        var layout = rows[row] ?? RowLayout()
        layout.height = layout.height ?? defaultRowHeight
        rows[row] = layout
      }
    }
    rows = rows.filter { $0.value != RowLayout() }
  }
}

extension PrintSetup {
  fileprivate func normalized() -> PrintSetup {
    var setup = self
    if setup.paper == 0 { setup.paper = nil }
    setup.header = setup.header.nonEmpty
    setup.footer = setup.footer.nonEmpty
    setup.rowBreaks = Set(rowBreaks).sorted()
    setup.columnBreaks = Set(columnBreaks).sorted()
    if printArea == CellRange(CellAddress(row: 0, column: 0), CellAddress.last) { setup.printArea = nil }
    return setup
  }
}

extension DocumentProperties {
  fileprivate func normalized() -> DocumentProperties {
    var properties = self
    properties.title = title.nonEmpty
    properties.subject = subject.nonEmpty
    properties.author = author.nonEmpty
    properties.keywords = keywords.nonEmpty
    properties.comments = comments.nonEmpty
    properties.category = category.nonEmpty
    properties.company = company.nonEmpty
    properties.manager = manager.nonEmpty
    properties.application = nil
    properties.created = created ?? Self.unstatedTime
    return properties
  }
}

extension String? {
  fileprivate var nonEmpty: String? { self == "" ? nil : self }
}

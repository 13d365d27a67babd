extension Workbook {
  /// The same workbook, with those drop-down lists that a rule cannot state moved to a hidden sheet behind the others.
  ///
  /// A rule holds 255 characters, and neither commas nor quotes inside an item.
  func movingLongLists() -> Workbook {
    var book = self
    var lists = Sheet(name: unusedSheetName(), visibility: .hidden)
    var places: [[String]: String] = [:]
    // Sheets that are alike have the same lists.
    var fitting: [[String]] = []
    for (index, sheet) in sheets.enumerated() {
      for (number, validation) in sheet.validations.enumerated() {
        guard case .list(let items) = validation.rule, !fitting.contains(items) else { continue }
        if DataValidation.fitsRule(items) {
          if fitting.count < 8 { fitting.append(items) }
          continue
        }
        if items.contains("") { continue }
        let place = places[items] ?? lists.add(items, column: places.count)
        places[items] = place
        book.sheets[index].validations[number].rule = .listRange(place)
      }
    }
    if !places.isEmpty { book.sheets.append(lists) }
    return book
  }

  private func unusedSheetName() -> String {
    let taken = Set(sheets.map { $0.name.lowercased() })
    var number = 1
    while taken.contains("_lists\(number)") { number += 1 }
    return "_lists\(number)"
  }
}

extension DataValidation {
  /// Whether the items can stand in the rule itself. Excel cuts blanks off their ends there.
  static func fitsRule(_ items: [String]) -> Bool {
    guard items.reduce(-1, { $0 + 1 + $1.utf16.count }) <= 253, items.first?.hasPrefix("=") != true else {
      return false
    }
    return items.allSatisfy { item in
      !item.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 < 0x20 } && !item.hasPrefix(" ") && !item.hasSuffix(" ")
        && StoredText.escaped(item) == item
    }
  }
}

extension Sheet {
  /// Lists the items downwards and says where: `'_lists1'!$A$1:$A$300`.
  fileprivate mutating func add(_ items: [String], column: Int) -> String {
    for (row, item) in items.enumerated() { set(Cell(CellAddress(row: row, column: column), .text(item))) }
    let letters = CellAddress.columnName(column)
    return "\(SheetName.quoted(name))!$\(letters)$1:$\(letters)$\(items.count)"
  }
}

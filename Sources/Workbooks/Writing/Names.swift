/// What may name a sheet.
enum SheetName {
  /// Between quotes, as formulas and names refer to it.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Why Excel would not take the name; nil where it does.
  static func fault(_ name: String) -> UnwritableContent.SheetNameFault? {
    if name.isEmpty { return .empty }
    if name.utf16.count > 31 { return .long }
    if name.unicodeScalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }) {
      return .character
    }
    if StoredText.escaped(name) != name { return .character }
    if name.hasPrefix("'") || name.hasSuffix("'") { return .apostrophe }
    return nil
  }
}

extension Workbook {
  /// The library counts the sheets that names belong to in sixteen bits.
  private static let mostSheets = Int(Int16.max) + 1

  /// Names of sheets, defined names and properties.
  /// - Parameter groups: the defined names.
  func checkNames(_ groups: [NameGroup]) throws(WorkbookError) {
    guard sheets.contains(where: { $0.visibility == .visible }) else {
      throw WorkbookError(.unwritable(.book(.noVisibleSheet)))
    }
    guard sheets.count <= Self.mostSheets else { throw WorkbookError(.unwritable(.book(.manySheets(sheets.count)))) }
    var seen: Set<String> = []
    for sheet in sheets {
      if let fault = SheetName.fault(sheet.name) {
        throw WorkbookError(.unwritable(.sheetName(fault)), sheet: sheet.name)
      }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw WorkbookError(.unwritable(.sheetName(.taken)), sheet: sheet.name)
      }
    }
    try check(groups)
    for property in properties.custom {
      guard !property.name.isEmpty, property.name.utf16.count <= 255, property.value.utf16.count <= 255,
        StoredText.escaped(property.name, tabs: true) == property.name,
        StoredText.escaped(property.value).unicodeScalars.count <= 255
      else { throw WorkbookError(.unwritable(.book(.property(property.name)))) }
    }
  }

  private func check(_ groups: [NameGroup]) throws(WorkbookError) {
    // By name, for the book and then for each sheet whether it has the name.
    var scopes: [[UInt8]: [Bool]] = [:]
    for group in groups {
      guard DefinedName.isLegal(group.name) else {
        throw WorkbookError(.unwritable(.definedName(group.name, .illegal)))
      }
      let small = DefinedName.small(group.name)
      var taken = scopes[small] ?? []
      for name in group.names {
        try check(name)
        let scope = name.sheet.map { $0 + 1 } ?? 0
        while taken.count <= scope { taken.append(false) }
        guard !taken[scope] else { throw WorkbookError(.unwritable(.definedName(name.name, .taken))) }
        taken[scope] = true
      }
      scopes[small] = taken
    }
  }

  private func check(_ name: DefinedName) throws(WorkbookError) {
    if let sheet = name.sheet, !sheets.indices.contains(sheet) {
      throw WorkbookError(.unwritable(.definedName(name.name, .noSheet)))
    }
    guard name.name.utf8.count < 128, name.expression.utf8.count < 127 else {
      throw WorkbookError(.unwritable(.definedName(name.name, .long)))
    }
    guard !name.expression.isEmpty, StoredText.escaped(name.expression) == name.expression else {
      throw WorkbookError(.unwritable(.definedName(name.name, .empty)))
    }
  }
}

extension DefinedName {
  /// Whether Excel takes it: a letter, `_` or `\`, then letters, digits, `_` and dots, and not a cell's place.
  static func isLegal(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first == "\\" || isLetter(first) else { return false }
    let isAllowed: (Unicode.Scalar) -> Bool = {
      isLetter($0) || $0 == "_" || $0 == "\\" || $0 == "." || $0 == "?" || isDigit($0)
    }
    guard name.unicodeScalars.allSatisfy(isAllowed), first != "_" || !name.lowercased().hasPrefix("_xlnm.") else {
      return false
    }
    return CellAddress(name) == nil && !isRelativePlace(name)
  }

  /// The name in small letters; the tables of letters are slow, and 汉字 have no small ones.
  fileprivate static func small(_ name: String) -> [UInt8] {
    let isUsual = name.utf8.allSatisfy { $0 < 0xC0 || (0xE3...0xE9).contains($0) }
    guard isUsual else { return Array(name.lowercased().utf8) }
    return name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  /// `R`, `c`, `R1C1`: places in the other notation.
  private static func isRelativePlace(_ name: String) -> Bool {
    guard let first = name.utf8.first, "RrCc".utf8.contains(first) else { return false }
    var rest = name.uppercased().unicodeScalars[...]
    guard rest.first == "R" || rest.first == "C" else { return false }
    for letter in ["R", "C"] as [Unicode.Scalar] where rest.first == letter {
      rest = rest.dropFirst().drop { ("0"..."9").contains($0) }
    }
    return rest.isEmpty
  }
}

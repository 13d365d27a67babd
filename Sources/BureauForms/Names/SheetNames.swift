/// Gives each sheet a name that Excel takes, and none twice.
struct SheetNames {
  private var taken: Set<String> = []

  /// The wished name without what Excel forbids, cut to 31 UTF-16 units, and numbered where it stands already.
  mutating func name(for wished: String) -> String {
    let legal = Self.legal(wished)
    var name = legal
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = "(\(number))"
      name = Self.cut(legal, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func legal(_ wished: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in wished.unicodeScalars {
      let isForbidden =
        scalar.value < 0x20 || "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value == 0xFFFE
        || scalar.value == 0xFFFF
      name.append(isForbidden ? "_" : scalar)
    }
    while name.first == "'" { name.removeFirst() }
    while name.last == "'" { name.removeLast() }
    let text = cut(String(name), to: 31)
    if text.trimmingBlanks().isEmpty { return "Sheet" }
    return text.lowercased() == "history" ? text + "_" : text
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += scalar.value > 0xFFFF ? 2 : 1
      if count > units { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}

extension String {
  /// A sheet's name as formulas and links write it: `'1'`, `'It''s'`.
  var quotedSheetName: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

/// Lines of text as rows of cells, parted by tabs, else by commas, else by blanks behind a code.
struct UnitListText {
  let rows: [[String]]

  init(_ text: String) {
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" }
    rows = lines.map { Self.cells($0) }
  }

  private static func cells(_ line: Substring.UnicodeScalarView) -> [String] {
    for separator: Unicode.Scalar in ["\t", ",", "，", ";"] where line.contains(separator) {
      return fields(line, separator)
    }
    let rest = line.drop(while: Taxonomy.isBlank)
    let first = rest.prefix { !Taxonomy.isBlank($0) }
    let word = String(Substring(first))
    let isParted = isCode(word) || UnitListHeader([word]) != nil
    return isParted ? [word, String(Substring(rest.dropFirst(first.count)))] : [String(Substring(rest))]
  }

  /// Letters and digits, and a digit at least.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
  }

  /// As CSV parts them: what stands in quotes is one cell, and two quotes in it are one.
  private static func fields(_ line: Substring.UnicodeScalarView, _ separator: Unicode.Scalar) -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var last: Unicode.Scalar?
    for scalar in line {
      defer { last = scalar }
      switch scalar {
      case "\"":
        // Within a cell in quotes the second of two ends nothing: it is a quote.
        if !isQuoted, last == "\"" { field.append(scalar) }
        isQuoted.toggle()
      case separator where !isQuoted:
        fields.append(String(field))
        field = String.UnicodeScalarView()
      default: field.append(scalar)
      }
    }
    return fields + [String(field)]
  }
}

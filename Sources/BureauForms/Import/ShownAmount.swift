import TargetTables

/// What the cell of a number shows, read back. Formats for money put signs around a figure that are no part of it: `¥5.00`,
/// `(5.00)` for less than nothing, `-` for nothing.
enum ShownAmount {
  /// - Parameters:
  ///   - text: what the cell shows.
  ///   - number: what it holds.
  ///   - unit: the unit of a figure that shows none.
  /// - Returns: nil for what is no amount.
  static func read(_ text: String, of number: Double, in unit: AmountUnit) -> AmountReading? {
    if let reading = try? Amount.read(text, in: unit) { return reading }
    let bare = undecorated(text)
    if number == 0, !bare.contains(where: \.isASCIIDigit) { return try? Amount.read("0", in: unit) }
    if let reading = try? Amount.read(bare, in: unit) { return reading }
    // 5.00E+00
    guard bare.utf8.contains(UInt8(ascii: "E")), let scientific = Double(bare) else { return nil }
    return try? Amount.read(scientific, in: unit)
  }

  private static func undecorated(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Taxonomy.isBlank(scalar) && scalar != "¥" && scalar != "￥" {
      scalars.append(Taxonomy.narrowed(scalar))
    }
    var bare = String(scalars)
    if bare.hasPrefix("人民币") { bare.removeFirst(3) }
    var unit = ""
    // 5.00(万元)
    if bare.hasSuffix(")"), let start = bare.lastIndex(of: "("), start > bare.startIndex {
      unit = String(bare[bare.index(after: start)...].dropLast())
      bare = String(bare[..<start])
    } else if let end = bare.lastIndex(where: { $0.isASCIIDigit || $0 == ")" }) {
      unit = String(bare[bare.index(after: end)...])
      bare = String(bare[...end])
    }
    if bare.hasPrefix("("), bare.hasSuffix(")") { bare = "-" + bare.dropFirst().dropLast() }
    if bare.contains("."), !bare.contains("E") { while bare.hasSuffix("0") { bare.removeLast() } }
    return bare + unit
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension JSONDecoding {
  /// A text; nil for null, and, with a finding, for what is none.
  mutating func text() throws(JSONSyntaxError) -> String? {
    if try cursor.next() == UInt8(ascii: "\""), let text = cursor.takePlainString() { return text }
    switch try cursor.kind() {
    case .null:
      _ = try cursor.word()
      return nil
    case .string: return reported(try cursor.string())
    default:
      try reportType(JSONDecoding.aText)
      return nil
    }
  }

  private mutating func reported(_ text: JSONCursor.Text) -> String? {
    switch text {
    case .text(let text):
      if !text.isEmpty { return text }
      report(.note, "text.empty", Message("\(path.label)为空文字，按空白处理", "\(path.label) is an empty text, read as blank"))
    case .faulty(let reason):
      let message = Message("\(path.label)：\(reason.chinese)", "\(path.label): \(reason.english)")
      report(.error, "text.unreadable", message)
    }
    return nil
  }

  /// A list of texts, empty for null.
  mutating func texts() throws(JSONSyntaxError) -> [String] {
    guard var members = try beginList() else { return [] }
    var texts: [String] = []
    while try nextElement(&members, at: texts.count) {
      if let text = try element() { texts.append(text) }
    }
    return texts
  }

  /// An element of a list of texts: null is as wrong as a number.
  private mutating func element() throws(JSONSyntaxError) -> String? {
    if try cursor.kind() == .null {
      try reportType(JSONDecoding.aText)
      return nil
    }
    return try text()
  }

  /// A code: white space in it is dropped, and said.
  mutating func code() throws(JSONSyntaxError) -> String? {
    guard let text = try text() else { return nil }
    let isDense = text.withBytes { $0.allSatisfy { (0x21...0x7E).contains($0) } }
    guard !isDense, text.unicodeScalars.contains(where: Taxonomy.isBlank) else { return text }
    let code = text.withoutBlanks
    report(
      .warning, "code.blanks",
      Message("\(path.label)“\(text)”中有空白，已去掉", "\(path.label) “\(text)” holds white space, which was dropped"),
      found: text, expected: code)
    return code.isEmpty ? nil : code
  }

  /// An amount of 万元, written as a text.
  mutating func amount() throws(JSONSyntaxError) -> Amount? {
    let kind = try cursor.kind()
    if kind == .string, let amount = cursor.takePlainAmount() { return amount }
    guard kind == .string || kind == .null else {
      try reportType(JSONDecoding.anAmount)
      return nil
    }
    guard let text = try text() else { return nil }
    do throws(AmountError) {
      return try Amount(tenThousandYuan: text)
    } catch {
      report(.error, error.code, error.message(field: path.label, found: text), found: text)
      return nil
    }
  }

  /// A whole number, written without point or exponent.
  mutating func wholeNumber() throws(JSONSyntaxError) -> Int? {
    switch try cursor.kind() {
    case .null:
      _ = try cursor.word()
      return nil
    case .number:
      let text = try cursor.number()
      if let number = Int(text) { return number }
      let name = path.label
      report(
        .error, "json.wrongType", Message("\(name)应为整数：\(text)", "\(name) must be a whole number: \(text)"),
        found: text)
      return nil
    default:
      try reportType(JSONDecoding.aWholeNumber)
      return nil
    }
  }
}

extension StringProtocol {
  /// The text without white space, and without the marks that show as nothing.
  public var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !Taxonomy.isBlank($0) }))
  }
}

extension Finding.Severity {
  /// What the severity is called: 错误, 警告, 提示.
  public func name(in language: Language) -> String {
    switch (language, self) {
    case (.english, _): rawValue
    case (.chinese, .error): "错误"
    case (.chinese, .warning): "警告"
    case (.chinese, .note): "提示"
    }
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `送审.xlsx: 表1!C5`, `document.json:12`; empty where nothing is known.
  public var description: String {
    if sheet == nil && cell == nil {
      guard let line else { return file ?? "" }
      return "\(file ?? ""):\(line)"
    }
    let tail = [sheet.map { SourcePlace.quoted($0) }, cell].compactMap { $0 }.joined(separator: "!")
    return [file ?? "", tail].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// A sheet's name as formulas write it where it would read ambiguously: 'My sheet'!C5.
  private static func quoted(_ sheet: String) -> String {
    let needsQuotes = sheet.utf8.contains { $0 == 0x20 || $0 == 0x21 || $0 == 0x27 || $0 == 0x3A }
    guard needsQuotes else { return sheet }
    return "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension Finding {
  /// One line: `送审.xlsx: 表1!C5: error: 预算数 is not a number: “约三十六万” [amount.notANumber]`,
  /// in Chinese `送审.xlsx: 表1!C5: 错误：预算数不是数：“约三十六万” [amount.notANumber]`.
  public func text(in language: Language) -> String {
    let place = place.description
    var line = ""
    line.reserveCapacity(256)
    if !place.isEmpty {
      line += place
      line += ": "
    }
    line += severity.name(in: language)
    line += language == .chinese ? "：" : ": "
    line += message.text(in: language)
    line += " ["
    line += code
    line += "]"
    return Finding.onOneLine(line)
  }

  /// Line breaks and control characters that came out of a file must not break the line, or steer a terminal.
  private static func onOneLine(_ text: String) -> String {
    let holdsControl = text.withBytes { bytes in
      bytes.reduce(false) { $0 || $1 < 0x20 || $1 == 0x7F || $1 == 0xC2 }
    }
    guard holdsControl else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: line.append(contentsOf: "⏎".unicodeScalars)
      case 0x09: line.append(" ")
      case 0..<0x20, 0x7F...0x9F: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}

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

  /// The name with the colon that follows it.
  fileprivate func opening(in language: Language) -> String {
    switch (language, self) {
    case (.english, .error): "error: "
    case (.english, .warning): "warning: "
    case (.english, .note): "note: "
    case (.chinese, .error): "错误："
    case (.chinese, .warning): "警告："
    case (.chinese, .note): "提示："
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

  fileprivate func write(to bytes: inout [UInt8]) {
    guard sheet == nil && cell == nil else {
      bytes.add(description)
      return
    }
    if let file { bytes.add(file) }
    guard let line else { return }
    bytes.add(":")
    bytes.add(line)
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
    var bytes: [UInt8] = []
    Finding.write(severity, code, message, place, in: language, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the line of `text(in:)` of a finding that is not held as a whole.
  fileprivate static func write(
    _ severity: Severity, _ code: String, _ message: Message, _ place: SourcePlace, in language: Language,
    to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    place.write(to: &bytes)
    if bytes.count > start { bytes.add(": ") }
    bytes.add(severity.opening(in: language))
    message.write(in: language, to: &bytes)
    bytes.add(" [")
    bytes.add(code)
    bytes.add("]")
    guard bytes[start...].withUnsafeBufferPointer(Finding.holdsControl) else { return }
    let line = Finding.onOneLine(String(decoding: bytes[start...], as: UTF8.self))
    bytes.replaceSubrange(start..., with: line.utf8)
  }

  /// Whether control characters may stand in the text. All bytes are looked at, many at once.
  private static func holdsControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in text { found |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) }
    return found != 0
  }

  /// Line breaks and control characters that came out of a file must not break the line, or steer a terminal.
  private static func onOneLine(_ text: String) -> String {
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

extension [Finding] {
  /// Adds the line of each, with its end. What a line does not say of a finding is not touched.
  ///
  /// - Parameters:
  ///   - language: the language of the lines.
  ///   - bytes: what the lines are added to, as UTF-8.
  public func write(in language: Language, to bytes: inout [UInt8]) {
    withUnsafeBufferPointer { findings in
      for index in findings.indices {
        Finding.write(
          findings[index].severity, findings[index].code, findings[index].message, findings[index].place, in: language,
          to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }
}

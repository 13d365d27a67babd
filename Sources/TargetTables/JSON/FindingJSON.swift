extension Sequence where Element == Finding {
  /// The findings as a JSON list of objects, each with all keys; what is not known is null.
  public func json(in language: Language) -> String {
    var writer = JSONWriter()
    writer.list(Array(self)) { $0.finding($1, in: language) }
    return writer.text
  }
}

extension JSONWriter {
  /// `line` stands where a text was read, and is left out for workbooks; `suppressed` says why a finding is let pass.
  public mutating func finding(_ finding: Finding, in language: Language, suppressed: String? = nil) {
    object { writer in
      writer.member("severity", finding.severity.rawValue)
      writer.member("code", finding.code)
      writer.member("path", finding.path?.description)
      writer.member("file", finding.place.file)
      writer.member("sheet", finding.place.sheet)
      writer.member("cell", finding.place.cell)
      if let line = finding.place.line { writer.member("line", line) }
      writer.member("message", finding.message.text(in: language))
      writer.member("found", finding.found)
      writer.member("expected", finding.expected)
      if let suppressed { writer.member("suppressed", suppressed) }
    }
  }
}

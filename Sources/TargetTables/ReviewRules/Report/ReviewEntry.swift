/// A finding as a line of the review form (审核意见表).
public struct ReviewEntry: Hashable, Sendable {
  public var unit: String
  public var project: String
  public var place: String
  /// `表1!C5`, a line number, or empty.
  public var cell: String
  public var severity: Finding.Severity
  public var finding: String
  /// What the unit is asked to do; empty for what the reading found and left as it was.
  public var suggestion: String

  init(_ finding: Finding, in document: TargetDocument, language: Language) {
    let words = PlaceInWords(finding.path, in: document, language: language)
    unit = [document.unit?.code, document.unit?.name ?? document.preparedBy].compactMap { $0 }.joined(separator: " ")
    project = words.project ?? ""
    place = words.field
    cell = SourcePlace(sheet: finding.place.sheet, cell: finding.place.cell, line: finding.place.line).short(language)
    severity = finding.severity
    self.finding = finding.message.text(in: language)
    suggestion = Self.suggestion(finding, language)
  }

  /// The rule's advice, and what was expected where the finding's own words don't say it.
  private static func suggestion(_ finding: Finding, _ language: Language) -> String {
    let advice = ReviewRules.rule(finding.code)?.advice.text(in: language)
    let hint = finding.expected.flatMap { finding.message.text(in: language).holds($0) ? nil : $0 }
    guard let advice else { return hint ?? "" }
    guard let hint, !advice.holds(hint) else { return advice }
    return language == .chinese ? "\(advice)（\(hint)）" : "\(advice) (\(hint))"
  }
}

extension ReviewedDocument {
  /// The lines of the review form.
  public func entries(in language: Language) -> [ReviewEntry] {
    findings.map { ReviewEntry($0, in: document, language: language) }
  }
}

extension SourcePlace {
  fileprivate func short(_ language: Language) -> String {
    if let line, cell == nil { return language == .chinese ? "第\(line)行" : "line \(line)" }
    return description
  }
}

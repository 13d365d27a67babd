import BureauForms
import TargetTables

/// What a report says of each input, in the format that was asked for.
struct CheckReport: Sendable {
  let format: CheckFormat
  let language: Language
  let isColored: Bool

  func part(of checked: CheckedFile) -> CheckedPart {
    let reviewed = checked.reviewed
    var part = CheckedPart(
      projects: reviewed.document.projects.count, counts: reviewed.counts.map(\.count), timings: checked.timings)
    switch format {
    case .text: part.pieces = [lines(of: reviewed)]
    case .json: part.pieces = elements(of: reviewed)
    case .html: part.pieces = [Array(ReviewPage(language: language).section(checked.name, reviewed).utf8)]
    case .xlsx: part.entries = reviewed.entries(in: language)
    }
    return part
  }

  private func lines(of reviewed: ReviewedDocument) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(reviewed.findings.count * 160)
    if isColored {
      for finding in reviewed.findings {
        lines += (Console.colored(finding.text(in: language), finding.severity, language) + "\n").utf8
      }
    } else {
      reviewed.findings.write(in: language, to: &lines)
    }
    for suppressed in reviewed.suppressed {
      let reason = Message("按配置略去（\(suppressed.reason)）：", "let pass (\(suppressed.reason)): ")
      lines += (reason.text(in: language) + suppressed.finding.text(in: language) + "\n").utf8
    }
    return lines
  }

  /// All findings; those that the profile lets pass say so in `suppressed`.
  private func elements(of reviewed: ReviewedDocument) -> [[UInt8]] {
    reviewed.findings.map { finding in JSONListPlace.alone.element { $0.finding(finding, in: language) } }
      + reviewed.suppressed.map { passed in
        JSONListPlace.alone.element { $0.finding(passed.finding, in: language, suppressed: passed.reason) }
      }
  }
}

/// One input's part of a report.
struct CheckedPart: Sendable {
  var projects: Int
  /// How many findings there are of each severity, in the order of `Finding.Severity.allCases`.
  var counts: [Int]
  var timings: RuleTimings
  /// The part's texts; in a JSON list its elements.
  var pieces: [[UInt8]] = []
  /// The part's lines in a review form.
  var entries: [ReviewEntry] = []
  /// Why something that was to be written of this input could not be.
  var failure: Failure?
}

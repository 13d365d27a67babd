/// What the rules have to say of a document under a profile, in the document's order.
public struct Review: Hashable, Sendable {
  /// A finding that the profile lets pass, and why.
  public struct Suppressed: Hashable, Sendable {
    public var finding: Finding
    public var reason: String
  }

  public private(set) var findings: [Finding] = []
  public private(set) var suppressed: [Suppressed] = []

  /// Asks every rule that the profile has on.
  public init(_ document: TargetDocument, profile: Profile = .standard) {
    self.init(ReviewSubject(document), plan: ReviewPlan(profile)) { _, look in look() }
  }

  /// Asks every rule of the plan, each inside `around`, which calls it exactly once and may watch the clock.
  ///
  /// - Parameters:
  ///   - subject: the document.
  ///   - plan: the rules, and what each is told.
  ///   - around: takes a rule's code and what asks it.
  public init(_ subject: ReviewSubject, plan: ReviewPlan, around: (String, () -> [Remark]) -> [Remark]) {
    for asked in plan.rules {
      var remarks = around(asked.rule.code) { asked.rule.remarks(on: subject, settings: asked.settings) }
      for index in remarks.indices {
        // Filled where it stands: a copy of a finding holds all its texts.
        findings.append(Finding.blank)
        findings[findings.count - 1].take(&remarks[index], of: asked.rule.code, severity: asked.severity)
        if !plan.profile.suppressions.isEmpty { suppressLast(of: subject, plan.profile) }
      }
    }
    findings.sortInDocumentOrder()
  }

  /// The findings, which are gone from the review behind it.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// Puts the last finding among those that the profile lets pass, where it does.
  private mutating func suppressLast(of subject: ReviewSubject, _ profile: Profile) {
    guard let finding = findings.last else { return }
    let project = finding.path?.projectIndex.flatMap { index in
      subject.projects.indices.contains(index) ? subject.projects[index].project.code : nil
    }
    guard let reason = profile.reason(forSuppressing: finding.code, projectCode: project) else { return }
    suppressed.append(Suppressed(finding: findings.removeLast(), reason: reason))
  }
}

extension Finding {
  fileprivate static let blank = Finding(.note, "", Message("", ""))

  /// Says what a remark says, which holds none of it then. One that can't be sure is a note.
  fileprivate mutating func take(_ remark: inout Remark, of code: String, severity: Severity) {
    self.severity = remark.isUnsure ? min(severity, .note) : severity
    self.code = code
    path = remark.path
    swap(&message, &remark.message)
    swap(&found, &remark.found)
    swap(&expected, &remark.expected)
  }
}

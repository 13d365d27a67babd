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
      if remarks.isEmpty { continue }
      // Taken away one by one: a copy of a remark holds all its texts.
      remarks.withUnsafeMutableBufferPointer { $0.reverse() }
      while let remark = remarks.popLast() {
        if plan.profile.suppressions.isEmpty {
          findings.append(Finding(remark, of: asked.rule.code, severity: asked.severity))
        } else {
          add(Finding(remark, of: asked.rule.code, severity: asked.severity), subject, plan.profile)
        }
      }
    }
    findings.sortInDocumentOrder()
  }

  /// The findings, which are gone from the review behind it.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private mutating func add(_ finding: Finding, _ subject: ReviewSubject, _ profile: Profile) {
    let project = finding.path?.projectIndex.flatMap { index in
      subject.projects.indices.contains(index) ? subject.projects[index].project.code : nil
    }
    if let reason = profile.reason(forSuppressing: finding.code, projectCode: project) {
      suppressed.append(Suppressed(finding: finding, reason: reason))
    } else {
      findings.append(finding)
    }
  }
}

extension Finding {
  /// A remark under its rule's code. One that can't be sure is a note.
  init(_ remark: consuming Remark, of code: String, severity: Severity) {
    self.init(
      remark.isUnsure ? min(severity, .note) : severity, code, remark.message, path: remark.path,
      found: remark.found, expected: remark.expected)
  }
}

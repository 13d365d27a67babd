/// One thing that a reviewer of target tables looks at, and a program can look at too.
///
/// A rule is a pure function of the document and its settings: it reads no file and no other rule's findings.
public struct ReviewRule: Sendable {
  /// The headings of the review form (绩效目标审核表).
  public enum Heading: String, Hashable, Sendable, CaseIterable {
    case completeness, relevance, suitability, feasibility

    public var name: Message {
      switch self {
      case .completeness: Message("完整性", "completeness")
      case .relevance: Message("相关性", "relevance")
      case .suitability: Message("适当性", "suitability")
      case .feasibility: Message("可行性", "feasibility")
      }
    }
  }

  /// A whole number that a profile may set.
  public struct Number: Hashable, Sendable {
    public var name: String
    public var standard: Int
    public var meaning: Message

    public init(_ name: String, _ standard: Int, _ meaning: Message) {
      self.name = name
      self.standard = standard
      self.meaning = meaning
    }
  }

  /// A table's words that break the rule, and words that keep it.
  public struct Example: Hashable, Sendable {
    public var wrong: String
    public var right: String

    public init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  /// What the rule is asked of.
  public enum Check: Sendable {
    case document(@Sendable (ReviewSubject, RuleSettings) -> [Remark])
    case projects(@Sendable (ReviewedProject, RuleSettings) -> [Remark])
    /// Each row that says something and has the facts; printed lines that were left blank are passed over.
    case indicators(RowFacts, @Sendable (ReviewedIndicator, RuleSettings) -> [Remark])
  }

  /// `budget.sumDiffers`; never changes.
  public let code: String
  public let severity: Finding.Severity
  public let heading: Heading
  /// What has to hold, in one line.
  public let title: Message
  /// What the unit is asked to do, in the words that reviewers use.
  public let advice: Message
  /// Where the rule comes from.
  public let source: Message
  public let example: Example
  public let numbers: [Number]
  /// Whether it is asked when no profile says otherwise.
  public let isOn: Bool
  /// The version that brought the rule.
  public let since: String
  public let check: Check

  public init(
    _ code: String, _ severity: Finding.Severity, _ heading: Heading, title: Message, advice: Message,
    source: Message, example: Example, numbers: [Number] = [], isOn: Bool = true, since: String = "0.1.0",
    check: Check
  ) {
    self.code = code
    self.severity = severity
    self.heading = heading
    self.title = title
    self.advice = advice
    self.source = source
    self.example = example
    self.numbers = numbers
    self.isOn = isOn
    self.since = since
    self.check = check
  }

  /// What the rule has to say of a document.
  public func remarks(on subject: ReviewSubject, settings: RuleSettings) -> [Remark] {
    var remarks: [Remark] = []
    switch check {
    case .document(let look): return look(subject, settings)
    case .projects(let look):
      for project in subject.projects { remarks.add(look(project, settings)) }
    case .indicators(let facts, let look):
      for index in subject.facts.indices where subject.facts[index].isSuperset(of: facts) {
        subject.projects[index].forEachFilled(with: facts) { row in remarks.add(look(row, settings)) }
      }
    }
    return remarks
  }
}

extension [Remark] {
  /// Adds what was said; mostly nothing.
  fileprivate mutating func add(_ said: [Remark]) {
    if said.isEmpty { return }
    if isEmpty { self = said } else { self += said }
  }
}

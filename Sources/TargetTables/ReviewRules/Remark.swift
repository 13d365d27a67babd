/// What a rule says of one field; with the rule's code and severity it is a `Finding`.
public struct Remark: Hashable, Sendable {
  public var path: FieldPath
  public var message: Message
  public var found: String?
  public var expected: String?
  /// The rule can't be sure here: the finding is a note, whatever the rule's severity.
  public var isUnsure: Bool

  public init(
    _ path: FieldPath, _ message: Message, found: String? = nil, expected: String? = nil, isUnsure: Bool = false
  ) {
    self.path = path
    self.message = message
    self.found = found
    self.expected = expected
    self.isUnsure = isUnsure
  }
}

extension Remark {
  /// A text in quotes, cut where it is long, to stand in a message.
  static func quote(_ text: String) -> String {
    let isLong = text.utf8.count > 40 && text.withBytes { !$0.hasScalars(atMost: 40) }
    var quoted = "“"
    quoted.reserveCapacity(text.utf8.count + 8)
    quoted += isLong ? String(text.unicodeScalars.prefix(40)) : text
    quoted += isLong ? "…”" : "”"
    return quoted
  }
}

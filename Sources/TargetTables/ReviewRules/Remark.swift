/// What a rule says of one field; with the rule's code and severity it is a `Finding`.
public struct Remark: Hashable, Sendable {
  public var path: FieldPath
  public var message: Message
  public var found: String?
  public var expected: String?
  /// The rule can't be sure here: the finding is a note, whatever the rule's severity.
  public var isUnsure: Bool

  // Made where it is to stand: else it would be copied there.
  @inline(__always)
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
  /// A text in quotes, to stand in a message.
  static func quote(_ text: String) -> Quotation { Quotation(of: text) }
}

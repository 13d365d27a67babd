/// Something that a reader, a form or a rule has to say of a document: what, how bad, and where.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case error, warning, note

    /// A note is less than a warning, a warning less than an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var severity: Severity
  /// Stable, and the same in every language: `amount.notANumber`.
  public var code: String
  /// The field in the document; nil where it is about no field.
  public var path: FieldPath?
  public var place: SourcePlace
  public var message: Message
  public var found: String?
  public var expected: String?

  public init(
    _ severity: Severity, _ code: String, _ message: Message, path: FieldPath? = nil,
    place: SourcePlace = SourcePlace(), found: String? = nil, expected: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.path = path
    self.place = place
    self.found = found
    self.expected = expected
  }
}

/// Where something was read: in a sheet's cell, or in a line of a text. All parts may be unknown.
public struct SourcePlace: Hashable, Sendable {
  public var file: String?
  public var sheet: String?
  /// `C5`
  public var cell: String?
  /// From one.
  public var line: Int?

  public init(file: String? = nil, sheet: String? = nil, cell: String? = nil, line: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.line = line
  }
}

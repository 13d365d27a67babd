/// Something that a run works on.
protocol BatchInput: Sendable {
  /// What the receipt knows it by: a file, or the new and the old version.
  var subject: [String?] { get }
}

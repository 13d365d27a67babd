import ArgumentParser

/// What `diff` writes.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, xlsx

  /// What its files end in.
  var ending: String { self == .text ? "txt" : rawValue }
}

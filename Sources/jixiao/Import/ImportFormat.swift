import ArgumentParser

/// What `import` writes.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case json, jsonl, csv

  /// Whether all documents go into one stream.
  var isStream: Bool { self != .json }
}

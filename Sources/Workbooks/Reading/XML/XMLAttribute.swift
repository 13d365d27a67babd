/// An element or attribute: its local name, and the namespace that its prefix stands for.
struct XMLName {
  var namespace: XMLNamespace
  var local: ByteText
}

/// One attribute of the start tag that was met last. `raw` may hold references.
struct XMLAttribute {
  /// With its prefix.
  var fullName: ByteText
  var name: XMLName
  var raw: ByteText
  /// Whether `raw` is the value: no references in it and no line ends.
  var isPlain: Bool
}

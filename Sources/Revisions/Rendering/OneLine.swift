extension String {
  /// The text on one line: line breaks as ⏎, and no control character that would steer a terminal.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: line.append("⏎")
      case 0x09: line.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}

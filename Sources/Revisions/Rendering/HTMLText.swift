/// HTML as it grows: tags as they are given, texts escaped.
struct HTMLText {
  private(set) var html = ""

  mutating func raw(_ html: String) { self.html += html }

  mutating func text(_ text: String) { html += Self.escaped(text) }

  mutating func element(_ tag: String, _ attributes: String = "", _ body: (inout HTMLText) -> Void) {
    html += "<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>"
    body(&self)
    html += "</\(tag)>"
  }

  mutating func element(_ tag: String, _ attributes: String = "", text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// A part that opens with a key or a click.
  mutating func folded(_ summary: String, isOpen: Bool = false, _ body: (inout HTMLText) -> Void) {
    element("details", isOpen ? "open" : "") { html in
      html.element("summary", text: summary)
      body(&html)
    }
    html += "\n"
  }

  /// Control characters, and those that turn the direction of the line, show as a replacement.
  static func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": safe.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}

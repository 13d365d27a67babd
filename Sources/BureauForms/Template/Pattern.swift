/// A template cell's text, taken apart into literal text and fields: `{{项目.序号}}.{{项目.名称}}绩效目标表`.
struct Pattern: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    case field(Field)
  }

  var pieces: [Piece]
  /// Whether equal neighbours below one another become one merged cell: `{{指标.一级指标|合并}}`.
  var mergesDown = false

  init(pieces: [Piece], mergesDown: Bool = false) {
    self.pieces = pieces
    self.mergesDown = mergesDown
  }

  /// What is wrong with a text that has the form of a pattern.
  enum Problem: Hashable, Sendable {
    case unknownField(String)
    case unknownOption(String)
    case unclosed
  }

  /// Takes a cell's text apart. What is no known field stays as literal text and is named in the problems.
  static func parse(_ text: String) -> (pattern: Pattern, problems: [Problem]) {
    var pattern = Pattern(pieces: [])
    var problems: [Problem] = []
    var literal = ""
    var rest = text[...]
    while let open = rest.range(ofText: "{{") {
      literal += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].range(ofText: "}}") else {
        problems.append(.unclosed)
        literal += rest[open.lowerBound...]
        rest = ""
        break
      }
      let words = rest[open.upperBound..<close.lowerBound].split(separator: "|", omittingEmptySubsequences: false)
      let name = words.first.map { $0.trimmingBlanks() } ?? ""
      if let field = Field(rawValue: name) {
        if !literal.isEmpty { pattern.pieces.append(.literal(literal)) }
        literal = ""
        pattern.pieces.append(.field(field))
      } else {
        problems.append(.unknownField(name))
        literal += rest[open.lowerBound..<close.upperBound]
      }
      for option in words.dropFirst().map({ $0.trimmingBlanks() }) {
        if option == "合并" { pattern.mergesDown = true } else { problems.append(.unknownOption(option)) }
      }
      rest = rest[close.upperBound...]
    }
    literal += rest
    if !literal.isEmpty { pattern.pieces.append(.literal(literal)) }
    return (pattern, problems)
  }

  var fields: [Field] {
    pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// The literal text, fields left out.
  var literals: [String] {
    pieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }
  }

  /// The text with the fields' values put in; nil where every field is blank.
  func rendered(_ value: (Field) -> String?) -> String? {
    var text = ""
    var holdsValue = fields.isEmpty
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .field(let field):
        guard let found = value(field) else { continue }
        text += found
        holdsValue = true
      }
    }
    return holdsValue ? text : nil
  }

  /// The fields' values in a text that was written by this pattern, blanks left out; nil where the text is none of it.
  ///
  /// A field runs to the next literal's first occurrence, the last one to the last literal at the end.
  func match(_ text: String) -> [Field: String]? {
    var values: [Field: String] = [:]
    var rest = text[...]
    var waiting: Field?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .field(let field): waiting = field
      case .literal(let literal):
        let isLast = index == pieces.count - 1
        guard let range = isLast ? rest.suffixRange(literal) : rest.range(ofText: literal) else { return nil }
        if let field = waiting {
          if range.lowerBound > rest.startIndex { values[field] = String(rest[..<range.lowerBound]) }
        } else if range.lowerBound != rest.startIndex {
          return nil
        }
        waiting = nil
        rest = rest[range.upperBound...]
      }
    }
    if let field = waiting {
      if !rest.isEmpty { values[field] = String(rest) }
    } else if !rest.isEmpty {
      return nil
    }
    return values
  }
}

extension Substring {
  /// The first occurrence of a text, compared by Unicode scalar so that no two spellings are taken for one.
  func range(ofText text: some StringProtocol) -> Range<Index>? {
    let needle = Array(text.unicodeScalars)
    guard let first = needle.first else { return nil }
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while let start = scalars[index...].firstIndex(of: first) {
      var end = start
      var matched = 0
      while matched < needle.count, end < scalars.endIndex, scalars[end] == needle[matched] {
        end = scalars.index(after: end)
        matched += 1
      }
      if matched == needle.count { return start..<end }
      index = scalars.index(after: start)
    }
    return nil
  }

  /// The text's place at the very end.
  func suffixRange(_ text: String) -> Range<Index>? {
    let scalars = unicodeScalars
    guard
      let start = scalars.index(scalars.endIndex, offsetBy: -text.unicodeScalars.count, limitedBy: scalars.startIndex),
      scalars[start...].elementsEqual(text.unicodeScalars)
    else { return nil }
    return start..<scalars.endIndex
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingBlanks() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace || first.value == 0xFEFF { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace || last.value == 0xFEFF { scalars.removeLast() }
    return String(scalars)
  }
}

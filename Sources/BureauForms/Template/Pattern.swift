import TargetTables

/// A template cell's text, taken apart into literal text and fields: `{{项目.序号}}.{{项目.名称}}绩效目标表`.
struct Pattern: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    case field(Field)
  }

  /// What a text of the pattern is read as, besides what it matches to the letter.
  enum Wording: Hashable, Sendable {
    /// 单位：万元
    case amountUnit
    /// A number and a project's name: 1.…绩效目标表
    case title
    /// A code and a name.
    case unit
    case other
  }

  let pieces: [Piece]
  let fields: [Field]
  let wording: Wording
  /// The literal text, fields left out.
  let literals: [String]
  /// The first letter of the words before all fields, and the last of those behind: blanks left out, narrowed.
  let first: Unicode.Scalar?
  let last: Unicode.Scalar?
  /// Whether equal neighbours below one another become one merged cell: `{{指标.一级指标|合并}}`.
  var mergesDown = false

  init(pieces: [Piece], mergesDown: Bool = false) {
    self.pieces = pieces
    fields = pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
    wording = Self.wording(of: fields)
    literals = pieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }
    first = Self.edge(of: pieces.first) { $0.first }
    last = Self.edge(of: pieces.last) { $0.last }
    self.mergesDown = mergesDown
  }

  /// The unit of money that the words behind a field begin with: 共{{项目.预算数}}万元.
  func unit(behind field: Field) -> StatedUnit? {
    guard let index = pieces.firstIndex(of: .field(field)), index + 1 < pieces.count,
      case .literal(let words) = pieces[index + 1]
    else { return nil }
    let start = Substring(words).trimmed
    return (1...4).reversed().lazy.compactMap { StatedUnit(String(start.prefix($0))) }.first
  }

  /// Whether the field is the only one.
  func holds(_ field: Field) -> Bool { fields.count == 1 && fields[0] == field }

  private static func wording(of fields: [Field]) -> Wording {
    switch fields {
    case [.amountUnit]: .amountUnit
    case [.projectNumber, .projectName]: .title
    case [.unitCode, .unitName]: .unit
    default: .other
    }
  }

  private static func edge(of piece: Piece?, _ pick: ([Unicode.Scalar]) -> Unicode.Scalar?) -> Unicode.Scalar? {
    guard case .literal(let text) = piece else { return nil }
    return pick(text.unicodeScalars.filter { !Taxonomy.isBlank($0) }).map(Taxonomy.narrowed)
  }

  /// What is wrong with a text that has the form of a pattern.
  enum Problem: Hashable, Sendable {
    case unknownField(String)
    case unknownOption(String)
    case unclosed
  }

  /// Takes a cell's text apart. What is no known field stays as literal text and is named in the problems.
  static func parse(_ text: String) -> (pattern: Pattern, problems: [Problem]) {
    var pieces: [Piece] = []
    var mergesDown = false
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
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.field(field))
      } else {
        problems.append(.unknownField(name))
        literal += rest[open.lowerBound..<close.upperBound]
      }
      for option in words.dropFirst().map({ $0.trimmingBlanks() }) {
        if option == "合并" { mergesDown = true } else { problems.append(.unknownOption(option)) }
      }
      rest = rest[close.upperBound...]
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return (Pattern(pieces: pieces, mergesDown: mergesDown), problems)
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
}

extension Substring {
  /// The first occurrence of a text, compared by Unicode scalar so that no two spellings are taken for one.
  fileprivate func range(ofText text: some StringProtocol) -> Range<Index>? {
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
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingBlanks() -> String { String(Substring(self).trimmed) }
}

extension String {
  /// Whether the text is of white space alone.
  var isBlank: Bool {
    // Most texts begin with a letter, a 汉字, or a sign such as ≥.
    let beginsWithSign = withBytes { bytes in
      switch bytes.first ?? 0 {
      case 0x21...0x7E, 0xE4...0xE9: true
      case 0xE2: bytes.count > 1 && bytes[1] > 0x81
      default: false
      }
    }
    return !beginsWithSign && unicodeScalars.allSatisfy(\.isTrimmed)
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    var scalars = unicodeScalars
    while let first = scalars.first, first.isTrimmed { scalars.removeFirst() }
    while let last = scalars.last, last.isTrimmed { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension Unicode.Scalar {
  var isTrimmed: Bool {
    switch value {
    case 0x21...0x7E, 0x3001...0xFEFE: false
    default: properties.isWhitespace || value == 0xFEFF
    }
  }
}

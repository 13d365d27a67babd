/// Cuts a number format's code into sections and tokens.
struct NumberFormatScanner {
  private let code: [UInt8]
  private var index = 0
  private(set) var isAtEnd = false

  init(_ code: String) { self.code = Array(code.utf8) }

  mutating func section() -> NumberFormatSection {
    var section = NumberFormatSection()
    while index < code.count {
      let byte = code[index]
      index += 1
      if byte == 0x3B {
        finish(&section)
        return section
      }
      take(byte, into: &section)
    }
    isAtEnd = true
    finish(&section)
    return section
  }

  private mutating func take(_ byte: UInt8, into section: inout NumberFormatSection) {
    switch byte {
    case UInt8(ascii: "\""): section.tokens.append(.literal(upTo(UInt8(ascii: "\""))))
    case UInt8(ascii: "\\"), UInt8(ascii: "!"): section.tokens.append(.literal(character()))
    case UInt8(ascii: "_"):
      _ = character()
      section.tokens.append(.literal(" "))
    case UInt8(ascii: "*"): _ = character()
    case UInt8(ascii: "["): takeBracket(upTo(UInt8(ascii: "]")), into: &section)
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): section.tokens.append(.digit(byte))
    case UInt8(ascii: "."): takePoint(into: &section)
    case UInt8(ascii: ","): takeComma(into: &section)
    case UInt8(ascii: "%"): section.tokens.append(.percent)
    case UInt8(ascii: "/"): section.tokens.append(.slash)
    case UInt8(ascii: "@"): section.tokens.append(.text)
    default: takeLetter(byte, into: &section)
    }
  }

  private mutating func takePoint(into section: inout NumberFormatSection) {
    if case .date(let letter, _)? = section.tokens.last, letter == UInt8(ascii: "s") {
      let zeros = run(of: UInt8(ascii: "0"))
      if zeros > 0 { return section.tokens.append(.date(UInt8(ascii: "f"), zeros)) }
    }
    if case .elapsed(let letter, _)? = section.tokens.last, letter == UInt8(ascii: "s") {
      let zeros = run(of: UInt8(ascii: "0"))
      if zeros > 0 { return section.tokens.append(.date(UInt8(ascii: "f"), zeros)) }
    }
    section.tokens.append(section.tokens.contains(.point) ? .literal(".") : .point)
  }

  /// Between digits it groups, behind the last it divides.
  private mutating func takeComma(into section: inout NumberFormatSection) {
    guard case .digit? = section.tokens.last else { return section.tokens.append(.literal(",")) }
    var rest = code[index...].drop { $0 == UInt8(ascii: ",") }
    let commas = 1 + rest.startIndex - index
    index = rest.startIndex
    let next = rest.popFirst()
    if let next, [UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?")].contains(next) {
      section.groupsThousands = true
    } else {
      section.thousands += commas
    }
  }

  private mutating func takeBracket(_ content: String, into section: inout NumberFormatSection) {
    let lower = content.lowercased()
    if content.first == "$" {
      let parts = content.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if let sign = parts.first, !sign.isEmpty { section.tokens.append(.literal(String(sign))) }
      if parts.count > 1, parts[1].uppercased().hasSuffix("804") { section.isChinese = true }
    } else if let letter = lower.utf8.first, "hms".utf8.contains(letter), lower.utf8.allSatisfy({ $0 == letter }) {
      section.tokens.append(.elapsed(letter, lower.utf8.count))
    } else if let first = content.first, "<>=".contains(first) {
      let sign = content.prefix { "<>=".contains($0) }
      guard let limit = Double(content.dropFirst(sign.count)) else { return }
      section.condition = .init(sign: String(sign), limit: limit)
    }
  }

  private mutating func takeLetter(_ byte: UInt8, into section: inout NumberFormatSection) {
    let start = index - 1
    for (word, token) in Self.words where matches(word, at: start) {
      index = start + word.utf8.count
      return section.tokens.append(token)
    }
    let letter = byte | 0x20
    switch letter {
    case UInt8(ascii: "e") where [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(peek):
      section.tokens.append(.exponent(showsPlus: peek == UInt8(ascii: "+")))
      index += 1
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"),
      UInt8(ascii: "a"):
      section.tokens.append(.date(letter, 1 + runIgnoringCase(of: letter)))
    case UInt8(ascii: "e"): section.tokens.append(.date(UInt8(ascii: "y"), 4 + 0 * runIgnoringCase(of: letter)))
    default:
      index = start
      section.tokens.append(.literal(character()))
    }
  }

  private static let words: [(String, NumberFormatSection.Token)] = [
    ("general", .general), ("g/通用格式", .general), ("am/pm", .noon("AM", "PM")), ("a/p", .noon("A", "P")),
    ("上午/下午", .noon("上午", "下午")),
  ]

  private func matches(_ word: String, at start: Int) -> Bool {
    let bytes = code[start...].prefix(word.utf8.count)
    return bytes.count == word.utf8.count
      && zip(bytes, word.utf8).allSatisfy { byte, other in
        byte == other || byte >= 0x41 && byte <= 0x5A && byte | 0x20 == other
      }
  }

  /// An `m` is minutes behind hours and before seconds, else months.
  private func finish(_ section: inout NumberFormatSection) {
    let places = section.tokens.indices.filter { place in
      switch section.tokens[place] {
      case .date(let letter, _): letter != UInt8(ascii: "f")
      case .elapsed: true
      default: false
      }
    }
    for (order, place) in places.enumerated() {
      guard case .date(UInt8(ascii: "m"), let count) = section.tokens[place], count <= 2 else { continue }
      let isBehindHours = order > 0 && letter(section.tokens[places[order - 1]]) == UInt8(ascii: "h")
      let isBeforeSeconds =
        order + 1 < places.count && letter(section.tokens[places[order + 1]]) == UInt8(ascii: "s")
      if isBehindHours || isBeforeSeconds { section.tokens[place] = .date(UInt8(ascii: "n"), count) }
    }
  }

  private func letter(_ token: NumberFormatSection.Token) -> UInt8? {
    switch token {
    case .date(let letter, _), .elapsed(let letter, _): letter
    default: nil
    }
  }

  private var peek: UInt8? { index < code.count ? code[index] : nil }

  private mutating func run(of byte: UInt8) -> Int {
    let start = index
    while peek == byte { index += 1 }
    return index - start
  }

  private mutating func runIgnoringCase(of lower: UInt8) -> Int {
    let start = index
    while let byte = peek, byte | 0x20 == lower { index += 1 }
    return index - start
  }

  /// The text up to the byte, which is passed over.
  private mutating func upTo(_ byte: UInt8) -> String {
    let rest = code[index...]
    let end = rest.firstIndex(of: byte) ?? code.count
    index = min(end + 1, code.count)
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// The next character with all its bytes.
  private mutating func character() -> String {
    let start = index
    if index < code.count { index += 1 }
    while let byte = peek, byte & 0xC0 == 0x80 { index += 1 }
    return String(decoding: code[start..<index], as: UTF8.self)
  }
}

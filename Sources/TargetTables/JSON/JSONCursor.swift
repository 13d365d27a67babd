/// Where and why JSON text stops being JSON.
struct JSONSyntaxError: Error {
  var line: Int
  var column: Int
  var message: Message
}

/// Goes through JSON text byte by byte, value by value, and counts lines.
struct JSONCursor {
  enum Kind {
    case object, list, string, number, bool, null
  }

  /// A string's text, or why there is none.
  enum Text {
    case text(String)
    case faulty(Message)
  }

  /// What was seen on the way through a string.
  struct StringTraits {
    var hasEscape = false
    /// Whether a scalar of U+FFC0 or above stands in it.
    var mayBeForbidden = false
    /// Whether a scalar beyond U+FFFF stands in it.
    var hasFourBytes = false
  }

  static let depthLimit = 64

  let bytes: [UInt8]
  private(set) var index: Int
  private(set) var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What the next value is; nothing is consumed but white space.
  mutating func kind() throws(JSONSyntaxError) -> Kind {
    switch try next() {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .list
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: throw unexpected()
    }
  }

  /// The next byte that is not white space.
  mutating func next() throws(JSONSyntaxError) -> UInt8 {
    if index < bytes.count, bytes[index] > 0x20 { return bytes[index] }
    skipBlanks()
    guard index < bytes.count else {
      throw error(Message("文件不完整，JSON 未结束就中断了", "the file is cut: the JSON ends too early"))
    }
    return bytes[index]
  }

  /// Consumes the byte if it comes next.
  mutating func take(_ byte: UInt8) throws(JSONSyntaxError) -> Bool {
    guard try next() == byte else { return false }
    index += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
    guard try take(byte) else { throw unexpected() }
  }

  /// Nothing but white space may follow the document.
  mutating func expectEnd() throws(JSONSyntaxError) {
    skipBlanks()
    guard index == bytes.count else { throw unexpected() }
  }

  mutating func word() throws(JSONSyntaxError) -> String {
    for word in ["null", "true", "false"] where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return word
    }
    throw unexpected()
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      skipIndent()
      guard index < bytes.count else { return }
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        lineStart = index + 1
      } else if byte != 0x20 && byte != 0x09 && byte != 0x0D {
        return
      }
      index += 1
    }
  }

  /// Moves past blanks in eights, which most of an indent is.
  private mutating func skipIndent() {
    let end = bytes.withUnsafeBytes { text in
      var end = index
      while end + 8 <= text.count, text.loadUnaligned(fromByteOffset: end, as: UInt64.self) == 0x2020_2020_2020_2020 {
        end += 8
      }
      return end
    }
    index = end
  }

  func unexpected() -> JSONSyntaxError {
    guard index < bytes.count else {
      return error(Message("文件不完整，JSON 未结束就中断了", "the file is cut: the JSON ends too early"))
    }
    let shown = String(decoding: bytes[index...].prefix(24), as: UTF8.self).prefix(8)
    return error(Message("此处不合 JSON 格式：“\(shown)”", "this is not JSON: “\(shown)”"))
  }

  func error(_ message: Message) -> JSONSyntaxError {
    JSONSyntaxError(line: line, column: index - lineStart + 1, message: message)
  }
}

extension JSONCursor {
  /// The number as it stands.
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[index - whole] != UInt8(ascii: "0")) else { throw unexpected() }
    if at(UInt8(ascii: ".")) {
      index += 1
      guard digits() > 0 else { throw unexpected() }
    }
    if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
      index += 1
      if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { index += 1 }
      guard digits() > 0 else { throw unexpected() }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func at(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    return index - start
  }

  /// The text of the string that comes next.
  mutating func string() throws(JSONSyntaxError) -> Text {
    let start = index + 1
    let traits = try skipString()
    let end = index - 1
    if traits.hasEscape { return try JSONCursor.unescaped(bytes[start..<end], orAt: self) }
    let text = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self)
    }
    guard text.utf8.count == end - start, !traits.hasFourBytes || isUTF8(start..<end) else {
      return .faulty(JSONCursor.notUTF8)
    }
    return traits.mayBeForbidden && text.isForbidden ? .faulty(JSONCursor.forbidden) : .text(text)
  }

  /// Decoding puts three bytes, U+FFFD, for each part of one to three that is no UTF-8; three are left only by a scalar of
  /// four that is cut. So another length tells all other faults, and this need not be asked for most texts.
  private func isUTF8(_ range: Range<Int>) -> Bool { String(validating: bytes[range], as: UTF8.self) != nil }

  /// Consumes a key and its colon if it comes next, as it is written.
  mutating func takeKey(_ name: [UInt8]) throws(JSONSyntaxError) -> Bool {
    guard try next() == UInt8(ascii: "\""), index + name.count + 2 < bytes.count else { return false }
    let end = index + name.count + 1
    let isName = bytes.withUnsafeBufferPointer { text in
      for offset in 0..<name.count where text[index + 1 + offset] != name[offset] { return false }
      return text[end] == UInt8(ascii: "\"") && text[end + 1] == UInt8(ascii: ":")
    }
    if isName { index = end + 2 }
    return isName
  }

  /// Moves past the string that comes next.
  mutating func skipString() throws(JSONSyntaxError) -> StringTraits {
    index += 1
    var traits = StringTraits()
    while true {
      index = plainEnd()
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return traits }
      if byte < 0x20 {
        index -= 1
        throw error(JSONCursor.rawControl)
      }
      if byte == UInt8(ascii: "\\") {
        traits.hasEscape = true
        index += 1
      } else if byte >= 0xEF {
        traits.hasFourBytes = traits.hasFourBytes || byte > 0xEF
        if index < bytes.count && bytes[index] == 0xBF { traits.mayBeForbidden = true }
      }
    }
    index = bytes.count
    throw unexpected()
  }

  /// Where the next byte stands that is no text as it is: a quote, a backslash, a control character, or what may begin a
  /// scalar of U+FFC0 or above. Eight bytes are looked at at once; near the end it is where the cursor is.
  private func plainEnd() -> Int {
    bytes.withUnsafeBytes { text in
      var end = index
      while end + 8 <= text.count {
        let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: end, as: UInt64.self))
        let marks = JSONCursor.marks(word)
        if marks != 0 { return end + marks.trailingZeroBitCount / 8 }
        end += 8
      }
      return end
    }
  }

  /// The highest bit of each byte that is no text as it is; those behind the first may be wrong.
  private static func marks(_ word: UInt64) -> UInt64 {
    let quotes = zeros(word ^ 0x2222_2222_2222_2222)
    let slashes = zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let fourBytes = word & word << 1 & word << 2 & word << 3
    // EF and then BF, which the next eight may begin with.
    let ends = zeros(word ^ 0xEFEF_EFEF_EFEF_EFEF) & (zeros(word ^ 0xBFBF_BFBF_BFBF_BFBF) >> 8 | 1 << 63)
    return (quotes | slashes | controls | fourBytes | ends) & 0x8080_8080_8080_8080
  }

  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// Moves past the next value, and says in short what it was.
  mutating func skipValue(depth: Int = 0) throws(JSONSyntaxError) -> String {
    guard depth < JSONCursor.depthLimit else {
      throw error(Message("JSON 嵌套超过 \(JSONCursor.depthLimit) 层", "JSON nested over \(JSONCursor.depthLimit) levels"))
    }
    switch try kind() {
    case .string:
      guard case .text(let text) = try string() else { return "\"…\"" }
      return "\"\(text)\""
    case .number: return try number()
    case .bool, .null: return try word()
    case .list:
      index += 1
      try skipMembers(until: UInt8(ascii: "]"), depth: depth, isObject: false)
      return "[…]"
    case .object:
      index += 1
      try skipMembers(until: UInt8(ascii: "}"), depth: depth, isObject: true)
      return "{…}"
    }
  }

  private mutating func skipMembers(until end: UInt8, depth: Int, isObject: Bool) throws(JSONSyntaxError) {
    if try take(end) { return }
    repeat {
      if isObject {
        guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
        _ = try skipString()
        try expect(UInt8(ascii: ":"))
      }
      _ = try skipValue(depth: depth + 1)
    } while try take(UInt8(ascii: ","))
    try expect(end)
  }
}

extension String {
  /// Whether U+FFFE or U+FFFF is in it, which XML does not hold.
  fileprivate var isForbidden: Bool { unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE && $0.value <= 0xFFFF } }
}

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
  private var place: JSONPlace

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = JSONPlace(index: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  var index: Int {
    get { place.index }
    set { place.index = newValue }
  }

  var line: Int { place.line }

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
    if index + 1 < bytes.count, bytes[index] == 0x20, bytes[index + 1] > 0x20 {
      index += 1
      return bytes[index]
    }
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
    if take("null") { return "null" }
    if take("true") { return "true" }
    if take("false") { return "false" }
    throw unexpected()
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let isHere = bytes.withUnsafeBufferPointer { bytes in
      word.withUTF8Buffer { word in
        bytes.count - index >= word.count
          && UnsafeBufferPointer(rebasing: bytes[index..<(index + word.count)]).isSame(as: word)
      }
    }
    if isHere { index += word.utf8CodeUnitCount }
    return isHere
  }

  private mutating func skipBlanks() {
    var end = place
    bytes.withUnsafeBytes { end.skipBlanks(in: $0) }
    place = end
  }

  func unexpected() -> JSONSyntaxError {
    guard index < bytes.count else {
      return error(Message("文件不完整，JSON 未结束就中断了", "the file is cut: the JSON ends too early"))
    }
    let shown = String(decoding: bytes[index...].prefix(24), as: UTF8.self).prefix(8)
    return error(Message("此处不合 JSON 格式：“\(shown)”", "this is not JSON: “\(shown)”"))
  }

  func error(_ message: Message) -> JSONSyntaxError {
    JSONSyntaxError(line: line, column: index - place.lineStart + 1, message: message)
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

  /// Consumes a key and its colon if it comes next, as it is written, with the comma before it where it is not the first.
  mutating func take(_ key: JSONKeyEntry, isFirst: Bool) -> Bool {
    take { text, place in place.skip(key, isFirst: isFirst, in: text) }
  }

  /// Consumes what is gone through if the answer is yes.
  @inline(__always)
  mutating func take(_ goThrough: (UnsafeRawBufferPointer, inout JSONPlace) -> Bool) -> Bool {
    var end = place
    let isTaken = bytes.withUnsafeBytes { goThrough($0, &end) }
    if isTaken { place = end }
    return isTaken
  }

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

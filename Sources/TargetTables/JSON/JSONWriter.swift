/// Writes JSON text as people read it in git: two-space indents, 汉字 as they are, a line feed at the end. Or on one line,
/// for files that hold a value a line.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var depth: Int
  private let isOnOneLine: Bool
  /// Whether the object or list that is open has no member yet.
  private var isFirst = true

  /// - Parameters:
  ///   - depth: how deep what is written will stand in a text that something else begins and ends.
  ///   - isOnOneLine: whether there are neither line feeds nor indents.
  ///   - size: how many bytes are likely to come.
  public init(depth: Int = 0, isOnOneLine: Bool = false, size: Int = 0) {
    self.depth = depth
    self.isOnOneLine = isOnOneLine
    bytes.reserveCapacity(size)
  }

  /// The text so far, with the line feed that ends a file.
  public var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Ends what is written with the line feed that ends a file.
  public mutating func file() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed(by: "{", "}", members)
  }

  public mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    enclosed(by: "[", "]") { writer in
      for element in elements {
        writer.startMember()
        write(&writer, element)
      }
    }
  }

  /// Begins a member of an object; its value is to follow.
  public mutating func key(_ key: StaticString) {
    startMember()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if !isOnOneLine { bytes.append(UInt8(ascii: " ")) }
  }

  /// A member whose value is a text, or null.
  public mutating func member(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// A member whose value is a whole number, or null.
  public mutating func member(_ key: StaticString, _ number: Int?) {
    self.key(key)
    if let number { raw(String(number)) } else { null() }
  }

  public mutating func null() { raw("null") }
  public mutating func number(_ number: Int) { raw(String(number)) }
  /// A number with three decimals.
  public mutating func number(thousandths: Int) {
    let rest = String(thousandths % 1000)
    raw("\(thousandths / 1000)." + String(repeating: "0", count: max(0, 3 - rest.utf8.count)) + rest)
  }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func enclosed(
    by start: Unicode.Scalar, _ end: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: start))
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(UInt8(ascii: end))
  }

  private mutating func startMember() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard !isOnOneLine else { return }
    let width = depth * 2
    Self.indent.withUTF8Buffer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0.prefix(1 + width))) }
    for _ in Self.deepest..<max(width, Self.deepest) { bytes.append(UInt8(ascii: " ")) }
  }

  private static let deepest = 32
  private static let indent: StaticString = "\n                                "

  /// Copies runs of bytes that need no escape whole.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = Self.escaped(in: utf8, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
      guard end < utf8.count else { return }
      escape(utf8[end])
      start = end + 1
    }
  }

  /// The first byte that needs an escape. Looked for eight bytes at a time: most texts have none.
  private static func escaped(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= utf8.count {
      let word = utf8.word(at: index)
      let marks = word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) | word.marksOfControls
      guard marks & UInt64.highestBits == 0 else { break }
      index += 8
    }
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    default: raw("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    }
  }
}

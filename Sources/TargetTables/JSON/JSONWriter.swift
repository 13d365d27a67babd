/// Writes JSON text as people read it in git: two-space indents, 汉字 as they are, a line feed at the end. Or on one line,
/// for files that hold a value a line.
public struct JSONWriter: Sendable {
  private var written: JSONBytes
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
    written = JSONBytes(size: size)
  }

  /// The text so far.
  public var bytes: [UInt8] {
    var written = written
    return written.end()
  }

  /// The text so far, with the line feed that ends a file.
  public var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Ends what is written with the line feed that ends a file.
  public mutating func file() -> [UInt8] {
    written.append("\n")
    return written.end()
  }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed(by: "{", "}", members)
  }

  public mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    list(of: elements.indices) { writer, index in write(&writer, elements[index]) }
  }

  /// A list of what stands at some places: an element of many texts need not be copied to be written.
  mutating func list(of places: Range<Int>, _ write: (inout JSONWriter, Int) -> Void) {
    enclosed(by: "[", "]") { writer in
      for place in places {
        writer.startMember()
        write(&writer, place)
      }
    }
  }

  /// Begins a member of an object; its value is to follow.
  public mutating func key(_ key: StaticString) {
    startMember(key, beginsText: false)
  }

  /// A member whose value is a text, or null.
  public mutating func member(_ key: StaticString, _ text: String?) {
    startMember(key, beginsText: text != nil)
    if let text { end(text) } else { null() }
  }

  /// A member whose value is a whole number, or null.
  public mutating func member(_ key: StaticString, _ number: Int?) {
    self.key(key)
    if let number { raw(String(number)) } else { null() }
  }

  public mutating func null() { written.append("null") }
  public mutating func number(_ number: Int) { raw(String(number)) }
  /// A number with three decimals.
  public mutating func number(thousandths: Int) {
    let rest = String(thousandths % 1000)
    raw("\(thousandths / 1000)." + String(repeating: "0", count: max(0, 3 - rest.utf8.count)) + rest)
  }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func string(_ text: String) {
    written.append("\"")
    end(text)
  }

  /// Writes a text behind the quote that begins it.
  private mutating func end(_ text: String) { text.withBytes { written.append(quoting: $0) } }

  private mutating func raw(_ text: String) { text.withBytes { written.append($0) } }

  private mutating func enclosed(
    by start: StaticString, _ end: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    written.append(start)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { written.startLine(indent: indent, followsOther: false) }
    isFirst = false
    written.append(end)
  }

  private mutating func startMember(_ key: StaticString, beginsText: Bool) {
    written.startLine(indent: indent, followsOther: !isFirst, key: key, beginsText: beginsText)
    isFirst = false
  }

  private mutating func startMember() {
    written.startLine(indent: indent, followsOther: !isFirst)
    isFirst = false
  }

  private var indent: Int? { isOnOneLine ? nil : depth * 2 }
}

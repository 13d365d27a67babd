/// Goes through a document's JSON once and collects what it finds; knows where in the document it is.
struct JSONDecoding {
  var cursor: JSONCursor
  let file: String?
  private(set) var findings: [Finding] = []
  private(set) var lines = FieldLines()
  private var steps: [FieldPath.Step] = []
  private var hash = FieldLines.root

  init(_ bytes: [UInt8], file: String?) {
    cursor = JSONCursor(bytes)
    self.file = file
  }

  var path: FieldPath { FieldPath(steps) }

  mutating func report(
    _ severity: Finding.Severity, _ code: String, _ message: Message, line: Int? = nil, path: FieldPath? = nil,
    found: String? = nil, expected: String? = nil
  ) {
    let path = path ?? self.path
    findings.append(
      Finding(
        severity, code, message, path: path.steps.isEmpty ? nil : path,
        place: SourcePlace(file: file, line: line ?? cursor.line), found: found.map(JSONDecoding.shortened),
        expected: expected))
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  private static func shortened(_ text: String) -> String { text.utf8.count > 400 ? text.prefix(100) + "…" : text }

  /// Reads one value a step further into the document.
  private mutating func within<Value>(
    _ step: FieldPath.Step, _ read: (inout JSONDecoding) throws(JSONSyntaxError) -> Value
  ) throws(JSONSyntaxError) -> Value {
    let outer = hash
    steps.append(step)
    hash = FieldLines.hash(outer, step)
    defer {
      steps.removeLast()
      hash = outer
    }
    return try read(&self)
  }

  /// Reads an object's members; each known key once, in any order. False, and a finding, where no object stands.
  mutating func object<Key>(
    _ keys: JSONKeys<Key>, _ read: (inout JSONDecoding, Key) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) -> Bool {
    guard try cursor.kind() == .object else {
      if try cursor.kind() == .null { _ = try cursor.word() } else { try reportType(JSONDecoding.anObject) }
      return false
    }
    lines.record(hash, line: cursor.line)
    _ = try cursor.take(UInt8(ascii: "{"))
    var (expected, seen) = (0, UInt64(0))
    if try cursor.take(UInt8(ascii: "}")) { return true }
    repeat {
      let name = try key()
      guard let position = keys.position(of: name, from: expected) else {
        try reportKey(name, isKnown: false)
        continue
      }
      guard seen & (1 << UInt64(position)) == 0 else {
        try reportKey(name, isKnown: true)
        continue
      }
      seen |= 1 << UInt64(position)
      expected = position + 1
      let key = keys.keys[position]
      try within(.key(key.rawValue)) { decoding throws(JSONSyntaxError) in
        _ = try decoding.cursor.next()
        decoding.lines.record(decoding.hash, line: decoding.cursor.line)
        try read(&decoding, key)
      }
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "}"))
    return true
  }

  private mutating func key() throws(JSONSyntaxError) -> ArraySlice<UInt8> {
    guard try cursor.next() == UInt8(ascii: "\"") else { throw cursor.unexpected() }
    let start = cursor.index + 1
    guard case .text(let text) = try cursor.string() else {
      throw cursor.error(Message("JSON 的键不是合法文字", "a JSON key is no valid text"))
    }
    let raw = cursor.bytes[start..<cursor.index - 1]
    try cursor.expect(UInt8(ascii: ":"))
    return raw.contains(UInt8(ascii: "\\")) ? ArraySlice(text.utf8) : raw
  }

  private mutating func reportKey(_ name: ArraySlice<UInt8>, isKnown: Bool) throws(JSONSyntaxError) {
    let key = String(decoding: name, as: UTF8.self)
    let path = path.appending(key)
    let message =
      isKnown
      ? Message("键“\(path)”重复出现，只读第一个", "the key “\(path)” stands twice; the first is read")
      : Message("不认识的键“\(path)”，请删去或改正", "unknown key “\(path)”; delete or correct it")
    report(.error, isKnown ? "json.duplicateKey" : "json.unknownKey", message, path: path, found: key)
    _ = try cursor.skipValue()
  }

  /// Reads a list's elements; `read` gives nil for one that is dropped. nil, and a finding, where no list stands.
  mutating func list<Element>(
    _ read: (inout JSONDecoding) throws(JSONSyntaxError) -> Element?
  ) throws(JSONSyntaxError) -> [Element]? {
    guard try cursor.kind() == .list else {
      if try cursor.kind() == .null { _ = try cursor.word() } else { try reportType(JSONDecoding.aList) }
      return nil
    }
    _ = try cursor.take(UInt8(ascii: "["))
    var elements: [Element] = []
    if try cursor.take(UInt8(ascii: "]")) { return elements }
    repeat {
      _ = try cursor.next()
      let element = try within(.index(elements.count)) { decoding throws(JSONSyntaxError) in
        decoding.lines.record(decoding.hash, line: decoding.cursor.line)
        return try read(&decoding)
      }
      if let element { elements.append(element) }
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "]"))
    return elements
  }
}

extension JSONDecoding {
  static let anObject = Message("对象 {…}", "an object {…}")
  static let aList = Message("列表 […]", "a list […]")
  static let aText = Message("加引号的文字", "a text in quotes")
  static let anAmount = Message("加引号的万元数，如 \"5.00\"", "万元 as a text, like \"5.00\"")
  static let aWholeNumber = Message("整数", "a whole number")

  /// Skips the value, and says what should stand there.
  mutating func reportType(_ expected: Message) throws(JSONSyntaxError) {
    let line = cursor.line
    let found = try cursor.skipValue()
    let name = path.label
    let shown = JSONDecoding.shortened(found)
    report(
      .error, "json.wrongType",
      Message("\(name)应为\(expected.chinese)：\(shown)", "\(name) must be \(expected.english): \(shown)"), line: line,
      found: found, expected: expected.english)
  }
}

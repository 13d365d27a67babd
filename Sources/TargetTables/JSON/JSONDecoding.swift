/// Goes through a document's JSON once and collects what it finds; knows where in the document it is.
struct JSONDecoding {
  var cursor: JSONCursor
  let file: String?
  private(set) var findings: [Finding] = []
  var lines: FieldLines
  /// As deep as a document goes.
  private var steps = SIMD8<Int64>()
  private var depth = 0
  private var hash = PathHash.root

  init(_ bytes: [UInt8], file: String?) {
    cursor = JSONCursor(bytes)
    self.file = file
    lines = FieldLines(text: bytes.count)
  }

  var path: FieldPath { FieldPath((0..<depth).map { JSONStep(code: steps[$0]).fieldStep }) }

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

  private mutating func enter(_ step: JSONStep, _ stepHash: UInt32) throws(JSONSyntaxError) {
    steps[depth] = step.code
    depth += 1
    hash = PathHash.joined(hash, stepHash)
    _ = try cursor.next()
    lines.record(hash, line: Int32(clamping: cursor.line))
  }

  /// Whether another member follows; leaves the one before.
  private mutating func advance(_ members: inout JSONMembers, end: UInt8) throws(JSONSyntaxError) -> Bool {
    if members.isFirst {
      members.isFirst = false
      return try !cursor.take(end)
    }
    leave(&members)
    if try cursor.take(UInt8(ascii: ",")) { return true }
    try cursor.expect(end)
    return false
  }

  /// Leaves the member that was read.
  private mutating func leave(_ members: inout JSONMembers) {
    guard members.isInside else { return }
    members.isInside = false
    depth -= 1
    hash = members.outerHash
  }

  /// Opens the object that comes next; nil for null, and, with a finding, for what is no object.
  mutating func beginObject(orNull: Bool = true) throws(JSONSyntaxError) -> JSONMembers? {
    guard try begins(.object, with: UInt8(ascii: "{"), JSONDecoding.anObject, orNull: orNull) else { return nil }
    if depth == 0 { lines.record(hash, line: Int32(clamping: cursor.line)) }
    return JSONMembers(outerHash: hash)
  }

  /// Opens the list that comes next; nil for null, and, with a finding, for what is no list.
  mutating func beginList(orNull: Bool = true) throws(JSONSyntaxError) -> JSONMembers? {
    guard try begins(.list, with: UInt8(ascii: "["), JSONDecoding.aList, orNull: orNull) else { return nil }
    return JSONMembers(outerHash: hash)
  }

  private mutating func begins(
    _ kind: JSONCursor.Kind, with byte: UInt8, _ expected: Message, orNull: Bool
  ) throws(JSONSyntaxError) -> Bool {
    let found = try cursor.kind()
    if found == kind { return try cursor.take(byte) }
    if found == .null && orNull { _ = try cursor.word() } else { try reportType(expected) }
    return false
  }

  /// The key whose value comes next; nil behind the last. Each known key comes once, in any order.
  mutating func next<Key>(_ keys: JSONKeys<Key>, _ members: inout JSONMembers) throws(JSONSyntaxError) -> Key? {
    guard let position = try next(keys.entries, &members) else { return nil }
    return keys.keys[position]
  }

  private mutating func next(
    _ keys: [JSONKeyEntry], _ members: inout JSONMembers
  ) throws(JSONSyntaxError) -> Int? {
    // Most members come in the order in which they are written.
    if members.expected < keys.count, cursor.take(keys[members.expected], isFirst: members.isFirst) {
      members.isFirst = false
      leave(&members)
      return try enter(keys, members.expected, &members)
    }
    while try advance(&members, end: UInt8(ascii: "}")) {
      let name = try key()
      guard let position = name.position(in: keys, cursor.bytes, from: members.expected) else {
        try reportKey(name.text(cursor.bytes), isKnown: false)
        continue
      }
      guard members.seen & (1 << UInt64(position)) == 0 else {
        try reportKey(name.text(cursor.bytes), isKnown: true)
        continue
      }
      return try enter(keys, position, &members)
    }
    return nil
  }

  private mutating func enter(
    _ keys: [JSONKeyEntry], _ position: Int, _ members: inout JSONMembers
  ) throws(JSONSyntaxError) -> Int {
    members.seen |= 1 &<< UInt64(position)
    members.expected = position + 1
    while members.expected < keys.count, members.seen & (1 &<< UInt64(members.expected)) != 0 { members.expected += 1 }
    members.isInside = true
    try enter(keys[position].step, keys[position].hash)
    return position
  }

  /// Whether another element comes next; it will have the index.
  mutating func nextElement(
    _ members: inout JSONMembers, at index: Int, isProject: Bool = false
  ) throws(JSONSyntaxError) -> Bool {
    let hasNext = try advance(&members, end: UInt8(ascii: "]"))
    if isProject { lines.startProject() }
    guard hasNext else { return false }
    members.isInside = true
    try enter(.index(index), PathHash.of(.index(index)))
    return true
  }

  private mutating func key() throws(JSONSyntaxError) -> JSONName {
    guard try cursor.next() == UInt8(ascii: "\"") else { throw cursor.unexpected() }
    let start = cursor.index + 1
    let hasEscape = try cursor.skipString().hasEscape
    var name = JSONName(range: start..<cursor.index - 1)
    if hasEscape {
      guard case .text(let text) = try JSONCursor.unescaped(cursor.bytes[name.range], orAt: cursor) else {
        throw cursor.error(Message("JSON 的键不是合法文字", "a JSON key is no valid text"))
      }
      name.unescaped = Array(text.utf8)
    }
    try cursor.expect(UInt8(ascii: ":"))
    return name
  }

  private mutating func reportKey(_ key: String, isKnown: Bool) throws(JSONSyntaxError) {
    let path = path.appending(key)
    let message =
      isKnown
      ? Message("键“\(path)”重复出现，只读第一个", "the key “\(path)” stands twice; the first is read")
      : Message("不认识的键“\(path)”，请删去或改正", "unknown key “\(path)”; delete or correct it")
    report(.error, isKnown ? "json.duplicateKey" : "json.unknownKey", message, path: path, found: key)
    _ = try cursor.skipValue()
  }
}

/// How far an object or a list is read.
struct JSONMembers {
  fileprivate let outerHash: UInt32
  fileprivate var isFirst = true
  fileprivate var isInside = false
  fileprivate var expected = 0
  fileprivate var seen: UInt64 = 0

  fileprivate init(outerHash: UInt32) { self.outerHash = outerHash }
}

/// A key as it stands in the text.
private struct JSONName {
  var range: Range<Int>
  var unescaped: [UInt8]?

  /// The position among the keys. The search begins where the canonical order would have it.
  func position(in keys: [JSONKeyEntry], _ bytes: [UInt8], from expected: Int) -> Int? {
    var position = expected
    for _ in 0..<keys.count {
      if position >= keys.count { position = 0 }
      if matches(Array(keys[position].name.utf8), bytes) { return position }
      position += 1
    }
    return nil
  }

  private func matches(_ key: [UInt8], _ bytes: [UInt8]) -> Bool {
    if let unescaped { return unescaped == key }
    guard key.count == range.count else { return false }
    for offset in 0..<key.count where key[offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: unescaped ?? Array(bytes[range]), as: UTF8.self) }
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

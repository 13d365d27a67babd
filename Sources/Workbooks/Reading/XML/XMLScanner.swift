import Glibc

/// What a scanner has met.
enum XMLEvent { case start, end, text, finish }

/// An element or attribute: its local name, and the namespace that its prefix stands for.
struct XMLName {
  var namespace: XMLNamespace
  var local: ByteText
}

/// One attribute of the start tag that was met last. `raw` may hold references.
struct XMLAttribute {
  /// With its prefix.
  var fullName: ByteText
  var name: XMLName
  var raw: ByteText
  /// Whether `raw` is the value: no references in it and no line ends.
  var isPlain: Bool
}

/// Reads XML in one pass, strictly: what is not well-formed is refused with its line.
///
/// It takes no document type declaration, so there are no entities but the five of XML. What it hands on as bytes is good as long as it lives.
struct XMLScanner: ~Copyable {
  private struct OpenElement {
    var fullName: ByteText
    var name: XMLName
    var bindings: Int
    var preservesSpace: Bool
  }

  private struct Binding {
    var prefix: ByteText
    var uri: ByteText
    var namespace: XMLNamespace
  }

  private let part: XMLPart
  let text: ByteText
  let bytes: UnsafePointer<UInt8>
  let depthLimit: Int
  var position = 0
  /// The element that the last `start` or `end` was about.
  private(set) var element = XMLName(namespace: .none, local: ByteText(start: nil, count: 0))
  private var attributeList = XMLAttributeList()
  /// Whether a name of the last start tag's attributes has a colon.
  private var hasPrefixedAttributes = false
  /// Where the colon stands in the name that was scanned last; zero where it has none.
  private var colon = 0
  /// The last text as it stands in the part.
  private(set) var rawText = ByteText(start: nil, count: 0)
  private(set) var textKind = TextKind.plain
  private var open: [OpenElement] = []
  private var bindings: [Binding] = []
  private(set) var defaultNamespace = XMLNamespace.none
  private(set) var closesAtOnce = false
  private var hasRoot = false
  /// Room for text that must be decoded.
  var scratch = ByteBuffer()

  enum TextKind { case plain, referring, literal }

  init(_ part: consuming XMLPart, depthLimit: Int) throws(WorkbookError) {
    text = part.text
    bytes = part.bytes
    self.part = part
    self.depthLimit = depthLimit
    open.reserveCapacity(16)
    try scanDeclaration()
  }

  /// Gives up the part, for what still refers to its text.
  consuming func takePart() -> XMLPart { part }

  /// The attributes of the start tag that was met last; good until the next event.
  var attributes: UnsafeBufferPointer<XMLAttribute> { attributeList.list }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Whether blanks at the ends of the open element's text are text (`xml:space`).
  var preservesSpace: Bool { open.last?.preservesSpace ?? false }

  /// The innermost open element's name as written.
  var openName: ByteText? { open.last?.fullName }

  func fault(_ what: String, at offset: Int) -> WorkbookError { .malformed(what, in: text, at: offset) }

  mutating func next() throws(WorkbookError) -> XMLEvent {
    if closesAtOnce {
      closesAtOnce = false
      close()
      return .end
    }
    while true {
      guard bytes[position] == 0x3C else {
        if depth > 0 {
          try scanText()
          return .text
        }
        try skipOutside()
        if position >= text.count { return .finish }
        continue
      }
      switch bytes[position + 1] {
      case 0x2F:
        try scanEndTag()
        return .end
      case 0x21:
        if try scanDeclarationLike() { return .text }
      case 0x3F: try scanInstruction()
      default:
        try scanStartTag()
        return .start
      }
    }
  }

  /// Passes over blanks before and behind the root element.
  private mutating func skipOutside() throws(WorkbookError) {
    while bytes[position].isXMLSpace { position += 1 }
    if bytes[position] == 0x3C { return }
    guard position >= text.count else { throw fault("text outside of the root element", at: position) }
    guard hasRoot else { throw fault("no root element", at: position) }
  }
}

// Text.
extension XMLScanner {
  private mutating func scanText() throws(WorkbookError) {
    let start = position
    var index = position
    textKind = .plain
    scan: while true {
      index = endOfPlainText(from: index)
      switch bytes[index] {
      case 0x3C: break scan
      case 0x26:
        textKind = .referring
        index = try endOfReference(at: index)
      case 0x0D:
        textKind = .referring
        index += 1
      case 0x5D:
        guard bytes[index + 1] != 0x5D || bytes[index + 2] != 0x3E else { throw fault("]]> in text", at: index) }
        index += 1
      case 0:
        guard index < text.count else { throw fault("the part ends inside an element", at: index) }
        index += 1
      default: index += 1
      }
    }
    rawText = ByteText(start: bytes + start, count: index - start)
    position = index
  }

  /// Passes over eight bytes at a time while none of them is `<`, `&`, `]`, a carriage return or zero.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func marks(_ word: UInt64, _ byte: UInt64) -> UInt64 {
      let other = word ^ (ones &* byte)
      return (other &- ones) & ~other
    }
    var index = start
    while index + 8 <= text.count {
      let word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
      let found = marks(word, 0x3C) | marks(word, 0x26) | marks(word, 0x5D) | marks(word, 0x0D)
      let high = found & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// Checks the reference at an index, and gives the index behind it.
  func endOfReference(at start: Int) throws(WorkbookError) -> Int {
    var end = start + 1
    while end - start < 16, bytes[end] != 0x3B, bytes[end] != 0x3C, bytes[end] != 0 { end += 1 }
    guard bytes[end] == 0x3B else { throw fault("a reference that does not end", at: start) }
    let name = ByteText(start: bytes + start + 1, count: end - start - 1)
    guard XMLReference.scalar(name) != nil else { throw fault("unknown reference &\(name.string);", at: start) }
    return end + 1
  }

  /// CDATA gives true, a comment false; all else that begins with `<!` is refused.
  private mutating func scanDeclarationLike() throws(WorkbookError) -> Bool {
    let rest = ByteText(start: bytes + position, count: text.count - position)
    if rest.hasPrefix("<!--") {
      guard let end = find(0x2D, 0x2D, from: position + 4), bytes[end + 2] == 0x3E else {
        throw fault("a comment that does not end, or holds --", at: position)
      }
      position = end + 3
      return false
    }
    if rest.hasPrefix("<![CDATA["), depth > 0 {
      var from = position + 9
      while let end = find(0x5D, 0x5D, from: from) {
        if bytes[end + 2] == 0x3E {
          rawText = ByteText(start: bytes + position + 9, count: end - position - 9)
          textKind = .literal
          position = end + 3
          return true
        }
        from = end + 1
      }
      throw fault("CDATA that does not end", at: position)
    }
    if rest.hasPrefix("<!DOCTYPE") {
      var refused = fault("", at: position)
      refused.reason = .documentType
      throw refused
    }
    throw fault("a declaration that is not known", at: position)
  }

  private mutating func scanInstruction() throws(WorkbookError) {
    let start = position + 2
    let end = try endOfName(from: start)
    let name = ByteText(start: bytes + start, count: end - start)
    guard name.count != 3 || name.string.lowercased() != "xml" else {
      throw fault("an XML declaration that is not at the start", at: position)
    }
    guard !name.contains(0x3A) else { throw fault("a colon in a processing instruction's name", at: start) }
    guard bytes[end].isXMLSpace || bytes[end] == 0x3F, let close = find(0x3F, 0x3E, from: end) else {
      throw fault("a processing instruction that does not end", at: position)
    }
    guard bytes[end] != 0x3F || close == end else { throw fault("a processing instruction's name", at: start) }
    position = close + 2
  }

  /// The first place of two bytes in a row.
  private func find(_ one: UInt8, _ two: UInt8, from start: Int) -> Int? {
    var index = start
    while index < text.count, let found = memchr(bytes + index, Int32(one), text.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if bytes[index + 1] == two { return index }
      index += 1
    }
    return nil
  }
}

// Tags.
extension XMLScanner {
  private mutating func scanStartTag() throws(WorkbookError) {
    let tagStart = position
    guard depth > 0 || !hasRoot else { throw fault("a second root element", at: position) }
    guard depth < depthLimit else { throw WorkbookError(.limitExceeded(.depth, limit: depthLimit)) }
    let nameEnd = try endOfName(from: position + 1)
    let nameColon = colon
    let fullName = ByteText(start: bytes + position + 1, count: nameEnd - position - 1)
    position = nameEnd
    let bindingsBefore = bindings.count
    try scanAttributes()
    let isEmpty = bytes[position] == 0x2F
    position += isEmpty ? 2 : 1
    let name =
      nameColon > 0
      ? try resolvePrefixed(fullName, at: tagStart) : XMLName(namespace: defaultNamespace, local: fullName)
    if hasPrefixedAttributes { try resolveAttributes(at: tagStart) }
    if attributeList.count > 1 { try refuseTwins(at: tagStart) }
    let preservesSpace = hasPrefixedAttributes ? preservesSpaceNext() : preservesSpace
    open.append(
      OpenElement(fullName: fullName, name: name, bindings: bindingsBefore, preservesSpace: preservesSpace))
    element = name
    closesAtOnce = isEmpty
    hasRoot = true
  }

  /// Whether the element whose attributes were read keeps its blanks: as it says itself, or as the one around it.
  private func preservesSpaceNext() -> Bool {
    for attribute in attributes where attribute.name.namespace == .xml && attribute.name.local.equals("space") {
      return attribute.raw.equals("preserve")
    }
    return preservesSpace
  }

  private mutating func scanEndTag() throws(WorkbookError) {
    guard let last = open.last else { throw fault("an end tag without a start", at: position) }
    let start = position + 2
    let name = last.fullName
    guard start + name.count <= text.count, ByteText(start: bytes + start, count: name.count).equals(name),
      !bytes[start + name.count].isXMLNameByte
    else { throw fault("an end tag that does not fit <\(name.string)>", at: position) }
    var index = start + name.count
    while bytes[index].isXMLSpace { index += 1 }
    guard bytes[index] == 0x3E else { throw fault("an end tag that does not fit <\(name.string)>", at: position) }
    position = index + 1
    close()
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    element = last.name
    guard bindings.count > last.bindings else { return }
    bindings.removeLast(bindings.count - last.bindings)
    defaultNamespace = bindings.last { $0.prefix.isEmpty }?.namespace ?? .none
  }

  /// Leaves `position` on `>` or on `/>`.
  private mutating func scanAttributes() throws(WorkbookError) {
    attributeList.removeAll()
    hasPrefixedAttributes = false
    while true {
      let before = position
      while bytes[position].isXMLSpace { position += 1 }
      switch bytes[position] {
      case 0x3E: return
      case 0x2F:
        guard bytes[position + 1] == 0x3E else { throw fault("a start tag that does not end", at: position) }
        return
      default:
        guard position > before else { throw fault("a start tag that does not end", at: position) }
        try scanAttribute()
      }
    }
  }

  private mutating func scanAttribute() throws(WorkbookError) {
    let nameStart = position
    let nameEnd = try endOfName(from: nameStart)
    if colon > 0 { hasPrefixedAttributes = true }
    let name = ByteText(start: bytes + nameStart, count: nameEnd - nameStart)
    var index = nameEnd
    while bytes[index].isXMLSpace { index += 1 }
    guard bytes[index] == 0x3D else { throw fault("the attribute \(name.string) has no value", at: nameStart) }
    index += 1
    while bytes[index].isXMLSpace { index += 1 }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else {
      throw fault("the value of \(name.string) is not in quotes", at: nameStart)
    }
    index += 1
    let valueStart = index
    let (valueEnd, isPlain) = try endOfValue(from: valueStart, quote: quote)
    let value = ByteText(start: bytes + valueStart, count: valueEnd - valueStart)
    position = valueEnd + 1
    if name.hasPrefix("xmlns"), name.count == 5 || name[5] == 0x3A {
      try bind(name, to: value, isPlain: isPlain, at: nameStart)
    }
    let attribute = XMLAttribute(
      fullName: name, name: XMLName(namespace: .none, local: name), raw: value, isPlain: isPlain)
    guard attributeList.append(attribute) else { throw fault("too many attributes", at: nameStart) }
  }

  /// The index of the closing quote, and whether nothing in between needs decoding.
  private func endOfValue(from start: Int, quote: UInt8) throws(WorkbookError) -> (Int, Bool) {
    var index = start
    var isPlain = true
    while true {
      let byte = bytes[index]
      if byte == quote { return (index, isPlain) }
      if byte == 0x26 {
        isPlain = false
        index = try endOfReference(at: index)
        continue
      }
      if byte == 0x3C { throw fault("< in an attribute's value", at: index) }
      if byte < 0x20 {
        guard byte != 0 else { throw fault("the part ends inside a tag", at: index) }
        isPlain = false
      }
      index += 1
    }
  }

  /// The index behind a name, which is checked; notes its colon.
  @inline(__always)
  private mutating func endOfName(from start: Int) throws(WorkbookError) -> Int {
    var index = start
    colon = 0
    while bytes[index].isXMLNameByte {
      if bytes[index] == 0x3A { colon = index }
      index += 1
    }
    if bytes[index] >= 0x80 || index == start || !bytes[start].isXMLNameStartByte {
      return try endOfLongName(from: start)
    }
    return index
  }

  /// As `endOfName`, for names beyond ASCII.
  private mutating func endOfLongName(from start: Int) throws(WorkbookError) -> Int {
    var index = start
    while index < text.count {
      let (scalar, length) = XMLCharacters.decode(text, at: index)
      guard index == start ? XMLCharacters.isNameStart(scalar) : XMLCharacters.isNamePart(scalar) else { break }
      if scalar == 0x3A { colon = index }
      index += length
    }
    guard index > start else { throw fault("a name is missing", at: start) }
    return index
  }
}

// Namespaces.
extension XMLScanner {
  private mutating func bind(_ name: ByteText, to value: ByteText, isPlain: Bool, at offset: Int) throws(WorkbookError)
  {
    let prefix = name.count == 5 ? ByteText(start: nil, count: 0) : ByteText(rebasing: name[6...])
    let namespace = XMLNamespace(uri: isPlain ? value : decoded(value))
    let isReserved = prefix.equals("xmlns") || value.equals(XMLNamespace.xmlnsURI)
    guard !isReserved, prefix.equals("xml") == (namespace == .xml), name.count == 5 || !value.isEmpty,
      name.count == 5 || Self.isNameWithoutColon(prefix)
    else { throw fault("the namespace declaration \(name.string) is not allowed", at: offset) }
    guard bindings.count < 4 * XMLAttributeList.limit else { throw fault("too many namespaces", at: offset) }
    bindings.append(Binding(prefix: prefix, uri: value, namespace: namespace))
    if prefix.isEmpty { defaultNamespace = namespace }
  }

  private mutating func decoded(_ value: ByteText) -> ByteText {
    scratch.removeAll()
    scratch.append(decoding: value, isAttribute: true)
    return scratch.text
  }

  private static func isNameWithoutColon(_ name: ByteText) -> Bool {
    guard let first = name.first, !name.contains(0x3A) else { return false }
    return first < 0x80 ? first.isXMLNameStartByte : XMLCharacters.isNameStart(XMLCharacters.decode(name, at: 0).scalar)
  }

  private func resolvePrefixed(_ fullName: ByteText, at offset: Int) throws(WorkbookError) -> XMLName {
    guard let colon = fullName.firstIndex(of: 0x3A) else { return XMLName(namespace: .none, local: fullName) }
    let prefix = ByteText(rebasing: fullName[..<colon])
    let local = ByteText(rebasing: fullName[(colon + 1)...])
    guard !prefix.isEmpty, Self.isNameWithoutColon(local)
    else { throw fault("the name \(fullName.string) is not allowed", at: offset) }
    if prefix.equals("xml") { return XMLName(namespace: .xml, local: local) }
    guard let binding = bindings.last(where: { $0.prefix.equals(prefix) }) else {
      throw fault("the prefix \(prefix.string) stands for no namespace", at: offset)
    }
    return XMLName(namespace: binding.namespace, local: local)
  }

  /// Resolves the attributes' prefixes.
  private mutating func resolveAttributes(at offset: Int) throws(WorkbookError) {
    for index in 0..<attributeList.count {
      let fullName = attributes[index].fullName
      let isDeclaration = fullName.hasPrefix("xmlns") && (fullName.count == 5 || fullName[5] == 0x3A)
      if !isDeclaration { attributeList.setName(try resolvePrefixed(fullName, at: offset), at: index) }
    }
  }

  /// Refuses two attributes of one name.
  private func refuseTwins(at offset: Int) throws(WorkbookError) {
    let list = attributes
    for index in 1..<list.count {
      for earlier in 0..<index where isSame(list[earlier], list[index]) {
        throw fault("the attribute \(list[index].fullName.string) stands twice", at: offset)
      }
    }
  }

  @inline(__always)
  private func isSame(_ left: XMLAttribute, _ right: XMLAttribute) -> Bool {
    if left.fullName.count == right.fullName.count, left.fullName[0] == right.fullName[0],
      left.fullName.equals(right.fullName)
    {
      return true
    }
    guard hasPrefixedAttributes, left.name.namespace != .none, left.name.namespace == right.name.namespace,
      left.name.local.equals(right.name.local)
    else { return false }
    return left.name.namespace != .other || uri(ofPrefixIn: left).equals(uri(ofPrefixIn: right))
  }

  private func uri(ofPrefixIn attribute: XMLAttribute) -> ByteText {
    uri(
      ofPrefix: ByteText(
        rebasing: attribute.fullName[..<max(attribute.fullName.count - attribute.name.local.count - 1, 0)]))
  }

  /// The address that a prefix stands for, as written; empty for none.
  func uri(ofPrefix prefix: ByteText) -> ByteText {
    bindings.last { $0.prefix.equals(prefix) }?.uri ?? ByteText(start: nil, count: 0)
  }

  /// The address of the open element's namespace, as written.
  var elementURI: ByteText {
    guard let fullName = open.last?.fullName else { return ByteText(start: nil, count: 0) }
    let colon = fullName.firstIndex(of: 0x3A) ?? 0
    return uri(ofPrefix: ByteText(rebasing: fullName[..<colon]))
  }
}

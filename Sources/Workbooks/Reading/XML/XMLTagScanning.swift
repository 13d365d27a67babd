// Tags and their attributes.
extension XMLScanner {
  mutating func scanStartTag() throws(WorkbookError) {
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
    if attributeList.hasTwins || hasPrefixedAttributes { try refuseTwins(at: tagStart) }
    let preservesSpace = hasPrefixedAttributes ? preservesSpaceNext() : preservesSpace
    open.append(
      OpenElement(fullName: fullName, name: name, bindings: bindingsBefore, preservesSpace: preservesSpace))
    element = name
    closesAtOnce = isEmpty
    hasRoot = true
  }

  /// Opens an element without a prefix and without attributes of a namespace, whose start tag was read elsewhere.
  mutating func enter(_ name: ByteText) {
    element = XMLName(namespace: defaultNamespace, local: name)
    open.append(
      OpenElement(fullName: name, name: element, bindings: bindings.count, preservesSpace: preservesSpace))
  }

  /// Whether the element whose attributes were read keeps its blanks: as it says itself, or as the one around it.
  private func preservesSpaceNext() -> Bool {
    for attribute in attributes where attribute.name.namespace == .xml && attribute.name.local.equals("space") {
      return attribute.raw.equals("preserve")
    }
    return preservesSpace
  }

  mutating func scanEndTag() throws(WorkbookError) {
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

  mutating func close() {
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
        if !takePlainAttribute() { try scanAttribute() }
      }
    }
  }

  /// Takes an attribute as nearly all stand, `name="value"` in ASCII letters and without anything to decode; false, and
  /// nothing taken, where it is another.
  @inline(__always)
  private mutating func takePlainAttribute() -> Bool {
    let start = position
    let index = endOfLetters(from: start)
    guard index > start, bytes[index] == 0x3D, bytes[index + 1] == 0x22 else { return false }
    let name = ByteText(start: bytes + start, count: index - start)
    let end = endOfPlainValue(from: index + 2, quote: 0x22)
    guard bytes[end] == 0x22, !name.equals("xmlns") else { return false }
    let value = ByteText(start: bytes + index + 2, count: end - index - 2)
    guard
      attributeList.append(
        XMLAttribute(fullName: name, name: XMLName(namespace: .none, local: name), raw: value, isPlain: true))
    else { return false }
    position = end + 1
    return true
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
    if bytes[nameStart] == 0x78, name.hasPrefix("xmlns"), name.count == 5 || name[5] == 0x3A {
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
      index = endOfPlainValue(from: index, quote: quote)
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

  /// Passes over eight bytes at a time while none of them is the quote, `<`, `&` or a control character.
  /// A zero stands behind the part, so that it ends there at the latest.
  @inline(__always)
  func endOfPlainValue(from start: Int, quote: UInt8) -> Int {
    var index = start
    while true {
      let next = EightBytes(bytes + index)
      let marks = next.marks(0x26, or: quote) | next.marks(0x3C) | next.marksOfControls
      guard marks.isEmpty else { return index + marks.countBefore }
      index += 8
    }
  }

  /// Passes over ASCII letters.
  @inline(__always)
  func endOfLetters(from start: Int) -> Int {
    var index = start
    while true {
      let marks = EightBytes(bytes + index).marksPastLetters
      guard marks.isEmpty else { return index + marks.countBefore }
      index += 8
    }
  }

  /// The index behind a name, which is checked; notes its colon.
  @inline(__always)
  mutating func endOfName(from start: Int) throws(WorkbookError) -> Int {
    // Nearly all of nearly all names are letters.
    var index = endOfLetters(from: start)
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

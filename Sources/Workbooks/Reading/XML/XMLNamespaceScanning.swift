// What prefixes stand for.
extension XMLScanner {
  mutating func bind(_ name: ByteText, to value: ByteText, isPlain: Bool, at offset: Int) throws(WorkbookError) {
    let prefix = name.count == 5 ? ByteText(start: nil, count: 0) : ByteText(rebasing: name[6...])
    let namespace = XMLNamespace(uri: isPlain ? value : decoded(value))
    let isReserved = prefix.equals("xmlns") || value.equals(XMLNamespace.xmlnsURI)
    guard !isReserved, prefix.equals("xml") == (namespace == .xml), name.count == 5 || !value.isEmpty,
      name.count == 5 || Self.isNameWithoutColon(prefix)
    else { throw fault("the namespace declaration \(name.string) is not allowed", at: offset) }
    guard bindings.count < 4 * XMLAttributeList.limit else { throw fault("too many namespaces", at: offset) }
    if bindings.isEmpty { bindings.reserveCapacity(4) }
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

  func resolvePrefixed(_ fullName: ByteText, at offset: Int) throws(WorkbookError) -> XMLName {
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
  mutating func resolveAttributes(at offset: Int) throws(WorkbookError) {
    for index in 0..<attributeList.count {
      let fullName = attributes[index].fullName
      let isDeclaration = fullName.hasPrefix("xmlns") && (fullName.count == 5 || fullName[5] == 0x3A)
      if !isDeclaration { attributeList.setName(try resolvePrefixed(fullName, at: offset), at: index) }
    }
  }

  /// Refuses two attributes of one name.
  func refuseTwins(at offset: Int) throws(WorkbookError) {
    let list = attributes
    for index in list.indices.dropFirst() {
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

import CLibXML2

extension XMLEvents {
  /// What libxml2 meets; nil where it refuses, in its form or in its namespaces.
  static func ofLibXML2(_ bytes: [UInt8]) -> [Item]? {
    let read = readWithLibXML2(bytes)
    return read.refusal == nil ? read.items : nil
  }

  /// As `ofLibXML2`, with the reason of a refusal.
  static func readWithLibXML2(_ bytes: [UInt8]) -> (items: [Item], refusal: String?) {
    xmlSubstituteEntitiesDefault(1)
    var collected = Collected()
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, _, uri, _, _, count, _, values in
      collect(context) { $0.start(local, uri, Int(count), values) }
    }
    handler.endElementNs = { context, local, _, uri in collect(context) { $0.end(local, uri) } }
    handler.characters = { context, bytes, count in collect(context) { $0.text(bytes, Int(count)) } }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in collect(context) { $0.error(error) } }
    // A declaration of a document type is refused, as we do.
    handler.internalSubset = { context, _, _, _ in collect(context) { $0.refusal = "a document type" } }
    let status = withUnsafeMutablePointer(to: &collected) { pointer in
      bytes.withUnsafeBytes { xmlSAXUserParseMemory(&handler, pointer, $0.baseAddress, Int32($0.count)) }
    }
    return (collected.items, collected.refusal ?? (status == 0 ? nil : "status \(status)"))
  }
}

private func collect(_ context: UnsafeMutableRawPointer?, _ body: (inout Collected) -> Void) {
  guard let context else { return }
  body(&context.assumingMemoryBound(to: Collected.self).pointee)
}

private struct Collected {
  var items: [XMLEvents.Item] = []
  var refusal: String?

  mutating func start(
    _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    // Five pointers each: name, prefix, address, and where the value begins and ends.
    let attributes = (0..<count).map { index in
      let fields = (0..<5).map { values?[index * 5 + $0] }
      let length = fields[3].flatMap { start in fields[4].map { $0 - start } } ?? 0
      let value = String(decoding: UnsafeBufferPointer(start: fields[3], count: length), as: UTF8.self)
      return XMLEvents.name(Self.string(fields[2]), Self.string(fields[0])) + "=" + value
    }
    items.append(.start(XMLEvents.name(Self.string(uri), Self.string(local)), attributes.sorted()))
  }

  mutating func end(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    items.append(.end(XMLEvents.name(Self.string(uri), Self.string(local))))
  }

  mutating func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard items.contains(where: { if case .start = $0 { true } else { false } }) else { return }
    XMLEvents.append(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self), to: &items)
  }

  mutating func error(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // It wants namespaces to be addresses of the right form; Namespaces in XML does not.
    guard error.pointee.code != Int32(XML_WAR_NS_URI.rawValue) else { return }
    refusal = error.pointee.message.map { String(cString: $0) } ?? "error \(error.pointee.code)"
  }

  private static func string(_ text: UnsafePointer<xmlChar>??) -> String {
    guard let text = text ?? nil else { return "" }
    return String(cString: text)
  }
}

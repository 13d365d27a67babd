import Glibc

// Ways to read that are built on the scanner's events.
extension XMLScanner {
  /// Goes to the root element.
  mutating func enterRoot() throws(WorkbookError) {
    guard try next() == .start else { throw fault("no root element", at: position) }
  }

  /// Checks what stands behind the root element.
  mutating func finish() throws(WorkbookError) {
    while try next() != .finish {}
  }

  /// Hands on each child of the open element; what the body leaves unread of a child is passed over.
  ///
  /// Of alternatives (`mc:AlternateContent`) the fallback's children are handed on.
  mutating func children(
    _ body: (inout XMLScanner) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let level = depth
    while true {
      switch try next() {
      case .start:
        if element.namespace == .compatibility {
          try alternatives(body)
        } else {
          try body(&self)
        }
        try skip(to: level)
      case .end, .finish: return
      case .text: continue
      }
    }
  }

  private mutating func alternatives(
    _ body: (inout XMLScanner) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    switch element.local {
    case "AlternateContent", "Fallback": try children(body)
    default: return
    }
  }

  /// The text of the open element up to its end, without that of elements inside; good until the next call.
  mutating func content() throws(WorkbookError) -> ByteText {
    let level = depth
    scratch.removeAll()
    var first: ByteText?
    while true {
      switch try next() {
      case .text:
        // One plain stretch, as nearly always, is handed on where it stands.
        if first == nil, scratch.count == 0, textKind == .plain {
          first = rawText
          continue
        }
        if let plain = first {
          scratch.append(plain)
          first = ByteText(start: nil, count: 0)
        }
        appendText()
      case .start: try skip(to: level)
      case .end, .finish:
        if let first, !first.isEmpty || scratch.count == 0 { return first }
        return scratch.text
      }
    }
  }

  /// The text of the next child of the open element, where all of that child stands in the usual form
  /// `<si><t>text</t></si>` with nothing to decode; nil, and nothing passed over, where it does not.
  mutating func plainItem() -> ByteText? {
    guard !closesAtOnce, depth + 2 <= depthLimit, isHere("<si><t>", at: position) else { return nil }
    let start = position + 7
    let end = endOfPlainText(from: start)
    guard isHere("</t></si>", at: end) else { return nil }
    position = end + 9
    return ByteText(start: bytes + start, count: end - start)
  }

  /// Whether the bytes stand at a place of the part.
  @inline(__always)
  func isHere(_ literal: StaticString, at index: Int) -> Bool {
    guard index + literal.utf8CodeUnitCount <= text.count else { return false }
    return memcmp(bytes + index, literal.utf8Start, literal.utf8CodeUnitCount) == 0
  }

  /// Appends the last text to the scratch buffer, decoded.
  mutating func appendText() {
    switch textKind {
    case .plain: scratch.append(rawText)
    case .referring: scratch.append(decoding: rawText, isAttribute: false)
    case .literal: scratch.append(decoding: rawText, isAttribute: false, hasReferences: false)
    }
  }

  /// An attribute without a namespace, or with the given one; nil where it is not there.
  /// Good until the next call.
  mutating func attribute(_ name: StaticString, _ namespace: XMLNamespace = .none) -> ByteText? {
    for index in attributes.indices where attributes[index].name.namespace == namespace {
      if attributes[index].name.local.equals(name) { return value(of: attributes[index]) }
    }
    return nil
  }

  /// An attribute's value, decoded; good until the next call.
  mutating func value(of attribute: XMLAttribute) -> ByteText {
    guard !attribute.isPlain else { return attribute.raw }
    scratch.removeAll()
    scratch.append(decoding: attribute.raw, isAttribute: true)
    return scratch.text
  }

  mutating func string(_ name: StaticString, _ namespace: XMLNamespace = .none) -> String? {
    attribute(name, namespace)?.string
  }

  mutating func number(_ name: StaticString) -> Int? { attribute(name)?.digits }

  mutating func decimal(_ name: StaticString) -> Double? { attribute(name).flatMap { Double($0.string) } }

  /// Whether the attribute says so; `unlessAbsent` where it is not there.
  mutating func flag(_ name: StaticString, unlessAbsent: Bool = false) -> Bool {
    attribute(name)?.isTrue ?? unlessAbsent
  }
}

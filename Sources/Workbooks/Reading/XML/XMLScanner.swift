import Glibc

/// What a scanner has met.
enum XMLEvent { case start, end, text, finish }

/// Reads XML in one pass, strictly: what is not well-formed is refused with its line.
///
/// It takes no document type declaration, so there are no entities but the five of XML. What it hands on as bytes is good as long as it lives.
struct XMLScanner: ~Copyable {
  struct OpenElement {
    var fullName: ByteText
    var name: XMLName
    var bindings: Int
    var preservesSpace: Bool
  }

  struct Binding {
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
  var element = XMLName(namespace: .none, local: ByteText(start: nil, count: 0))
  var attributeList = XMLAttributeList()
  /// Whether a name of the last start tag's attributes has a colon.
  var hasPrefixedAttributes = false
  /// Where the colon stands in the name that was scanned last; zero where it has none.
  var colon = 0
  /// The last text as it stands in the part.
  var rawText = ByteText(start: nil, count: 0)
  var textKind = TextKind.plain
  var open = PlainStack<OpenElement>(capacity: 16)
  var bindings: [Binding] = []
  var defaultNamespace = XMLNamespace.none
  var closesAtOnce = false
  var hasRoot = false
  /// Room for text that must be decoded.
  var scratch = ByteBuffer()

  enum TextKind { case plain, referring, literal }

  init(_ part: consuming XMLPart, depthLimit: Int) throws(WorkbookError) {
    text = part.text
    bytes = part.bytes
    self.part = part
    self.depthLimit = depthLimit
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

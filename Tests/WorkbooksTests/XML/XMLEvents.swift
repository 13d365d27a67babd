import Glibc

@testable import Workbooks

/// What a scanner meets, in a form that can be compared: neighbouring texts joined, attributes in order of name.
enum XMLEvents {
  enum Item: Hashable {
    case start(String, [String])
    case end(String)
    case text(String)
  }

  /// What our scanner meets; throws where it refuses.
  static func scanned(_ bytes: [UInt8], depthLimit: Int = 256) throws -> [Item] {
    let part = try part(bytes)
    var scanner = try XMLScanner(part, depthLimit: depthLimit)
    var items: [Item] = []
    var names: [String] = []
    while true {
      switch try scanner.next() {
      case .start:
        let name = name(decoded(scanner.elementURI), scanner.element.local.string)
        names.append(name)
        let attributes = scanner.attributes.filter {
          !($0.fullName.equals("xmlns") || $0.fullName.hasPrefix("xmlns:"))
        }
        items.append(.start(name, attributes.map { attribute(&scanner, $0) }.sorted()))
      case .end: items.append(.end(names.popLast() ?? ""))
      case .text:
        scanner.scratch.removeAll()
        scanner.appendText()
        append(scanner.scratch.text.string, to: &items)
      case .finish: return items
      }
    }
  }

  static func part(_ bytes: [UInt8]) throws -> XMLPart {
    let memory = malloc(bytes.count + XMLPart.padding)!.assumingMemoryBound(to: UInt8.self)
    for (index, byte) in bytes.enumerated() { memory[index] = byte }
    return try XMLPart.adopt(memory, count: bytes.count)
  }

  private static func attribute(_ scanner: inout XMLScanner, _ attribute: XMLAttribute) -> String {
    let prefix = attribute.fullName.count - attribute.name.local.count - 1
    var uri = ""
    if attribute.name.namespace == .xml {
      uri = "\(XMLNamespace.xmlURI)"
    } else if prefix >= 0 {
      uri = decoded(scanner.uri(ofPrefix: ByteText(rebasing: attribute.fullName[..<prefix])))
    }
    let value = scanner.value(of: attribute).string
    return name(uri, attribute.name.local.string) + "=" + value
  }

  private static func decoded(_ raw: ByteText) -> String {
    var buffer = ByteBuffer()
    buffer.append(decoding: raw, isAttribute: true)
    return buffer.text.string
  }

  static func name(_ uri: String, _ local: String) -> String { uri.isEmpty ? local : "{\(uri)}\(local)" }

  static func append(_ text: String, to items: inout [Item]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = items.last {
      items[items.count - 1] = .text(before + text)
    } else {
      items.append(.text(text))
    }
  }
}

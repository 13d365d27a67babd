/// A sentence as it is put together, in UTF-8: a `String` takes several times as long for each of its pieces.
struct MessageText: ExpressibleByStringInterpolation, Sendable {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 48)
    }

    mutating func appendLiteral(_ literal: String) { bytes.add(literal) }
    mutating func appendInterpolation(_ text: String) { bytes.add(text) }
    mutating func appendInterpolation(_ number: Int) { bytes.add(number) }
    mutating func appendInterpolation(_ quotation: Quotation) { quotation.write(to: &bytes) }
    mutating func appendInterpolation(_ character: Character) { bytes.add(String(character)) }
  }

  let bytes: [UInt8]

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(stringInterpolation pieces: StringInterpolation) { bytes = pieces.bytes }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// A text in quotes, cut where it is long, to stand in a message.
struct Quotation: Sendable, CustomStringConvertible {
  private static let most = 40

  private let text: String

  init(of text: String) { self.text = text }

  func write(to bytes: inout [UInt8]) {
    bytes.add("“")
    let isLong = text.withBytes { text in
      let length = text.count <= Self.most ? text.count : text.length(ofScalars: Self.most)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<length]))
      return length < text.count
    }
    bytes.add(isLong ? "…”" : "”")
  }

  var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

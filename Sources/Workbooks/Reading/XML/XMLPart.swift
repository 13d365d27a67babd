import Glibc

/// The text of one part as UTF-8, checked, and followed by zero bytes so that a scanner may look ahead.
struct XMLPart: ~Copyable {
  /// How many zero bytes stand behind the text.
  static let padding = 16

  private let memory: UnsafeMutablePointer<UInt8>
  private let start: Int
  let count: Int

  /// Where the text begins; good as long as the part is.
  var bytes: UnsafePointer<UInt8> { UnsafePointer(memory + start) }
  var text: ByteText { ByteText(start: memory + start, count: count) }

  private init(_ memory: UnsafeMutablePointer<UInt8>, start: Int, count: Int) {
    self.memory = memory
    self.start = start
    self.count = count
    memset(memory + start + count, 0, Self.padding)
  }

  /// Takes over memory that `malloc` gave, with `padding` bytes of room behind `count`.
  static func adopt(_ memory: UnsafeMutablePointer<UInt8>, count: Int) throws(WorkbookError) -> XMLPart {
    let bytes = ByteText(start: memory, count: count)
    let part: XMLPart
    if let order = UTF16Order(firstBytes: bytes) {
      defer { free(memory) }
      let (text, length) = try order.transcode(bytes)
      part = XMLPart(text, start: 0, count: length)
    } else {
      let start = bytes.hasPrefix("\u{FEFF}") ? 3 : 0
      part = XMLPart(memory, start: start, count: count - start)
    }
    if let fault = XMLCharacters.firstFault(in: part.text) {
      throw .malformed("a character that XML does not allow", in: part.text, at: fault)
    }
    return part
  }

  deinit { free(memory) }
}

/// The byte order of UTF-16 text.
private enum UTF16Order {
  case big, little

  /// Looks for a byte order mark, or for `<` and `?` with a zero byte each.
  init?(firstBytes bytes: ByteText) {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFE, 0xFF, _, _), (0, 0x3C, 0, _): self = .big
    case (0xFF, 0xFE, _, _), (0x3C, 0, _, 0): self = .little
    default: return nil
    }
  }

  func transcode(_ bytes: ByteText) throws(WorkbookError) -> (UnsafeMutablePointer<UInt8>, Int) {
    // A unit of two bytes becomes three bytes at most.
    guard let memory = malloc(bytes.count / 2 * 3 + XMLPart.padding) else {
      throw WorkbookError(.cannotRead("out of memory"))
    }
    let target = memory.assumingMemoryBound(to: UInt8.self)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).lazy.map { index in
      let one = UInt16(bytes[index])
      let two = UInt16(bytes[index + 1])
      return self == .big ? one << 8 | two : two << 8 | one
    }
    var length = 0
    var isFirst = true
    let isSound = !Unicode.transcodesWithFault(units) { scalar in
      defer { isFirst = false }
      if isFirst, scalar.value == 0xFEFF { return }
      for byte in UTF8.encode(scalar) ?? .init() {
        target[length] = byte
        length += 1
      }
    }
    guard isSound, bytes.count % 2 == 0 else {
      free(memory)
      throw WorkbookError(.malformed("the text is not sound UTF-16"))
    }
    return (target, length)
  }
}

extension Unicode {
  /// Hands on each scalar of UTF-16 units; true where a surrogate stands alone.
  fileprivate static func transcodesWithFault(
    _ units: some Sequence<UInt16>, _ take: (Unicode.Scalar) -> Void
  ) -> Bool {
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): take(scalar)
      case .emptyInput: return false
      case .error: return true
      }
    }
  }
}

extension WorkbookError {
  /// A fault in XML, with the line that it stands in.
  static func malformed(_ what: String, in text: ByteText, at offset: Int) -> WorkbookError {
    let line = 1 + text[..<min(max(offset, 0), text.count)].count { $0 == 0x0A }
    return WorkbookError(.malformed(what), line: line)
  }
}

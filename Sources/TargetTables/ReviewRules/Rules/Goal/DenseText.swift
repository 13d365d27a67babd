/// A paragraph without blanks, and where its sentences are.
struct DenseText: Sendable {
  private struct Sentence: Sendable {
    /// In the paragraph.
    var bytes: Range<Int>
    /// Of the scalars without blanks.
    var range: Range<Int>
    /// How many scalars it has with its blanks.
    var count = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    init(from byte: Int, scalar: Int) { (bytes, range) = (byte..<byte, scalar..<scalar) }
  }

  private(set) var scalars: [UInt32] = []
  private var sentences: [Sentence] = []

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count / 2)
    var offset = 0
    var open = Sentence(from: 0, scalar: 0)
    var last: UInt32 = 0
    text.withBytes { bytes in
      while offset < bytes.count {
        let length = bytes.length(at: offset)
        let scalar = Self.scalar(bytes, at: offset, length)
        let isStop = Self.isStop(scalar, behind: last)
        if isStop { close(open, at: offset) }
        if bytes.blankLength(at: offset) == 0 {
          scalars.append(scalar)
          open.hash = (open.hash ^ UInt64(scalar)) &* 0x100_0000_01B3
        }
        (offset, open.count, last) = (offset + length, open.count + 1, scalar)
        if isStop { open = Sentence(from: offset, scalar: scalars.count) }
      }
    }
    close(open, at: offset)
  }

  private mutating func close(_ open: Sentence, at end: Int) {
    var sentence = open
    sentence.bytes = open.bytes.lowerBound..<end
    sentence.range = open.range.lowerBound..<scalars.count
    sentences.append(sentence)
  }

  /// 。；！？ and a line's end.
  private static func isStop(_ scalar: UInt32, behind last: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F: true
    case 0x0A: last != 0x0D
    default: false
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> UInt32 {
    let first = UInt32(bytes[index])
    switch length {
    case 1: return first
    case 2: return (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    case 3:
      return (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    default:
      let low = UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
      return (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | low
    }
  }

  /// The bytes of the first sentence that stands in the paragraph already, blanks apart; nil where there is none.
  func repeatedSentence(shortest: Int) -> Range<Int>? {
    var seen: [UInt64: Range<Int>] = [:]
    for sentence in sentences where sentence.count >= shortest && !sentence.bytes.isEmpty {
      if let other = seen.updateValue(sentence.range, forKey: sentence.hash),
        scalars[other] == scalars[sentence.range]
      {
        return sentence.bytes
      }
    }
    return nil
  }
}

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

    /// The sentence that ends here.
    func closed(at byte: Int, scalar: Int) -> Sentence {
      var sentence = self
      sentence.bytes = bytes.lowerBound..<byte
      sentence.range = range.lowerBound..<scalar
      return sentence
    }
  }

  let scalars: [UInt32]
  private let sentences: [Sentence]

  init(_ text: String) {
    var sentences: [Sentence] = []
    scalars = text.withBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        sentences = Self.read(bytes, into: scalars, &count)
      }
    }
    self.sentences = sentences
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    var (offset, last) = (0, UInt32(0))
    var open = Sentence(from: 0, scalar: 0)
    sentences.reserveCapacity(8)
    while offset < bytes.count {
      // 汉字, which most are, neither end sentences nor are blank.
      if (0xE4...0xE9).contains(bytes[offset]) {
        last = Self.scalar(bytes, at: offset, 3)
        scalars[count] = last
        open.hash = (open.hash ^ UInt64(last)) &* 0x100_0000_01B3
        (offset, count, open.count) = (offset + 3, count + 1, open.count + 1)
        continue
      }
      let length = bytes.length(at: offset)
      let scalar = Self.scalar(bytes, at: offset, length)
      let isStop = Self.isStop(scalar, behind: last)
      if isStop { sentences.append(open.closed(at: offset, scalar: count)) }
      if bytes.blankLength(at: offset) == 0 {
        scalars[count] = scalar
        count += 1
        open.hash = (open.hash ^ UInt64(scalar)) &* 0x100_0000_01B3
      }
      (offset, open.count, last) = (offset + length, open.count + 1, scalar)
      if isStop { open = Sentence(from: offset, scalar: count) }
    }
    sentences.append(open.closed(at: offset, scalar: count))
    return sentences
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
    let long = sentences.lazy.filter { $0.count >= shortest && !$0.bytes.isEmpty }
    guard UInt64.areTwins(in: long.map(\.hash)) else { return nil }
    var seen: [UInt64: Range<Int>] = [:]
    for sentence in long {
      if let other = seen.updateValue(sentence.range, forKey: sentence.hash),
        scalars[other] == scalars[sentence.range]
      {
        return sentence.bytes
      }
    }
    return nil
  }
}

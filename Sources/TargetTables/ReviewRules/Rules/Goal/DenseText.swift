/// A paragraph without blanks, and the sentence that stands in it twice.
struct DenseText: Sendable {
  private struct Sentence {
    /// In the paragraph.
    let bytes: Range<Int>
    /// Of the signs without blanks.
    let range: Range<Int>
    /// How many signs it has with its blanks.
    let count: Int
    let hash: UInt64
  }

  /// A number for each sign that is no blank: its bytes as UTF-8, the first of them lowest.
  let signs: [UInt32]
  /// Whether two sentences may be one, told by their hashes.
  private let mayRepeat: Bool

  /// - Parameters:
  ///   - text: the paragraph.
  ///   - shortest: how many signs a sentence has at least to be looked at.
  init(_ text: String, shortest: Int) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(16)
    signs = text.withBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: bytes.count) { signs, count in
        count = Self.read(bytes, into: signs) { sentence in
          if sentence.count >= shortest, !sentence.bytes.isEmpty { hashes.append(sentence.hash) }
        }
      }
    }
    mayRepeat = UInt64.areTwins(in: hashes)
  }

  /// Tells each sentence. How many signs there are that are no blanks.
  @inline(__always)
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into signs: UnsafeMutableBufferPointer<UInt32>, _ tell: (Sentence) -> Void
  ) -> Int {
    guard let text = UnsafeRawPointer(bytes.baseAddress), let dense = signs.baseAddress else { return 0 }
    var (offset, count) = (0, 0)
    // Of the sentence that is read.
    var (start, first, blanks, hash) = (0, 0, 0, noHash)
    while offset < bytes.count {
      if offset &+ 4 <= bytes.count,
        case let sign = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) & 0xFF_FFFF,
        isUsual(sign)
      {
        dense[count] = sign
        hash = (hash ^ UInt64(sign)) &* hashFactor
        offset &+= 3
        count &+= 1
        continue
      }
      let length = bytes.length(at: offset)
      let sign = sign(bytes, at: offset, length)
      if isStop(sign), sign != 0x0A || offset == 0 || bytes[offset - 1] != 0x0D {
        tell(Sentence(bytes: start..<offset, range: first..<count, count: count - first + blanks, hash: hash))
        // The stop itself is among the signs, and in no sentence.
        (start, first, blanks, hash) = (offset + length, count + (sign == 0x0A ? 0 : 1), 0, noHash)
        if sign != 0x0A {
          signs[count] = sign
          count += 1
        }
      } else if bytes.blankLength(at: offset) > 0 {
        blanks += 1
      } else {
        signs[count] = sign
        hash = (hash ^ UInt64(sign)) &* hashFactor
        count += 1
      }
      offset += length
    }
    tell(Sentence(bytes: start..<offset, range: first..<count, count: count - first + blanks, hash: hash))
    return count
  }

  private static var noHash: UInt64 { 0xCBF2_9CE4_8422_2325 }
  private static var hashFactor: UInt64 { 0x100_0000_01B3 }

  /// Whether it is one of the 汉字, which most are, or a full-width sign: neither ends a sentence, and neither is blank.
  @inline(__always)
  private static func isUsual(_ sign: UInt32) -> Bool {
    let first = UInt8(truncatingIfNeeded: sign)
    return (0xE4...0xE9).contains(first) || first == 0xEF && sign & 0xFFFF != 0xBBEF && !isStop(sign)
  }

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> UInt32 {
    var sign = UInt32(bytes[index])
    if length > 1 { sign |= UInt32(bytes[index + 1]) << 8 }
    if length > 2 { sign |= UInt32(bytes[index + 2]) << 16 }
    if length > 3 { sign |= UInt32(bytes[index + 3]) << 24 }
    return sign
  }

  /// 。；！？ and a line's end.
  private static func isStop(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x0A, 0x8280E3, 0x9BBCEF, 0x81BCEF, 0x9FBCEF: true
    default: false
    }
  }

  /// The bytes of the first sentence that stands in the paragraph already, blanks apart; nil where there is none.
  ///
  /// - Parameters:
  ///   - text: the paragraph.
  ///   - shortest: how many signs a sentence has at least to be looked at.
  func repeatedSentence(in text: String, shortest: Int) -> Range<Int>? {
    guard mayRepeat else { return nil }
    var seen: [UInt64: Range<Int>] = [:]
    for sentence in Self.sentences(of: text) where sentence.count >= shortest && !sentence.bytes.isEmpty {
      if let other = seen.updateValue(sentence.range, forKey: sentence.hash), signs[other] == signs[sentence.range] {
        return sentence.bytes
      }
    }
    return nil
  }

  private static func sentences(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    text.withBytes { bytes in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { signs in
        _ = read(bytes, into: signs) { sentences.append($0) }
      }
    }
    return sentences
  }
}

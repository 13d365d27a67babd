/// Text that needs no closer look, as nearly all is: ASCII without control characters, and characters of three bytes, as
/// nearly all of Chinese.
///
/// Vectors are compared and asked as a whole, without a branch for each change from one to the other: to guess those wrong
/// takes longer than to look. Which byte it was that looks otherwise is for others to find.
enum UsualText {
  private typealias Vector = SIMD16<UInt8>

  /// Where the text from a place on looks otherwise, or shortly before: a character begins there. A character must begin
  /// at the place too, and two bytes stand before it.
  static func end(in bytes: ByteText, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    scan: while index &+ 64 <= bytes.count {
      // Where the two bytes before are ASCII too, no character is left open.
      if isPlainASCII(base + (index &- 2)) {
        index &+= 62
        continue
      }
      let stop = index &+ 64
      while index < stop {
        guard isUsual(base + index) else { break scan }
        index &+= 16
      }
    }
    while index &+ 16 <= bytes.count, isUsual(base + index) { index &+= 16 }
    // The last character may go on behind what was looked at.
    if isLead(base[index &- 1]) { return index &- 1 }
    return isLead(base[index &- 2]) ? index &- 2 : index
  }

  private static func isLead(_ byte: UInt8) -> Bool { byte & 0xF0 == 0xE0 }

  /// Whether sixty-four bytes are ASCII and no control characters.
  @inline(__always)
  private static func isPlainASCII(_ place: UnsafePointer<UInt8>) -> Bool {
    let words = UnsafeRawPointer(place).loadUnaligned(as: SIMD8<UInt64>.self)
    let marks = (words &- SIMD8(repeating: 0x2020_2020_2020_2020)) | words
    let halves = marks.lowHalf | marks.highHalf
    let quarters = halves.lowHalf | halves.highHalf
    return (quarters[0] | quarters[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether sixteen bytes, with the two before them, are of U+0020 to U+007F or of three bytes and U+1000 to U+CFFF or
  /// U+E000 to U+FFBF.
  @inline(__always)
  private static func isUsual(_ place: UnsafePointer<UInt8>) -> Bool {
    let here = vector(place)
    let before = vector(place - 1)
    let continues = (here & Vector(repeating: 0xC0)) .== Vector(repeating: 0x80)
    let mustContinue = areLeads(before) .| areLeads(vector(place - 2))
    let isKnown =
      continues .| areLeads(here) .| (SIMD16<Int8>(truncatingIfNeeded: here) .>= SIMD16<Int8>(repeating: 0x20))
    // What begins with E0 may be too long, with ED half of a pair; behind EF BF stand U+FFFE and U+FFFF.
    let isOdd =
      (here .== Vector(repeating: 0xE0)) .| (here .== Vector(repeating: 0xED))
      .| ((before .== Vector(repeating: 0xEF)) .& (here .== Vector(repeating: 0xBF)))
    let fails = unsafeBitCast((continues .^ mustContinue) .| .!isKnown .| isOdd, to: SIMD2<UInt64>.self)
    return fails[0] | fails[1] == 0
  }

  @inline(__always)
  private static func vector(_ place: UnsafePointer<UInt8>) -> Vector {
    UnsafeRawPointer(place).loadUnaligned(as: Vector.self)
  }

  /// Marks the first bytes of characters of three.
  @inline(__always)
  private static func areLeads(_ bytes: Vector) -> SIMDMask<SIMD16<Int8>> {
    (bytes & Vector(repeating: 0xF0)) .== Vector(repeating: 0xE0)
  }
}

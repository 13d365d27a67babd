/// A number as decimal digits, so that it is rounded as people round what they see.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// From the first that is not zero to the last; empty for zero.
  var digits: [UInt8]
  /// How many of the digits stand before the point: 2 for 12.5, -1 for 0.0125.
  var point: Int

  /// The fewest digits that name the number.
  init(_ number: Double) {
    isNegative = number.sign == .minus && number != 0
    digits = []
    point = 0
    guard number.isFinite else { return }
    var exponent = 0
    var sawPoint = false
    let text = number.magnitude.description
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits.append(byte - 0x30)
        if !sawPoint { point += 1 }
      case 0x2E: sawPoint = true
      case 0x65: exponent = Int(text.dropFirst(index + 1)) ?? 0
      default: break
      }
      if byte == 0x65 { break }
    }
    point += exponent
    normalize()
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  var isZero: Bool { digits.isEmpty }

  /// The number times ten to the power.
  func shifted(_ power: Int) -> DecimalDigits {
    var copy = self
    if !isZero { copy.point += power }
    return copy
  }

  /// Rounded, halves away from zero, to so many digits behind the point.
  func rounded(places: Int) -> DecimalDigits { rounded(keeping: point + places) }

  /// Rounded to so many digits in all.
  func rounded(digits count: Int) -> DecimalDigits { rounded(keeping: count) }

  private func rounded(keeping count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var copy = self
    guard count >= 0 else {
      copy.digits = []
      copy.point = 0
      return copy
    }
    let roundsUp = digits[count] >= 5
    copy.digits.removeLast(digits.count - count)
    if roundsUp { copy.addOne() }
    copy.normalize()
    return copy
  }

  /// Adds one to the last digit.
  private mutating func addOne() {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The digits before the point; none for numbers under one.
  var whole: [UInt8] {
    guard point > 0 else { return [] }
    return (0..<point).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// The digits behind the point.
  var fraction: [UInt8] {
    guard point < digits.count else { return [] }
    return [UInt8](repeating: 0, count: max(-point, 0)) + digits[max(point, 0)...]
  }

  /// `12.5`; with an exponent where there would be more than twenty zeros.
  var text: String {
    guard !isZero else { return "0" }
    let sign = isNegative ? "-" : ""
    guard point > -20, point <= 21 else {
      let rest = digits.count > 1 ? "." + Self.text(digits.dropFirst()) : ""
      return sign + Self.text(digits.prefix(1)) + rest + "E\(point > 0 ? "+" : "")\(point - 1)"
    }
    let before = whole.isEmpty ? "0" : Self.text(whole[...])
    return sign + before + (fraction.isEmpty ? "" : "." + Self.text(fraction[...]))
  }

  /// The number as text, rounded to so many digits in all where it has more.
  static func text(_ number: Double, digits: Int = 17) -> String {
    let magnitude = number.magnitude
    if magnitude < 1e15, magnitude.rounded(.down) == magnitude { return String(Int64(number)) }
    // Between these the standard library writes digits and a point, and only digits that are needed.
    if magnitude >= 1e-4, magnitude < 1e15 {
      let text = number.description
      if text.utf8.count <= digits { return text }
    }
    return DecimalDigits(number).rounded(digits: digits).text
  }

  static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}

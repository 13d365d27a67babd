import TargetTables

/// A text as a bag of small pieces, so that two texts can be compared without regard to order and white space.
struct TextFeatures: Sendable {
  /// Ascending; at most `limit`, so that long texts cost no more than long names.
  let pieces: [UInt64]

  static let limit = 256

  /// Pairs of neighbouring signs.
  init(pairsOf text: String?) {
    var previous: UInt64 = 0
    var pieces: [UInt64] = []
    for scalar in (text ?? "").unicodeScalars where pieces.count < Self.limit {
      guard let value = Self.compared(scalar) else { continue }
      if previous != 0 { pieces.append(previous << 32 | value) }
      previous = value
    }
    if pieces.isEmpty && previous != 0 { pieces.append(previous) }
    self.pieces = pieces.sorted()
  }

  /// Single signs, for texts that are too short for pairs.
  init(signsOf text: String?) {
    let signs = (text ?? "").unicodeScalars.lazy.compactMap(Self.compared).prefix(Self.limit)
    pieces = signs.sorted()
  }

  init(pieces: [UInt64]) { self.pieces = Array(pieces.prefix(Self.limit)).sorted() }

  var isEmpty: Bool { pieces.isEmpty }

  /// One piece for the whole text, which only an equal one has.
  var whole: [UInt64] { isEmpty ? [] : [pieces.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }] }

  /// The share of pieces that both have: 0 for nothing, 1 for all. Two blanks say nothing: nil.
  func likeness(to other: TextFeatures) -> Double? {
    if isEmpty && other.isEmpty { return nil }
    var shared = 0
    var (left, right) = (0, 0)
    while left < pieces.count && right < other.pieces.count {
      if pieces[left] == other.pieces[right] {
        shared += 1
        left += 1
        right += 1
      } else if pieces[left] < other.pieces[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(2 * shared) / Double(pieces.count + other.pieces.count)
  }

  /// Nil for white space.
  private static func compared(_ scalar: Unicode.Scalar) -> UInt64? {
    if scalar.value >= 0x4E00 && scalar.value <= 0x9FFF { return UInt64(scalar.value) }
    return Taxonomy.isBlank(scalar) ? nil : UInt64(Taxonomy.narrowed(scalar).value)
  }
}

extension String {
  /// The text without white space and in narrow signs, by which keys are compared; nil where nothing is left.
  var pairingKey: String? {
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars where !Taxonomy.isBlank(scalar) { key.append(Taxonomy.narrowed(scalar)) }
    return key.isEmpty ? nil : String(key)
  }
}

/// A mean of likenesses by weight, in which parts that are blank on both sides don't count.
struct WeightedLikeness {
  private var sum = 0.0
  private var weights = 0.0

  mutating func add(_ likeness: Double?, weight: Double) {
    guard let likeness else { return }
    sum += likeness * weight
    weights += weight
  }

  var value: Double { weights > 0 ? sum / weights : 0 }
}

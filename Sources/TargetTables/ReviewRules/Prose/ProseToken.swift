/// The pieces of a sum in prose: numbers with what they count, words, and the signs between them. A piece holds no text: its
/// places are those in the prose's bytes.
struct ProseToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number
    case times, over, plus, minus, equals
    case open, close
    /// 共计, 合计, 总计, 小计: what follows is what comes out.
    case total
    /// ，、：: parts of one sentence.
    case comma
    /// 。；and a new line.
    case stop
    /// Words that are none of these, as they stand.
    case words
  }

  var kind: Kind
  var text: ProsePlace
  /// Of a number.
  var number: ProseNumber?
}

/// Where something stands in the prose's bytes.
struct ProsePlace: Hashable, Sendable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(clamping: range.lowerBound)
    end = Int32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A number in prose with the words behind it: `3500 元/月`.
struct ProseNumber: Hashable, Sendable {
  /// With 万 and 亿 worked in, and per cent as hundredths.
  var value: Fraction
  /// How many times larger 万, 亿 or 千 makes the digits: 10,000 in 3.15万元.
  var scale: Int64
  var decimals: Int
  /// The words behind it up to the next sign or number, without blanks: `元/月`, `个教学月`.
  var unit: ProsePlace
  /// What is plain of the unit.
  var marks: UnitMarks
  /// As it stands in the text, blanks left out.
  var text: ProsePlace

  /// Whether it is money: its unit begins with 元.
  var isMoney: Bool { marks.contains(.money) }

  /// The number as a calendar year, where it could be one.
  var year: Int? {
    guard value.denominator == 1, (1949...2100).contains(value.numerator) else { return nil }
    return Int(value.numerator)
  }
}

/// What is plain of the words behind a number.
struct UnitMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// They begin with 元 or 圆.
  static let money = UnitMarks(rawValue: 1 << 0)
  /// They hold a slash.
  static let slash = UnitMarks(rawValue: 1 << 1)
  static let perCent = UnitMarks(rawValue: 1 << 2)
  /// They begin with 年.
  static let year = UnitMarks(rawValue: 1 << 3)
  /// They end in 共.
  static let total = UnitMarks(rawValue: 1 << 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ unit: UnsafeBufferPointer<UInt8>) {
    self = []
    switch unit.firstBytes {
    case 0xE58583, 0xE59C86: insert(.money)
    case 0xE5B9B4: insert(.year)
    case 0x25: insert(.perCent)
    default: break
    }
    if unit.contains(UInt8(ascii: "/")) { insert(.slash) }
    if unit.lastBytes == 0xE585B1 { insert(.total) }
  }
}

/// One section of a number format.
struct NumberFormatSection: Hashable {
  enum Kind: Hashable { case number, date, time, duration }

  enum Token: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(UInt8)
    case point, percent, slash, general, text
    /// `E+` or `E-`; whether a plus is shown.
    case exponent(showsPlus: Bool)
    /// `y`, `m`, `d`, `h`, `s`, `a` (weekday in Chinese), `n` (minutes), `f` (fractions of a second), and how often.
    case date(UInt8, Int)
    /// Hours, minutes or seconds that do not end with the day.
    case elapsed(UInt8, Int)
    /// The words for before and after noon.
    case noon(String, String)
  }

  struct Condition: Hashable {
    var sign: String
    var limit: Double

    func holds(for number: Double) -> Bool {
      switch sign {
      case "<": number < limit
      case "<=": number <= limit
      case ">": number > limit
      case ">=": number >= limit
      case "=": number == limit
      default: number != limit
      }
    }

    var isAboutNegatives: Bool { sign == "<" && limit <= 0 || sign == "<=" && limit < 0 }
  }

  var tokens: [Token] = []
  var condition: Condition?
  var groupsThousands = false
  /// How often the number is divided by a thousand.
  var thousands = 0
  var isChinese = false

  var kind: Kind {
    var kind = Kind.number
    for token in tokens {
      switch token {
      case .elapsed: return .duration
      case .date(let letter, _):
        if "ymda".utf8.contains(letter) { return .date }
        kind = .time
      case .noon: kind = .time
      default: continue
      }
    }
    return kind
  }
}

/// Dates between day numbers and ISO 8601.
enum ISODate {
  /// The day number of `2022-01-31`, `2022-01-31T08:30:00`, `08:30:00`, with fractions and `Z`; nil for anything else.
  static func serial(_ text: String, from1904: Bool) -> Double? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if parts.count == 1, first.contains(":") { return time(first) }
    guard let days = day(first, from1904: from1904) else { return nil }
    guard parts.count == 2 else { return days }
    return time(parts[1]).map { days + $0 }
  }

  private static func day(_ text: Substring, from1904: Bool) -> Double? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day).serial(from1904: from1904)
  }

  /// The part of a day.
  private static func time(_ text: Substring) -> Double? {
    let plain = text.last == "Z" ? text.dropLast() : text
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...24).contains(hours), (0...59).contains(minutes)
    else { return nil }
    guard let seconds = parts.count == 3 ? Double(parts[2]) : 0, (0..<61).contains(seconds) else { return nil }
    return (Double(hours * 3600 + minutes * 60) + seconds) / 86_400
  }
}

/// A day of the Gregorian calendar.
struct CalendarDay: Hashable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day behind a day number. Excel's 60 is a 29 February 1900 that never was; 0 is its 0 January.
  init(serial: Int, from1904: Bool) {
    if !from1904, serial == 60 {
      self.init(year: 1900, month: 2, day: 29)
    } else if !from1904, serial == 0 {
      self.init(year: 1900, month: 1, day: 0)
    } else {
      self.init(daysSince1970: serial - (from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569))
    }
  }

  /// Counts in eras of 400 years, from 1 March of the year 0.
  private init(daysSince1970: Int) {
    let days = daysSince1970 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    month = shifted < 10 ? shifted + 3 : shifted - 9
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  func serial(from1904: Bool) -> Double {
    let days = daysSince1970
    if from1904 { return Double(days + 24_107) }
    return Double(days + (days < -25_509 ? 25_568 : 25_569))
  }

  /// From 1 for Sunday.
  var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 + 1 }
}

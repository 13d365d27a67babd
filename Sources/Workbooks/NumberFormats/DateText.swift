/// A day number taken apart.
struct DayTime: Hashable {
  var day: CalendarDay
  /// In thousandths of a second since midnight.
  var milliseconds: Int

  /// nil past the calendar: before 1900 (or 1904) and after 9999.
  init?(serial: Double, from1904: Bool) {
    guard serial >= 0, serial < (from1904 ? 2_957_004 : 2_958_466) else { return nil }
    let total = Int((serial * 86_400_000).rounded())
    day = CalendarDay(serial: total / 86_400_000, from1904: from1904)
    milliseconds = total % 86_400_000
  }

  /// `2022-01-31`, with the time where there is one.
  var iso: String {
    let date = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    return milliseconds == 0 ? date : date + "T" + isoTime
  }

  var isoTime: String {
    let seconds = milliseconds / 1000
    let text = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    guard milliseconds % 1000 != 0 else { return text }
    var fraction = padded(milliseconds % 1000, 3)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return text + "." + fraction
  }
}

/// A number with zeros in front.
private func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(width - text.utf8.count, 0)) + text
}

extension NumberFormatSection {
  /// Days and times as the section shows them; signs where Excel cannot show it.
  func dateText(_ number: Double, from1904: Bool) -> String {
    let magnitude = kind == .duration ? number.magnitude : number
    guard magnitude < 3_000_000, var time = DayTime(serial: roundedToShown(magnitude), from1904: from1904) else {
      return "########"
    }
    let isAfternoon = time.milliseconds >= 43_200_000
    let hasNoon = tokens.contains { if case .noon = $0 { true } else { false } }
    let elapsed = Int((roundedToShown(magnitude) * 86_400_000).rounded())
    var text = kind == .duration && number < 0 ? "-" : ""
    for token in tokens {
      switch token {
      case .literal(let literal): text += literal
      case .slash: text += "/"
      case .point: text += "."
      case .noon(let before, let after): text += isAfternoon ? after : before
      case .elapsed(let letter, let count): text += padded(elapsed / Self.unit(letter), count)
      case .date(let letter, let count): text += part(letter, count, of: &time, usesNoon: hasNoon)
      default: continue
      }
    }
    return text
  }

  /// Seconds are rounded where no fraction of them is shown.
  private func roundedToShown(_ number: Double) -> Double {
    let showsFraction = tokens.contains { if case .date(UInt8(ascii: "f"), _) = $0 { true } else { false } }
    let units = showsFraction ? 86_400_000.0 : 86_400
    return (number * units).rounded() / units
  }

  private static func unit(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "h"): 3_600_000
    case UInt8(ascii: "m"): 60_000
    default: 1000
    }
  }

  private func part(_ letter: UInt8, _ count: Int, of time: inout DayTime, usesNoon: Bool) -> String {
    let hour = time.milliseconds / 3_600_000
    return switch letter {
    case UInt8(ascii: "y"): count > 2 ? padded(time.day.year, 4) : padded(time.day.year % 100, 2)
    case UInt8(ascii: "m"): month(time.day.month, count)
    case UInt8(ascii: "d"): count > 2 ? weekday(time.day, isLong: count > 3) : padded(time.day.day, count)
    case UInt8(ascii: "a"): (count > 3 ? "星期" : "周") + Self.chineseDays[time.day.weekday - 1]
    case UInt8(ascii: "h"): padded(usesNoon ? (hour + 11) % 12 + 1 : hour, min(count, 2))
    case UInt8(ascii: "n"): padded(time.milliseconds / 60_000 % 60, min(count, 2))
    case UInt8(ascii: "s"): padded(time.milliseconds / 1000 % 60, min(count, 2))
    case UInt8(ascii: "f"): "." + padded(time.milliseconds % 1000, 3).prefix(count)
    default: ""
    }
  }

  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private func month(_ month: Int, _ count: Int) -> String {
    guard count > 2 else { return padded(month, count) }
    if isChinese { return Self.chineseMonths[month - 1] + "月" }
    let name = Self.months[month - 1]
    return count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
  }

  private func weekday(_ day: CalendarDay, isLong: Bool) -> String {
    if isChinese { return (isLong ? "星期" : "周") + Self.chineseDays[day.weekday - 1] }
    let name = Self.days[day.weekday - 1]
    return isLong ? name : String(name.prefix(3))
  }
}

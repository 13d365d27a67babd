extension DocumentProperties {
  /// What a book that states no time is said to be created at, so that one book gives the same bytes each time.
  public static let unstatedTime = "2000-01-01T00:00:00Z"

  /// In seconds since 1970.
  func creationTime() throws(WorkbookError) -> Int {
    let text = created ?? Self.unstatedTime
    // The library takes zero for the present.
    guard let seconds = Self.seconds(text), seconds != 0 else {
      throw WorkbookError(.unwritable(.book(.creationTime(text))))
    }
    return seconds
  }

  /// Reads `2022-01-01T00:00:00Z`; what stands between the seconds and the end is left out.
  static func seconds(_ text: String) -> Int? {
    let parts = text.utf8.split { !(0x30...0x39).contains($0) }.prefix(6).map { Int(Substring($0)) ?? 0 }
    guard parts.count == 6, (1900...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2]),
      parts[3] < 24, parts[4] < 60, parts[5] < 60
    else { return nil }
    // Days since 1970 by the calendar whose years begin in March.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    return ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
  }
}

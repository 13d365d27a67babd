/// The directory at a ZIP file's end: what the file holds, and where.
enum PackageDirectory {
  /// What the directory says of each part, in its order.
  ///
  /// Nothing that it says is believed of memory: a part's bytes lie inside the file, or it is damaged.
  static func entries(of bytes: ByteText, limit: Int) throws(WorkbookError) -> [PackageEntry] {
    var failure: WorkbookError?
    var ends = 0
    var place = bytes.count - DirectoryEnd.size
    // A comment may stand behind the record at the end, and what looks like that record in the comment.
    let first = max(place - 65_536, 0)
    while place >= first, ends < 16 {
      if bytes.number(UInt32.self, at: place) == DirectoryEnd.signature {
        do throws(WorkbookError) {
          return try entries(of: bytes, DirectoryEnd(bytes, at: place), limit: limit)
        } catch {
          if case .limitExceeded = error.reason { throw error }
          failure = failure ?? error
          ends += 1
        }
      }
      place -= 1
    }
    throw failure ?? .noPackage
  }

  private static func entries(
    of bytes: ByteText, _ end: DirectoryEnd, limit: Int
  ) throws(WorkbookError) -> [PackageEntry] {
    var entries: [PackageEntry] = []
    entries.reserveCapacity(min(end.entryCount, limit, end.count / PackageEntry.size))
    var place = end.start
    while place < end.start + end.count {
      guard entries.count < limit else { throw WorkbookError(.limitExceeded(.parts, limit: limit)) }
      let directory = ByteText(rebasing: bytes[place..<(end.start + end.count)])
      let (entry, length) = try PackageEntry.read(directory, number: entries.count)
      entries.append(entry)
      place += length
    }
    // Some programs count in 16 bits, whatever there is.
    guard end.isLong ? entries.count == end.entryCount : entries.count & 0xFFFF == end.entryCount else {
      throw .inconsistentPackage
    }
    return entries
  }
}

/// The record that says where the directory lies.
private struct DirectoryEnd {
  static let size = 22
  static let signature: UInt32 = 0x0605_4B50

  /// Where the directory begins, and how many bytes it takes; inside the file.
  let start: Int
  let count: Int
  let entryCount: Int
  /// Whether a record with longer numbers said so.
  let isLong: Bool

  init(_ bytes: ByteText, at place: Int) throws(WorkbookError) {
    isLong = place >= 20 && bytes.number(UInt32.self, at: place - 20) == 0x0706_4B50
    let numbers = isLong ? try Self.long(bytes, at: place - 20) : try Self.short(bytes, at: place)
    let commentCount = Int(bytes.number(UInt16.self, at: place + 20))
    guard numbers.start <= UInt64(place), numbers.count <= UInt64(place) - numbers.start,
      numbers.entries <= numbers.count, commentCount <= bytes.count - place - Self.size
    else { throw .inconsistentPackage }
    (start, count, entryCount) = (Int(numbers.start), Int(numbers.count), Int(numbers.entries))
  }

  private struct Numbers {
    var start: UInt64
    var count: UInt64
    var entries: UInt64
  }

  private static func short(_ bytes: ByteText, at place: Int) throws(WorkbookError) -> Numbers {
    guard bytes.number(UInt32.self, at: place + 4) == 0 else { throw .manyDisks }
    let entries = bytes.number(UInt16.self, at: place + 10)
    guard bytes.number(UInt16.self, at: place + 8) == entries else { throw .noPackage }
    return Numbers(
      start: UInt64(bytes.number(UInt32.self, at: place + 16)),
      count: UInt64(bytes.number(UInt32.self, at: place + 12)), entries: UInt64(entries))
  }

  /// For files or parts of four gigabytes and more; some programs always write it.
  private static func long(_ bytes: ByteText, at locator: Int) throws(WorkbookError) -> Numbers {
    let place = bytes.number(UInt64.self, at: locator + 8)
    guard locator >= 56, place <= UInt64(locator - 56), bytes.number(UInt32.self, at: Int(place)) == 0x0606_4B50
    else { throw .inconsistentPackage }
    let record = Int(place)
    let entries = bytes.number(UInt64.self, at: record + 32)
    guard bytes.number(UInt32.self, at: locator + 4) == 0, bytes.number(UInt64.self, at: record + 24) == entries
    else { throw .manyDisks }
    return Numbers(
      start: bytes.number(UInt64.self, at: record + 48), count: bytes.number(UInt64.self, at: record + 40),
      entries: entries)
  }
}

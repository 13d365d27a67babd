import Testing

@testable import Workbooks

/// Where a package says that its parts are.
struct PackageDirectoryTests {
  private static let whole = SmallWorkbook(rows: "<row><c><v>1</v></c></row>").zip.bytes
  /// Where the record at the end begins; no comment stands behind it.
  private static let end = whole.count - 22

  private static func little<Number: FixedWidthInteger>(_ numbers: Number...) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt64 {
    (0..<4).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
  }

  private func cells(_ bytes: [UInt8]) -> [CellValue]? {
    try? Workbook.read(bytes).workbook.sheets.first?.cells.map(\.value)
  }

  /// The same with a record of long numbers, and none of them in the short one.
  private static func withLongEnd(_ bytes: [UInt8], size: UInt64, start: UInt64) -> [UInt8] {
    let end = bytes.count - 22
    let count = UInt64(bytes[end + 10])
    let long = little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt16(45), 45) + little(UInt32(0), 0)
    let locator = little(UInt32(0x0706_4B50), 0) + little(UInt64(end)) + little(UInt32(1))
    let short = bytes[end..<(end + 8)] + [UInt8](repeating: 0xFF, count: 12) + [0, 0]
    return Array(bytes[..<end]) + long + little(count, count, size, start) + locator + short
  }

  @Test func `long numbers at the end are read`() {
    let (size, start) = (Self.number(Self.whole, at: Self.end + 12), Self.number(Self.whole, at: Self.end + 16))
    #expect(cells(Self.withLongEnd(Self.whole, size: size, start: start)) == [.number(1)])
    #expect(cells(Self.withLongEnd(Self.whole, size: size + 1, start: start)) == nil)
    #expect(cells(Self.withLongEnd(Self.whole, size: size, start: .max)) == nil)
    #expect(cells(Self.withLongEnd(Self.whole, size: .max, start: start)) == nil)
  }

  @Test func `long numbers of a part are read`() {
    let bytes = Self.whole
    let start = Int(Self.number(bytes, at: Self.end + 16))
    var directory: [UInt8] = []
    var place = start
    while place < Self.end {
      let (packed, size) = (Self.number(bytes, at: place + 20), Self.number(bytes, at: place + 24))
      let header = Self.number(bytes, at: place + 42)
      let nameEnd = place + 46 + Int(bytes[place + 28])
      directory += bytes[place..<(place + 20)] + [UInt8](repeating: 0xFF, count: 8) + bytes[(place + 28)..<(place + 30)]
      directory += Self.little(UInt16(28 + 5)) + bytes[(place + 32)..<(place + 42)] + [0xFF, 0xFF, 0xFF, 0xFF]
      directory += bytes[(place + 46)..<nameEnd] + Self.little(UInt16(7), 1) + [9]
      directory += Self.little(UInt16(1), 24) + Self.little(size, packed, header)
      place = nameEnd
    }
    var short = Array(bytes[Self.end...])
    short.replaceSubrange(12..<16, with: Self.little(UInt32(directory.count)))
    #expect(cells(Array(bytes[..<start]) + directory + short) == [.number(1)])
  }

  @Test func `what looks like an end in the comment is passed over`() {
    var bytes = Self.whole
    let comment = Self.little(UInt32(0x0605_4B50)) + [UInt8](repeating: 0x41, count: 30)
    bytes.replaceSubrange((bytes.count - 2)..., with: Self.little(UInt16(comment.count)) + comment)
    #expect(cells(bytes) == [.number(1)])
  }

  @Test func `bytes behind the end are passed over`() {
    #expect(cells(Self.whole + [UInt8](repeating: 0x41, count: 65_000)) == [.number(1)])
    #expect(cells(Self.whole + [UInt8](repeating: 0x41, count: 66_000)) == nil)
  }

  @Test(
    arguments: [
      (4, [1, 0], "Multi-disk zip archives not supported"), (10, [0, 0], "Not a zip archive"),
      (12, [0xFF, 0xFF, 0xFF, 0xFF], "Zip archive inconsistent"), (12, [45, 0, 0, 0], "Not a zip archive"),
      (16, [0xFF, 0xFF, 0xFF, 0xFF], "Zip archive inconsistent"), (20, [9, 0], "Zip archive inconsistent"),
    ] as [(Int, [UInt8], String)])
  func `an end that does not fit the file is damage`(_ place: Int, _ other: [UInt8], _ what: String) {
    var bytes = Self.whole
    bytes.replaceSubrange((Self.end + place)..<(Self.end + place + other.count), with: other)
    #expect(throws: WorkbookError(.damaged(what))) { try Workbook.read(bytes) }
  }

  @Test func `a part past the end of the file is damage`() throws {
    for place in [20, 42] {
      var bytes = Self.whole
      let name = try #require(bytes.ranges(of: Array("xl/workbook.xml".utf8)).last?.lowerBound)
      bytes.replaceSubrange((name - 46 + place)..<(name - 42 + place), with: [0xF0, 0xFF, 0xFF, 0x7F])
      let error = #expect(throws: WorkbookError.self) { try Workbook.read(bytes) }
      guard case .damaged = error?.reason else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}

import Testing

@testable import Workbooks

struct NumberFormatTests {
  @Test(
    arguments: [
      ("0%", 1, "100%"), ("0%", 0.07, "7%"), ("0.00%", 0.12345, "12.35%"), ("0\"台\"", 6, "6台"), ("0\"次\"", 2.5, "3次"),
      ("0.00", 5, "5.00"), ("0.00", 2.675, "2.68"), ("0.00", 0.005, "0.01"), ("0.00", -1.5, "-1.50"),
      ("0.00####", 5, "5.00"), ("0.00####", 5.123456, "5.123456"), ("0.00####", 1.23, "1.23"),
      ("#,##0.00", 1_234_567.891, "1,234,567.89"), ("#,##0", 999, "999"), ("#,##0", 1000, "1,000"), ("#,##0", 0, "0"),
      ("#,##0.00;[Red]-#,##0.00", -1234.5, "-1,234.50"), ("0.00_);(0.00)", -1, "(1.00)"), ("0;-0;\"零\"", 0, "零"),
      ("0;-0;;@", 0, ""), ("#", 0, ""), ("#.##", 5, "5."), ("000000", 42, "000042"),
      ("000-0000", 1_234_567, "123-4567"),
      ("0,", 12_345, "12"), ("0.0,,\"百万\"", 12_345_678, "12.3百万"), ("[>=10000]0.00,\"千\";0", 12_340, "12.34千"),
      ("[>=10000]0.00,\"千\";0", 12, "12"), ("0.00E+00", 12_345, "1.23E+04"), ("0.00E+00", 0.00012345, "1.23E-04"),
      ("0.0E+0", 9.96, "1.0E+1"), ("# ?/?", 1.5, "1 1/2"), ("?/?", 0.75, "3/4"), ("# ??/??", 2, "2"),
      ("General", 0.1 + 0.2, "0.3"), ("General", 1e20, "100000000000000000000"), ("General\"次\"", 4, "4次"),
      ("[$¥-804]#,##0.00", 1234.5, "¥1,234.50"), ("_ * #,##0.00_ ;_ * -#,##0.00_ ", 12, " 12.00 "),
      ("≥0\"次\"", 4, "≥4次"), ("\\≥0", 4, "≥4"), ("@", 12.5, "12.5"), ("0.0\"万元\"", 3.05, "3.1万元"),
    ] as [(String, Double, String)])
  func `a number shows as its format says`(_ code: String, _ number: Double, _ expected: String) {
    #expect(NumberFormat(code).text(number, from1904: false) == expected)
  }

  @Test func `a format that shows digits alone shows nothing else, whatever the number`() {
    let codes = [
      "0", "0.", "0.00", "0.00####", "0.######", "0%", "#,##0", "0;-0", "0\"次\"", "@", "0.00E+00", "yyyy", "00",
    ]
    #expect(codes.filter { NumberFormat($0).showsDigitsAlone } == Array(codes.prefix(5)))
    for code in codes.prefix(5) {
      for number in [0, 1, -1, 0.5, -0.005, 1e-9, 1e15, -1e20, 1.0 / 3, 123_456_789.123] {
        let text = NumberFormat(code).text(number, from1904: false)
        #expect(!text.isEmpty && text.allSatisfy { "0123456789.-".contains($0) }, "\(number) under \(code): \(text)")
      }
    }
  }

  /// A second section makes the number go the long way, digit by digit.
  @Test(arguments: ["0", "0.", "0.00", "0.00####", "0.######", "0.0#", "0.000000000"])
  func `a number that its format shows whole goes the short way to the same text`(code: String) {
    let (short, long) = (NumberFormat(code), NumberFormat(code + ";-" + code))
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let divisor: Double = [1, 10, 100, 1e3, 1e6, 1e9, 3, 7].randomElement(using: &random) ?? 1
      let limit = Int.random(in: 0...1_000_000_000_000, using: &random)
      let value = Double(Int.random(in: 0...limit, using: &random)) / divisor
      #expect(short.text(value, from1904: false) == long.text(value, from1904: false), "\(value)")
    }
  }

  @Test(
    arguments: [
      ("yyyy-mm-dd", 44_592, "2022-01-31"), ("yyyy/m/d", 44_592, "2022/1/31"),
      ("yyyy\"年\"m\"月\"d\"日\"", 44_592, "2022年1月31日"),
      ("yyyy\"年\"m\"月\";@", 44_592, "2022年1月"), ("[$-804]yyyy\"年\"m\"月\"d\"日\"dddd", 44_592, "2022年1月31日星期一"),
      ("aaaa", 44_592, "星期一"), ("d-mmm-yy", 44_592, "31-Jan-22"), ("h:mm", 0.5, "12:00"),
      ("h:mm AM/PM", 0.75, "6:00 PM"),
      ("上午/下午h\"时\"mm\"分\"", 0.75, "下午6时00分"), ("yyyy-mm-dd hh:mm:ss", 44_592.75, "2022-01-31 18:00:00"),
      ("mm:ss.00", 0.0001, "00:08.64"), ("[h]:mm:ss", 1.5, "36:00:00"), ("[mm]:ss", 0.5, "720:00"),
      ("yyyy-mm-dd", 60, "1900-02-29"), ("yyyy-mm-dd", 59, "1900-02-28"), ("yyyy-mm-dd", 61, "1900-03-01"),
      ("yyyy-mm-dd", -1, "########"), ("yyyy-mm-dd", 3e6, "########"), ("h:mm:ss", 0.999999, "0:00:00"),
    ] as [(String, Double, String)])
  func `a day shows as its format says`(_ code: String, _ number: Double, _ expected: String) {
    #expect(NumberFormat(code).text(number, from1904: false) == expected)
  }

  @Test(arguments: [
    ("General", "甲"), ("@", "甲"), ("0.00", "甲"), ("0;0;0;\"<\"@\">\"", "<甲>"), ("@\"单位\"", "甲单位"),
  ])
  func `a text shows as its format says`(_ code: String, _ expected: String) {
    let book = Workbook(styles: [CellStyle(numberFormat: code)])
    #expect(book.shownText(of: Cell(CellAddress(row: 0, column: 0), .text("甲"))) == expected)
  }

  @Test(
    arguments: [
      ("General", 0.1, "0.1"), ("0%", 1, "1"), ("General", 1e15, "1000000000000000"),
      ("General", -0.000001, "-0.000001"),
      ("yyyy-mm-dd", 44_592, "2022-01-31"), ("yyyy-mm-dd hh:mm", 44_592.5, "2022-01-31T12:00:00"),
      ("[h]:mm", 1.5, "PT129600S"), ("h:mm", 0.5, "12:00:00"), ("General", 123_456_789.123, "123456789.123"),
    ] as [(String, Double, String)])
  func `a cell's value is the shortest decimal, or a day`(_ code: String, _ number: Double, _ expected: String) {
    let book = Workbook(styles: [CellStyle(numberFormat: code)])
    #expect(book.valueText(of: Cell(CellAddress(row: 0, column: 0), .number(number))) == expected)
  }

  @Test func `days and their numbers go both ways`() {
    for serial in stride(from: 61, to: 2_958_466, by: 97) {
      #expect(CalendarDay(serial: serial, from1904: false).serial(from1904: false) == Double(serial))
    }
    #expect(ISODate.serial("2022-01-31", from1904: true) == 43_130)
    #expect(ISODate.serial("2022-13-31", from1904: false) == nil)
    #expect(ISODate.serial("12:00:00", from1904: false) == 0.5)
  }

  @Test func `no format stops the reading`() {
    var random = SeededRandom(seed: 5)
    let pieces = [
      "0", "#", "?", ".", ",", "%", "E+", "/", "@", "\"", "\\", "_", "*", "[", "]", ";", "y", "m", "d", "h", "s", "绩",
      "General", "[h]", "[>1]", "[$-804]", "AM/PM", "00", " ",
    ]
    let numbers = [0, 1, -1, 0.5, 1e300, -1e-300, 44_592.75, 1e15, .infinity, .nan, Double.leastNonzeroMagnitude]
    for _ in 0..<3000 {
      let code = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
      let format = NumberFormat(code)
      for number in numbers { _ = format.text(number, from1904: false).utf8.count + format.text("x").utf8.count }
    }
  }
}

import TargetTables
import Testing

struct AmountReadingTests {
  @Test(
    arguments: [
      ("5.00", "5.00", nil, []), ("1,234.50", "1234.50", nil, [.separators]),
      ("１，２３４．５０", "1234.50", nil, [.separators, .fullWidth]), (" 5.00 ", "5.00", nil, [.blanks]),
      ("5万元", "5.00", .tenThousandYuan, [.unit]), ("5 万", "5.00", .tenThousandYuan, [.unit]),
      ("36,000元", "3.60", .yuan, [.unit, .separators]), ("50000元整", "5.00", .yuan, [.unit]),
      ("1 234 567.5", "1234567.50", nil, [.blanks, .separators]), ("－3.5", "-3.50", nil, [.fullWidth]),
      ("−3.5", "-3.50", nil, [.fullWidth]), ("- 3.5", "-3.50", nil, [.blanks]), ("+5", "5.00", nil, [.form]),
      (".5", "0.50", nil, [.form]), ("-.5", "-0.50", nil, [.form]), ("5.", "5.00", nil, [.form]),
      ("5. 00", "5.00", nil, [.blanks]), ("\u{FEFF}5.00\n", "5.00", nil, [.blanks]), ("0", "0.00", nil, []),
    ] as [(String, String, AmountUnit?, Set<AmountReading.Repair>)])
  func `what people type is understood`(
    text: String, amount: String, unit: AmountUnit?, repairs: Set<AmountReading.Repair>
  ) throws {
    let reading = try Amount.read(text, in: .tenThousandYuan)
    #expect(reading.amount.tenThousandYuan == amount)
    #expect(reading.statedUnit == unit)
    #expect(reading.repairs == repairs)
  }

  /// A blank in front makes the text go the long way, where all that people type is undone.
  @Test func `a plain decimal goes the short way to the same amount`() {
    func read(_ text: String) -> Result<Amount, AmountError> {
      Result { () throws(AmountError) in try Amount.read(text, in: .tenThousandYuan).amount }
    }
    let signs = ["", "-", "--"]
    for whole in ["", "0", "5", "007", "999999999", "1000000000", "1-2"] {
      for decimals in ["", ".", ".0", ".50", ".123456", ".1234567", ".5.5", ".-5"] {
        for sign in signs { #expect(read(sign + whole + decimals) == read(" " + sign + whole + decimals)) }
      }
    }
  }

  @Test(
    arguments: [
      ("约三十六万", .notANumber), ("1.2.3", .notANumber), ("1,23", .misplacedSeparator), ("1,2345", .misplacedSeparator),
      ("1234,567", .misplacedSeparator), (",123", .misplacedSeparator), ("1,234,", .misplacedSeparator),
      ("12 34", .misplacedSeparator), ("5.00 5.00", .notANumber), ("1.234,567", .misplacedSeparator), ("", .empty),
      ("  ", .empty), ("元", .notANumber), ("5万元左右", .notANumber), ("约5万元", .notANumber), ("3-5", .notANumber),
      ("5亿元", .unknownUnit("亿元")), ("50%", .unknownUnit("%")), ("12.345元", .tooManyDecimals(unit: .yuan)),
      ("¥5", .unknownUnit("¥")), ("￥ 5.00", .unknownUnit("￥")), ("5e3", .notANumber), ("+-5", .notANumber),
      ("(5.00)", .notANumber), ("/", .notANumber),
      ("5.0000001", .tooManyDecimals(unit: .tenThousandYuan)), ("1000000000", .tooLarge), ("五", .notANumber),
      ("+", .notANumber), ("-", .notANumber), (".", .notANumber), ("a,b", .notANumber),
    ] as [(String, AmountError)])
  func `what is no amount is never guessed`(text: String, reason: AmountError) {
    #expect(throws: reason) { try Amount.read(text, in: .tenThousandYuan) }
  }

  @Test(
    arguments: [
      (5, "5.00", []), (0.1 + 0.2, "0.30", [.noise]), (1.234567, "1.234567", []), (-0.000001, "-0.000001", []),
      (1000.1 - 1000, "0.10", [.noise]), (999_999_999.999999, "999999999.999999", []), (-0.0, "0.00", []),
    ] as [(Double, String, Set<AmountReading.Repair>)])
  func `a cell's number is the decimal that it stands for`(
    number: Double, text: String, repairs: Set<AmountReading.Repair>
  ) throws {
    let reading = try Amount.read(number, in: .tenThousandYuan)
    #expect(reading.amount.tenThousandYuan == text)
    #expect(reading.repairs == repairs)
  }

  @Test(
    arguments: [
      (1.2345678, .tooManyDecimals(unit: .tenThousandYuan)), (.nan, .notANumber), (.infinity, .notANumber),
      (1e300, .tooLarge), (1_000_000_000, .tooLarge), (1.0 / 3, .tooManyDecimals(unit: .tenThousandYuan)),
    ] as [(Double, AmountError)])
  func `a cell's number that is no amount says why`(number: Double, reason: AmountError) {
    #expect(throws: reason) { try Amount.read(number, in: .tenThousandYuan) }
  }

  @Test func `the message names the field and the text`() {
    let message = AmountError.notANumber.message(field: "预算数", found: "约三十六万")
    #expect(message == Message("预算数不是数：“约三十六万”", "预算数 is not a number: “约三十六万”"))
  }
}

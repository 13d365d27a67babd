import TargetTables
import TestDocuments
import Testing

struct AmountTests {
  @Test(
    arguments: [
      (50_000_00, "5.00", "50000.00"), (0, "0.00", "0.00"), (1_234_567, "1.234567", "12345.67"),
      (-1, "-0.000001", "-0.01"), (10, "0.00001", "0.10"), (1_500_000, "1.50", "15000.00"), (99, "0.000099", "0.99"),
      (Int64.max, "9223372036854.775807", "92233720368547758.07"),
      (Int64.min, "-9223372036854.775808", "-92233720368547758.08"),
    ] as [(Int64, String, String)])
  func `an amount is written exactly`(hundredths: Int64, tenThousand: String, yuan: String) {
    let amount = Amount(hundredthsOfYuan: hundredths)
    #expect(amount.tenThousandYuan == tenThousand)
    #expect(amount.yuan == yuan)
  }

  @Test(
    arguments: [
      ("5.00", 50_000_00), ("5", 50_000_00), ("-0.000001", -1), ("0.00", 0), ("-0.00", 0), ("007.5", 75_000_00),
      ("999999999.999999", 999_999_999_999_999),
    ] as [(String, Int64)])
  func `a plain decimal is read exactly`(text: String, hundredths: Int64) throws {
    #expect(try Amount(tenThousandYuan: text).hundredthsOfYuan == hundredths)
  }

  @Test(
    arguments: [
      ("", .empty), ("-", .notANumber), (".", .notANumber), ("5.", .notANumber), (".5", .notANumber),
      ("1.2.3", .notANumber), ("1,234", .notANumber), (" 5", .notANumber), ("+5", .notANumber), ("5e3", .notANumber),
      ("--5", .notANumber), ("５", .notANumber), ("1.2345678", .tooManyDecimals(unit: .tenThousandYuan)),
      ("1000000000", .tooLarge), ("99999999999999999999999999999", .tooLarge),
    ] as [(String, AmountError)])
  func `what is no plain decimal says why`(text: String, reason: AmountError) {
    #expect(throws: reason) { try Amount(tenThousandYuan: text) }
  }

  @Test func `what is written is read again`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let limit = Amount.limit.hundredthsOfYuan
      let amount = Amount(
        hundredthsOfYuan: Int64.random(in: -limit...limit, using: &random) >> Int64.random(in: 0...40))
      #expect(try Amount(tenThousandYuan: amount.tenThousandYuan) == amount)
      #expect(try Amount(yuan: amount.yuan) == amount)
      for unit in AmountUnit.allCases {
        let reading = try Amount.read(amount.number(in: unit), in: unit)
        #expect(reading.amount == amount && reading.repairs.isEmpty)
      }
    }
  }

  @Test func `sums are checked`() {
    let most = Amount(hundredthsOfYuan: .max)
    let one = Amount(hundredthsOfYuan: 1)
    #expect(most.adding(one) == nil)
    #expect(Amount(hundredthsOfYuan: .min).subtracting(one) == nil)
    #expect(Amount.sum([most, one]) == nil)
    #expect(Amount.sum([one, one, one]) == Amount(hundredthsOfYuan: 3))
    #expect(Amount.sum([]) == Amount(hundredthsOfYuan: 0))
  }
}

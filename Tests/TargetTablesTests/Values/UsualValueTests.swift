import TestDocuments
import Testing

@testable import TargetTables

struct UsualValueTests {
  private static let signs = [
    "≥", "≤", "＝", "＞", "=", "约", "0", "5", "95", "100", "123456789", "1234567890", ".", ",", "-", "%", "％", "次", "万元",
    "个",
    "以上", "以内", "每", "/", "月", "年", " ", "\u{3000}", "（", "人",
  ]

  @Test(arguments: UInt64(0)..<20)
  func `a usual value is read as the scanner reads it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var usual = 0
    for _ in 0..<2_000 {
      let start = generator.pick(["≥", "≤", "＝", "≥5", "≤95", ""])
      let text = start + (0..<Int.random(in: 0...4, using: &generator)).map { _ in generator.pick(Self.signs) }.joined()
      guard let one = text.withBytes({ bytes in ValueReading.usual(bytes).map { Parts($0, bytes) } }) else { continue }
      usual += 1
      let other = text.withBytes { bytes in
        NarrowText.read(bytes) { narrow in
          var scanner = ValueScanner(narrow)
          return Parts(scanner.reading(), narrow)
        }
      }
      #expect(one == other, "\(text)")
    }
    #expect(usual > 100)
  }

  private struct Parts: Equatable {
    let kind: ValueReading.Kind
    let comparison: ValueOperator?
    let number: Double
    let digits: String
    let unit: String

    init(_ reading: ValueReading, _ bytes: UnsafeBufferPointer<UInt8>) {
      (kind, comparison, number) = (reading.kind, reading.comparison, reading.number)
      digits = reading.digits(in: bytes)
      unit = String(decoding: bytes[reading.unit], as: UTF8.self)
    }
  }
}

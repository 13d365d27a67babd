/// What a value says, with its parts as places in its narrowed bytes: no text is made of it.
struct ValueReading {
  enum Kind {
    case blank, quantity, range, date, words, malformed
  }

  var kind: Kind
  /// nil where none is written.
  var comparison: ValueOperator?
  var number = 0.0
  /// With thousands separators.
  var digits = 0..<0
  var unit = 0..<0

  /// What `body` makes of a text's reading and its narrowed bytes.
  static func read<Result>(
    _ text: String, _ body: (ValueReading, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    NarrowText.read(text) { bytes in
      var scanner = ValueScanner(bytes)
      return body(scanner.reading(), bytes)
    }
  }

  /// Whether the text is a mark for nothing.
  static func isBlank(_ text: String) -> Bool { read(text) { reading, _ in reading.kind == .blank } }

  /// The digits without separators.
  func digits(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[digits].filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
  }

  /// The parts as texts.
  func content(in bytes: UnsafeBufferPointer<UInt8>) -> IndicatorValue.Content {
    switch kind {
    case .blank: .blank
    case .range: .range
    case .date: .date
    case .words: .words
    case .malformed: .malformed
    case .quantity:
      .quantity(
        IndicatorValue.Quantity(
          comparison: comparison, digits: digits(in: bytes), number: number,
          unit: String(decoding: bytes[unit], as: UTF8.self)))
    }
  }
}

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

  /// The digits without separators.
  func digits(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[digits].filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
  }
}

/// 指标值, taken apart: `≥4次` is an operator, a number and a unit. The text stays as it was written.
public struct IndicatorValue: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// `/`, `—`, 无: a mark for nothing.
    case blank
    case quantity(Quantity)
    /// `1-2次`, `2023.07-2024.01`
    case range
    /// `2022年12月底前`
    case date
    /// 定性: words.
    case words
    /// Meant as a number, and none: `≥若干次`, `1.2.3次`.
    case malformed
  }

  /// `≥4次`
  public struct Quantity: Hashable, Sendable {
    /// nil where none is written; then it is read as ＝.
    public var comparison: ValueOperator?
    /// The digits as written, narrowed and without thousands separators: `95.5`.
    public var digits: String
    public var number: Double
    /// Without blanks; empty where none is written.
    public var unit: String

    public var unitKind: MeasureUnit.Kind? { MeasureUnit.kind(of: unit) }
  }

  public let text: String
  public let content: Content

  public init(_ text: String) {
    self.text = text
    content = text.withBytes { ValueReading.read($0) { reading, bytes in reading.content(in: bytes) } }
  }

  /// The number with its operator and unit, where the value is one.
  public var quantity: Quantity? { if case .quantity(let quantity) = content { quantity } else { nil } }

  /// ＝100%, or 100% alone.
  public var isHundredPercent: Bool {
    guard let quantity else { return false }
    return quantity.number == 100 && quantity.unitKind == .rate && (quantity.comparison ?? .equal) == .equal
  }
}

extension ValueReading {
  /// The parts as texts.
  fileprivate func content(in bytes: UnsafeBufferPointer<UInt8>) -> IndicatorValue.Content {
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

import TargetTables

/// Numbers the labels of a form, so that an import compares numbers and not texts.
///
/// Texts of a sheet are taken for labels as `LabelKey` says; `PlainLabel` says the same sooner of most texts.
struct LabelIndex: Hashable, Sendable {
  private var byKey: [String: Int] = [:]
  /// The same labels, and the variants of all that the taxonomy knows, by their bytes.
  private var byBytes = TextTable()
  private var beginnings = LabelBeginnings()
  /// Whether a label is of the signs alone that a number is shown in.
  private(set) var holdsNumbers = false

  /// How many labels have numbers, from 0 on.
  var count: Int { byKey.count }

  /// The number of a label's key.
  mutating func number(ofKey key: String) -> Int {
    if let number = byKey[key] { return number }
    byKey[key] = count
    return count - 1
  }

  /// To be called when all labels have their numbers.
  mutating func finish() {
    byBytes = TextTable()
    for (variant, key) in LabelKey.canonical { byBytes.add(variant, Found(label: byKey[key], isVariant: true).number) }
    for (key, number) in byKey { byBytes.add(key, Found(label: number, isVariant: false).number) }
    for text in Array(LabelKey.canonical.keys) + byKey.keys {
      beginnings.add(text)
      if text.utf8.allSatisfy(Self.isOfNumber) { holdsNumbers = true }
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"): true
    default: false
    }
  }

  /// The number of the label that a text is; nil for a text that is none.
  func label(_ text: String) -> Int? {
    text.withBytes { bytes in
      guard bytes.count <= LabelKey.maximumBytes, !bytes.isEmpty, !beginnings.isNone(bytes) else { return .some(nil) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LabelKey.maximumBytes) { buffer in
        guard var plain = PlainLabel(bytes, in: buffer) else { return nil }
        return label(&plain)
      }
    } ?? LabelKey.key(of: text).flatMap { byKey[$0] }
  }

  private func label(_ plain: inout PlainLabel) -> Int?? {
    if let found = byBytes[plain.bytes].map(Found.init), found.isVariant { return found.label }
    plain.strip()
    return .some(byBytes[plain.bytes].map(Found.init)?.label)
  }

  /// What a key leads to: a label of the form, or none; as a variant that the taxonomy knows, or as it stands.
  private struct Found {
    var label: Int?
    var isVariant: Bool

    init(label: Int?, isVariant: Bool) {
      self.label = label
      self.isVariant = isVariant
    }

    init(_ number: Int) {
      label = number < 2 ? nil : number / 2 - 1
      isVariant = number % 2 == 1
    }

    var number: Int { (label.map { $0 + 1 } ?? 0) * 2 + (isVariant ? 1 : 0) }
  }
}

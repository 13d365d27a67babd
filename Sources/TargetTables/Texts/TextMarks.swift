/// Signs that a text may hold, told in one pass over it: what is not here is not there. Scalars that share their last bits are
/// taken for each other, so what is here is still to be looked for.
struct TextMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// 0 to 9, full-width ones too.
  static let digit = TextMarks(rawValue: 1 << 0)
  static let bracket = TextMarks(rawValue: 1 << 1)
  /// 。，；！
  static let stop = TextMarks(rawValue: 1 << 2)
  /// 、和及
  static let joint = TextMarks(rawValue: 1 << 3)
  /// 满意度, 满意率
  static let satisfaction = TextMarks(rawValue: 1 << 4)
  /// What stands for something that is still to come: XX, **, 某某.
  static let placeholder = TextMarks(rawValue: 1 << 5)
  /// What a key leaves out or narrows, see `Taxonomy.key`.
  static let keyed = TextMarks(rawValue: 1 << 6)
  /// 共, 计
  static let total = TextMarks(rawValue: 1 << 7)
  /// =, ≈, 等于
  static let equality = TextMarks(rawValue: 1 << 8)
  /// 每, /
  static let rate = TextMarks(rawValue: 1 << 9)

  /// What numbers of money have behind them.
  static let money = TextMarks(rawValue: 1 << 10)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    rawValue = Self.bySign.withUnsafeBufferPointer { table in
      var (index, marks) = (0, UInt16(0))
      while index < text.count {
        // 汉字, which most are.
        if (0xE4...0xE9).contains(text[index]) {
          let place = Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
          marks |= table[UnsafeBufferPointer<UInt8>.scalarMarks + place]
          index += 3
        } else if text[index] < 0x80 {
          marks |= table[Int(text[index])]
          index += 1
        } else {
          marks |= table[text.scalarMark(at: index)]
          index += text.length(at: index)
        }
      }
      return marks
    }
  }

  init(_ text: String) { self = text.withBytes { TextMarks($0) } }

  private static let signs: [(TextMarks, String)] = [
    (digit, "0123456789０１２３４５６７８９"), (bracket, "（(“《「【[）)”》」】]"), (stop, "。，；！"), (joint, "、和及"),
    (satisfaction, "满"), (placeholder, "*_Xx×….＊＿某"), (keyed, "*:指"), (total, "共计"), (equality, "=＝≈等"),
    (rate, "每/／"), (money, "元圆万亿"),
  ]

  /// See `blankLength` and `narrowed`.
  private static let blanksAndWideSigns: [ClosedRange<UInt32>] = [
    0...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200F, 0x2028...0x202F,
    0x205F...0x2060, 0x2066...0x2069, 0x3000...0x3000, 0xFEFF...0xFEFF, 0xFF01...0xFF5E,
  ]

  /// A scalar's mark, with 汉字 apart from signs.
  private static func place(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    text.scalarMark(at: index) | ((0xE4...0xE9).contains(text[index]) ? UnsafeBufferPointer<UInt8>.scalarMarks : 0)
  }

  /// By the scalar's place.
  private static let bySign: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 2 * UnsafeBufferPointer<UInt8>.scalarMarks)
    func add(_ marks: TextMarks, _ scalar: Unicode.Scalar) {
      table[String(Character(scalar)).withBytes { place(of: $0, at: 0) }] |= marks.rawValue
    }
    for (marks, text) in signs {
      for scalar in text.unicodeScalars { add(marks, scalar) }
    }
    for scalar in blanksAndWideSigns.joined().compactMap(Unicode.Scalar.init) { add(keyed, scalar) }
    return table
  }()
}

import BureauForms
import TargetTables

extension LocatedField {
  /// A line for `import --explain`: `送审.xlsx: 表1!C5: 项目.预算数：按标签找到，下移 2 行`.
  func text(in language: Language) -> String {
    let words = [way.message.text(in: language), shift.text(in: language), repaired.text(in: language)]
    return Message(
      "\(place): \(field)：" + words.filter { !$0.isEmpty }.joined(separator: "，"),
      "\(place): \(field): " + words.filter { !$0.isEmpty }.joined(separator: ", ")
    ).text(in: language)
  }

  /// How far the field stands from where the template has it.
  private var shift: Message {
    func moved(_ count: Int, _ forth: Message, _ back: Message) -> Message? {
      guard count != 0 else { return nil }
      let words = count > 0 ? forth : back
      return Message("\(words.chinese) \(count.magnitude)", "\(count.magnitude) \(words.english)")
    }
    let ways = [
      moved(movedRows, Message("下移行数", "down"), Message("上移行数", "up")),
      moved(movedColumns, Message("右移列数", "right"), Message("左移列数", "left")),
    ].compactMap { $0 }
    return Message(ways.map(\.chinese).joined(separator: "，"), ways.map(\.english).joined(separator: ", "))
  }

  private var repaired: Message {
    guard !repairs.isEmpty else { return Message("", "") }
    let codes = repairs.joined(separator: " ")
    return Message("已修整 [\(codes)]", "repaired [\(codes)]")
  }
}

extension LocatedField.Way {
  fileprivate var message: Message {
    switch self {
    case .name: Message("按定义名称找到", "found by its defined name")
    case .label: Message("按标签找到", "found by its labels")
    case .words: Message("按单元格内的文字找到", "found by the words in its cell")
    case .order: Message("按次序找到", "found by its order")
    case .position: Message("按位置找到", "found by its position")
    }
  }
}

/// Room for the attributes of one start tag, used again for each.
struct XMLAttributeList: ~Copyable {
  /// More attributes than this on one element are refused: comparing them all would take too long.
  static let limit = 256

  private let slots = UnsafeMutablePointer<XMLAttribute>.allocate(capacity: XMLAttributeList.limit)
  private(set) var count = 0

  deinit { slots.deallocate() }

  /// Good until the next change.
  var list: UnsafeBufferPointer<XMLAttribute> { UnsafeBufferPointer(start: slots, count: count) }

  mutating func removeAll() { count = 0 }

  /// False where there is no room left.
  mutating func append(_ attribute: XMLAttribute) -> Bool {
    guard count < Self.limit else { return false }
    slots[count] = attribute
    count += 1
    return true
  }

  mutating func setName(_ name: XMLName, at index: Int) {
    guard index < count else { return }
    slots[index].name = name
  }
}

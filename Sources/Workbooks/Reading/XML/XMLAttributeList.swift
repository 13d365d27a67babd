/// Room for the attributes of one start tag, used again for each.
struct XMLAttributeList: ~Copyable {
  /// More attributes than this on one element are refused: comparing them all would take too long.
  static let limit = 256

  private var attributes = PlainStack<XMLAttribute>(capacity: 16)
  /// Whether two names as written are the same.
  private(set) var hasTwins = false
  private var names = NameBits()

  var count: Int { attributes.count }

  /// Good until the next change.
  var list: UnsafeBufferPointer<XMLAttribute> { UnsafeBufferPointer(attributes.list) }

  mutating func removeAll() {
    attributes.removeAll()
    names = NameBits()
    hasTwins = false
  }

  /// False where there is no room left.
  @inline(__always)
  mutating func append(_ attribute: XMLAttribute) -> Bool {
    guard count < Self.limit else { return false }
    let name = attribute.fullName
    if !names.insert(name), list.contains(where: { $0.fullName.equals(name) }) { hasTwins = true }
    attributes.append(attribute)
    return true
  }

  mutating func setName(_ name: XMLName, at index: Int) {
    guard index < count else { return }
    attributes.list[index].name = name
  }
}

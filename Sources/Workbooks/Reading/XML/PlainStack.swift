/// Elements one upon another, in memory of their own that grows and is used again. They must hold no references.
struct PlainStack<Element>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    elements = .allocate(capacity: capacity)
  }

  deinit { elements.deallocate() }

  /// Good until the next change.
  var list: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: elements, count: count) }

  var last: Element? {
    @inline(__always)
    get { count > 0 ? elements[count - 1] : nil }
  }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (elements + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return elements[count]
  }

  private mutating func grow() {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 4)
    grown.moveInitialize(from: elements, count: count)
    elements.deallocate()
    elements = grown
    capacity *= 4
  }
}

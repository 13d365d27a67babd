/// Values by field. The few fields of a row or a table are found sooner one after another than by hashing.
struct FieldMap<Value> {
  private(set) var pairs: [(field: Field, value: Value)] = []

  /// - Parameter count: how many values are to come.
  init(room count: Int) { pairs.reserveCapacity(count) }

  subscript(field: Field) -> Value? {
    get {
      for index in pairs.indices where pairs[index].field == field { return pairs[index].value }
      return nil
    }
    set {
      if let index = pairs.firstIndex(where: { $0.field == field }) {
        if let newValue { pairs[index].value = newValue } else { pairs.remove(at: index) }
      } else if let newValue {
        pairs.append((field, newValue))
      }
    }
  }
}

extension FieldMap: Sendable where Value: Sendable {}

extension FieldMap: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Field, Value)...) {
    self.init(room: elements.count)
    for (field, value) in elements { self[field] = value }
  }
}

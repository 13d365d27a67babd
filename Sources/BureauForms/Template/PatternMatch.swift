import TargetTables
import Workbooks

extension Pattern {
  /// The fields' values in a text that was written by this pattern, blanks left out; nil where the text is none of it.
  ///
  /// A field runs to the next literal's first occurrence, the last one to the last literal at the end. Texts are compared
  /// byte by byte, so that no two spellings are taken for one.
  func match(_ text: String) -> FieldMap<String>? {
    text.withBytes { bytes in
      guard mayMatch(bytes) else { return nil }
      return match(bytes)
    }
  }

  /// Whether the text begins and ends as the pattern does.
  private func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .literal(let first) = pieces.first, !text[...].begins(with: first) { return false }
    if pieces.count > 1, case .literal(let last) = pieces.last, text[...].suffixStart(last) == nil { return false }
    return true
  }

  private func match(_ text: UnsafeBufferPointer<UInt8>) -> FieldMap<String>? {
    var values = FieldMap<String>(room: fields.count)
    var rest = text[...]
    var waiting: Field?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .field(let field): waiting = field
      case .literal(let literal):
        let isLast = index == pieces.count - 1
        guard let start = isLast ? rest.suffixStart(literal) : rest.start(of: literal) else { return nil }
        if let field = waiting {
          if start > rest.startIndex { values[field] = UnsafeBufferPointer(rebasing: rest[..<start]).string }
        } else if start != rest.startIndex {
          return nil
        }
        waiting = nil
        rest = rest[(start + literal.utf8.count)...]
      }
    }
    if let field = waiting {
      if !rest.isEmpty { values[field] = UnsafeBufferPointer(rebasing: rest).string }
    } else if !rest.isEmpty {
      return nil
    }
    return values
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these bytes begin with a text's.
  func begins(with text: String) -> Bool {
    text.withBytes { text in
      guard text.count <= count else { return false }
      for index in 0..<text.count where base[startIndex + index] != text[index] { return false }
      return true
    }
  }

  /// Where a text first begins.
  fileprivate func start(of text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = startIndex
    while let start = self[index...].firstIndex(of: first) {
      if self[start...].begins(with: text) { return start }
      index = start + 1
    }
    return nil
  }

  /// Where a text begins that stands at the very end.
  fileprivate func suffixStart(_ text: String) -> Int? {
    let start = endIndex - text.utf8.count
    return start >= startIndex && self[start...].begins(with: text) ? start : nil
  }
}

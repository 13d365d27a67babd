extension String {
  /// Opening ones before closing ones.
  private static let brackets: WordList = [
    "（", "(", "“", "《", "「", "【", "[", "）", ")", "”", "》", "」", "】", "]",
  ]

  /// The text without what stands in brackets, quotes or book-title marks.
  var outsideBrackets: String {
    guard holdsAny(of: Self.brackets) else { return self }
    return withBytes { text in
      var kept: [UInt8] = []
      kept.reserveCapacity(text.count)
      var (index, depth) = (0, 0)
      while index < text.count {
        let length = text.length(at: index)
        if let bracket = Self.brackets.match(in: text, at: index) {
          depth = bracket.position < 7 ? depth + 1 : Swift.max(0, depth - 1)
        } else if depth == 0 {
          kept.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<(index + length)]))
        }
        index += length
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }
}

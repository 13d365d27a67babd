extension String {
  /// Whether the word stands in the text, byte for byte. Rules ask this of every row for dozens of words; the standard
  /// library's search goes by characters and takes many times as long.
  func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in word.withUTF8 { Self.find($0, in: text) } }
  }

  /// Whether one of the words stands in the text.
  func holdsAny(of words: [String]) -> Bool {
    var text = self
    return text.withUTF8 { text in
      words.contains { word in
        var word = word
        return word.withUTF8 { Self.find($0, in: text) }
      }
    }
  }

  private static func find(_ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      var length = 1
      while length < word.count && text[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}

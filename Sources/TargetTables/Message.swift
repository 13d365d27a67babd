/// The languages that messages exist in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One sentence in both languages.
public struct Message: Hashable, Sendable {
  private enum Source: Sendable {
    case texts(chinese: String, english: String)
    case makers(chinese: @Sendable () -> MessageText, english: @Sendable () -> MessageText)
  }

  private let source: Source

  public init(_ chinese: String, _ english: String) { source = .texts(chinese: chinese, english: english) }

  /// A sentence that is made each time when it is read, and in the language alone in which it is read.
  init(
    lazily chinese: @autoclosure @escaping @Sendable () -> MessageText,
    _ english: @autoclosure @escaping @Sendable () -> MessageText
  ) {
    source = .makers(chinese: chinese, english: english)
  }

  public var chinese: String { text(in: .chinese) }
  public var english: String { text(in: .english) }

  public func text(in language: Language) -> String {
    switch (source, language) {
    case (.texts(let chinese, _), .chinese): chinese
    case (.texts(_, let english), .english): english
    case (.makers(let chinese, _), .chinese): chinese().string
    case (.makers(_, let english), .english): english().string
    }
  }

  /// Adds the sentence.
  func write(in language: Language, to bytes: inout [UInt8]) {
    switch (source, language) {
    case (.texts(let chinese, _), .chinese): bytes.add(chinese)
    case (.texts(_, let english), .english): bytes.add(english)
    case (.makers(let chinese, _), .chinese): bytes += chinese().bytes
    case (.makers(_, let english), .english): bytes += english().bytes
    }
  }

  /// Whether both say the same in both languages.
  public static func == (left: Message, right: Message) -> Bool {
    left.chinese == right.chinese && left.english == right.english
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(chinese)
    hasher.combine(english)
  }
}

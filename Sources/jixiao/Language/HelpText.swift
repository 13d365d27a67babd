import TargetTables

/// Help and usage errors as the argument parser words them, with what it says in English alone put into Chinese.
struct HelpText {
  var english: String

  init(_ english: String) { self.english = english }

  /// The columns that the parser may fill; nil leaves them to it. Chinese lines are broken here, by their real width.
  static func columns(in language: Language) -> Int? {
    switch language {
    case .english: nil
    case .chinese: 10_000
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese:
      Self.aligned(Self.closingBrackets(Self.phrases.reduce(english) { $0.replacing($1.english, with: $1.chinese) }))
    }
  }

  /// The parser counts characters where it sets columns; 汉字 are two columns wide.
  private static func aligned(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("  "), let gap = line.dropFirst(2).firstRange(of: "  ") else {
        return String(line)
      }
      let label = line[..<gap.lowerBound]
      let rest = line[gap.upperBound...].drop { $0 == " " }
      return label + String(repeating: " ", count: max(2, 26 - width(label))) + wrapped(rest, to: 54, indent: 26)
    }.joined(separator: "\n")
  }

  /// The text in lines of so many columns, broken between 汉字 and words but not before a punctuation mark.
  private static func wrapped(_ text: some StringProtocol, to columns: Int, indent: Int) -> String {
    var lines = ""
    var used = 0
    for word in words(text) {
      if used + width(word) > columns, used > 0, !"，。；：、）”".contains(word) {
        if lines.last == " " { lines.removeLast() }
        lines += "\n" + String(repeating: " ", count: indent)
        used = 0
      }
      lines += word
      used += width(word)
    }
    return lines
  }

  /// Runs of narrow characters, and each wide one by itself.
  private static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    for character in text {
      let isNarrow = character.isASCII && character != " "
      if isNarrow, let last = words.last?.last, last.isASCII, last != " " {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  private static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }

  /// Full-width brackets that a phrase has opened are closed with their like.
  private static func closingBrackets(_ text: String) -> String {
    var isOpen = false
    return String(
      text.map { character in
        if character == "（" { isOpen = true }
        if character == "）" { isOpen = false }
        guard character == ")", isOpen else { return character }
        isOpen = false
        return "）"
      })
  }

  private static let phrases: [Message] = [
    Message("", "OVERVIEW: "),
    Message("用法：", "USAGE: "),
    Message("用法：", "Usage: "),
    Message("参数：", "ARGUMENTS:"),
    Message("选项：", "OPTIONS:"),
    Message("命令：", "SUBCOMMANDS:"),
    Message("<命令>", "<subcommand>"),
    Message("显示版本。", "Show the version."),
    Message("显示帮助。", "Show help information."),
    Message("显示命令的帮助。", "Show subcommand help information."),
    Message("（可取：", "(values: "),
    Message("；默认 ", "; default: "),
    Message("（默认 ", "(default: "),
    Message("错误：", "Error: "),
    Message("缺少参数 ", "Missing expected argument "),
    Message("缺少其一：", "Missing one of: "),
    Message("没有这个选项：", "Unknown option "),
    Message("。您要的是不是 ", ". Did you mean "),
    Message("选项缺少值：", "Missing value for "),
    Message("多余的参数：", "Unexpected argument "),
    Message(" 个多余的参数：", " unexpected arguments: "),
    Message("值不可用：", "The value "),
    Message(" 不能用于 ", " is invalid for "),
    Message("。可用的值：", ". Please provide one of "),
    Message("。可用的值：", ". Please provide one of the following:"),
    Message("' 或 '", "' or '"),
    Message("' 或 '", "' and '"),
    Message("”。", "' for more information."),
    Message("”。", "' for detailed help."),
    Message("  详见“", "  See '"),
    Message("帮助：", "Help:  "),
  ]
}

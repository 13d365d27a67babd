/// How a blank is written where an empty cell would say something else: below a merged cell, an empty cell means the same again.
enum BlankMark {
  private static let open: Unicode.Scalar = "（"
  private static let close: Unicode.Scalar = "）"

  /// （空）
  static let text = "（空）"

  /// The text as a cell holds it: one that looks like the mark itself gets another pair of brackets.
  static func written(_ text: String?) -> String {
    guard let text else { return self.text }
    return looksLikeMark(text) ? "（\(text)）" : text
  }

  /// What a cell's text says: nil for the mark.
  static func read(_ text: String) -> String? {
    guard looksLikeMark(text) else { return text }
    guard text != self.text else { return nil }
    return String(text.unicodeScalars.dropFirst().dropLast())
  }

  /// 空 within one or more pairs of brackets.
  private static func looksLikeMark(_ text: String) -> Bool {
    guard text.utf8.first == 0xEF, text.unicodeScalars.first == open else { return false }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 3, scalars.count % 2 == 1 else { return false }
    let depth = scalars.count / 2
    return scalars[depth] == Unicode.Scalar("空") && scalars[..<depth].allSatisfy { $0 == open }
      && scalars[(depth + 1)...].allSatisfy { $0 == close }
  }
}

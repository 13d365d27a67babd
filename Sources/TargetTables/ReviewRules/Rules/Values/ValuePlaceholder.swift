extension ReviewRule {
  static let valuePlaceholder = ReviewRule(
    "value.placeholder", .error, .completeness,
    title: Message("指标值不是占位符", "a value is no placeholder"),
    advice: Message("把占位符换成实际的指标值", "put the real value in its place"),
    source: Message("预算管理一体化系统拒绝含 * _ 的指标值", "the budget system refuses * and _"),
    example: Example(wrong: "培训人数：**人", right: "培训人数：≥50人"),
    check: .indicators(.placeholder) { row, _ in
      guard let text = row.indicator.value, let mark = text.placeholder else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标值\(Remark.quote(text))仍是占位符“\(mark)”",
            "the value \(Remark.quote(text)) still holds the placeholder “\(mark)”"),
          found: text)
      ]
    })
}

extension String {
  private static let placeholders = ["**", "__", "XX", "xx", "××", "……", "...", "＊", "＿", "某某"]
  /// One of these stands in every text that holds a placeholder.
  private static let marks = WordList(placeholders + ["*", "_"])

  /// What stands in the text for a value that is still to come; a star between digits is a product.
  var placeholder: String? {
    guard holdsAny(of: Self.marks) else { return nil }
    if let mark = Self.placeholders.first(where: { holds($0) }) { return mark }
    return ["*", "_"].first { holds($0) && !isBetweenDigits($0) }
  }

  private func isBetweenDigits(_ mark: String) -> Bool {
    let parts = split(separator: Character(mark), omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).allSatisfy { ($0.last?.isNumber ?? false) && ($1.first?.isNumber ?? false) }
  }
}

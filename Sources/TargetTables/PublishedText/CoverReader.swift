extension PublishedTextReader {
  /// The lines before the contents: title, stage, who prepared and who reviewed.
  mutating func readCover() {
    var title: [TextLine] = []
    while let line = next, !isCoverEnd(line) {
      index += 1
      let text = Typesetting.undone(line.text, in: .prose)
      if let stage = CoverReader.stage(text) {
        set("stage", \.stage, stage, line)
      } else if let name = CoverReader.name(text, behind: "编制单位", before: "编制") {
        set("preparedBy", \.preparedBy, name, line)
      } else if let name = CoverReader.name(text, behind: "审核单位", before: "审核") {
        set("reviewedBy", \.reviewedBy, name, line)
      } else if document.preparedBy == nil && document.reviewedBy == nil && document.stage == nil {
        title.append(line)
      } else {
        reportUnclaimed(line)
      }
    }
    guard let first = title.first else { return }
    set("title", \.title, title.map { Typesetting.undone($0.text, in: .prose) }.joined(), first)
    guard let line = title.last(where: { CoverReader.year($0.text) != nil }) else { return }
    document.year = CoverReader.year(line.text)
    places[FieldPath().appending("year")] = place(line)
  }

  private func isCoverEnd(_ line: TextLine) -> Bool {
    if line.isRow { return true }
    switch TextHeading(line) {
    case .contents, .part, .projectTitle: return true
    case .section(let section): return section != .goals
    case nil: return UnitLine(line.text) != nil
    }
  }

  private mutating func set(
    _ key: String, _ field: WritableKeyPath<TargetDocument, String?>, _ text: String, _ line: TextLine
  ) {
    document[keyPath: field] = text
    places[FieldPath().appending(key)] = place(line)
  }

  /// The titles of the contents, up to the line that begins the text itself.
  mutating func readContents() {
    guard let line = next, TextHeading(line) == .contents else { return }
    index += 1
    while let line = next {
      if let entry = CoverReader.contentsEntry(line) {
        if case .projectTitle? = TextHeading(entry) { contents.append(entry) }
      } else if !isFollowedByEntry {
        return
      }
      index += 1
    }
  }

  private var isFollowedByEntry: Bool {
    lines[(index + 1)...].first { !$0.isBlank }.flatMap(CoverReader.contentsEntry) != nil
  }
}

/// What the lines of a cover and of the contents say.
enum CoverReader {
  private static let stages = ["草案", "一审稿", "二审稿", "三审稿", "送审稿", "报审稿", "审核稿", "批复稿", "定稿", "公开稿", "征求意见稿"]

  /// `(草案)`
  static func stage(_ text: String) -> String? {
    let words = text.withoutBlanks
    let inner = words.hasPrefix("（") || words.hasPrefix("(") ? String(words.dropFirst().dropLast()) : words
    let isBracketed = inner != words && (words.hasSuffix("）") || words.hasSuffix(")"))
    guard !inner.isEmpty, stages.contains(inner) || (isBracketed && inner.count <= 8) else { return nil }
    return inner
  }

  /// `编制单位：X`, `X编制`.
  static func name(_ text: String, behind label: String, before word: String) -> String? {
    if text.hasPrefix(label), let mark = text.dropFirst(label.count).first, "：:".contains(mark) {
      let name = Typesetting.undone(text.dropFirst(label.count + 1), in: .prose)
      return name.isEmpty ? nil : name
    }
    guard text.hasSuffix(word), text.count > word.count, text.count < 40 else { return nil }
    return String(text.dropLast(word.count))
  }

  /// The year of `2022年` or `二〇二二年`.
  static func year(_ text: String) -> Int? {
    let scalars = Array(text.withoutBlanks.unicodeScalars.map(Taxonomy.narrowed))
    for (index, scalar) in scalars.enumerated() where scalar == "年" && index >= 4 {
      let digits = scalars[(index - 4)..<index].compactMap(digit)
      let year = digits.reduce(0) { $0 * 10 + $1 }
      if digits.count == 4 && (1949...2999).contains(year) { return year }
    }
    return nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if Typesetting.isDigit(scalar) { return Int(scalar.value) - 0x30 }
    if scalar == "○" || scalar == "零" { return 0 }
    return Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: scalar)
  }

  /// `1.2022年度…绩效目标表.....	10` without its leader and page; nil for a line that has none.
  static func contentsEntry(_ line: TextLine) -> TextLine? {
    var rest = line.text.unicodeScalars[...]
    let isTail = { (scalar: Unicode.Scalar) in
      Taxonomy.isBlank(scalar) || Typesetting.isDigit(Taxonomy.narrowed(scalar))
    }
    while let last = rest.last, isTail(last) { rest.removeLast() }
    let isPaged = rest.endIndex != line.text.unicodeScalars.endIndex
    let length = rest.count
    while let last = rest.last, ".．…·．_-".unicodeScalars.contains(last) || Taxonomy.isBlank(last) { rest.removeLast() }
    let hasLeader = length - rest.count >= 2 || line.isRow
    guard isPaged, hasLeader, !rest.isEmpty else { return nil }
    return TextLine(number: line.number, text: String(rest))
  }
}

import TargetTables

/// A comparison as lines for a terminal or a mail.
public struct TextRendering: Sendable {
  /// The language of the words around the texts.
  public var language: Language
  /// Whether colours are set with terminal codes.
  public var isColored: Bool
  /// Only the counts and totals.
  public var isSummary: Bool
  /// How many signs of an unchanged text are shown around an edit.
  public var context: Int

  /// A rendering; without colour and in full where nothing else is said.
  public init(language: Language, isColored: Bool = false, isSummary: Bool = false, context: Int = 12) {
    self.language = language
    self.isColored = isColored
    self.isSummary = isSummary
    self.context = max(0, context)
  }

  /// Empty where nothing changed.
  public func text(_ comparison: Comparison) -> String {
    guard !comparison.changes.isEmpty else { return "" }
    var lines = heading(comparison)
    if isSummary {
      lines += projectLines(comparison)
    } else {
      lines += changeLines(comparison)
    }
    lines += comparison.remarks.map { colored($0.text(in: language), .faint) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var wording: Wording { Wording(language: language) }

  private func heading(_ comparison: Comparison) -> [String] {
    let summary = comparison.summary
    let count = comparison.changes.count
    let counts = wording.counts(summary.counts)
    return [
      colored("--- \(comparison.old.name.onOneLine)", .removed),
      colored("+++ \(comparison.new.name.onOneLine)", .added),
      wording("共 \(count) 处：\(counts)", "\(count) change\(count == 1 ? "" : "s"): \(counts)"),
      wording("预算合计 ", "budget total ") + wording.total(summary.unitTotal),
    ]
  }

  private func projectLines(_ comparison: Comparison) -> [String] {
    comparison.summary.projects.map { line in
      let budget = line.total.old == line.total.new ? "" : wording("；预算数 ", "; budget ") + wording.total(line.total)
      return wording.project(line.project).onOneLine + wording("：", ": ") + wording.counts(line.counts) + budget
    }
  }

  private func changeLines(_ comparison: Comparison) -> [String] {
    let replacements = comparison.replacements
    let folded = Set(replacements.flatMap(\.changes))
    var lines = replacements.map { self.line($0, in: comparison) }
    var project: ProjectLabel?
    for (index, change) in comparison.changes.enumerated() where !folded.contains(index) {
      if let owner = change.project, owner != project, !change.isProjectItself {
        lines.append(colored(wording.project(owner).onOneLine, .heading) + budget(of: owner, in: comparison))
      }
      project = change.isProjectItself ? nil : change.project
      lines += self.lines(change, in: comparison).map { (project == nil ? "" : "  ") + $0 }
    }
    return lines
  }

  /// What became of a project's budget, where any of its money changed.
  private func budget(of project: ProjectLabel, in comparison: Comparison) -> String {
    guard comparison.hasMoneyChange(in: project) else { return "" }
    return wording("，预算数 ", ", budget ") + wording.total(comparison.projectTotal(of: project))
  }

  private func line(_ replacement: Replacement, in comparison: Comparison) -> String {
    let fields = Set(replacement.changes.map { wording.label(comparison.changes[$0].path) }).sorted()
    let (old, new) = (replacement.removed.onOneLine, replacement.added.onOneLine)
    let count = replacement.changes.count
    return colored("~ ", .changed)
      + wording(
        "同一替换“\(old)”→“\(new)”，共 \(count) 处（\(fields.joined(separator: "、"))）",
        "the same replacement in \(count) places, “\(old)” → “\(new)” (\(fields.joined(separator: ", ")))")
  }

  private func lines(_ change: Change, in comparison: Comparison) -> [String] {
    let style: TextStyle =
      switch change.kind {
      case .added: .added
      case .removed: .removed
      case .moved, .renamed, .changed: .changed
      }
    let head = colored("\(symbol(change.kind)) \(wording.kind(change.kind))", style)
    let subject = " " + wording.subject(change).onOneLine
    let notes = [wording.meaning(change.meaning), wording.matchedBy(change.matchedBy)].filter { !$0.isEmpty }
    let note = notes.isEmpty ? "" : wording("（", " (") + notes.joined(separator: wording("；", "; ")) + wording("）", ")")
    let place = places(change, in: comparison)
    let tail = note + (place.isEmpty ? "" : colored(" [\(place)]", .faint))
    if case .text(let old) = change.old, case .text(let new) = change.new, isLong(old, new) {
      return [head + subject + wording("：", ":") + tail, "    " + marked(old, new)]
    }
    let what = contents(change)
    return [head + subject + (what.isEmpty ? "" : wording("：", ": ") + what) + tail]
  }

  private func contents(_ change: Change) -> String {
    switch change.kind {
    case .added: colored(wording.text(change.new).onOneLine, .added)
    case .removed: colored(wording.text(change.old).onOneLine, .removed)
    default:
      colored(wording.text(change.old).onOneLine, .removed) + " → "
        + colored(wording.text(change.new).onOneLine, .added)
    }
  }

  private func isLong(_ old: String, _ new: String) -> Bool {
    old.utf8.count + new.utf8.count > 120 || old.utf8.contains(0x0A) || new.utf8.contains(0x0A)
  }

  private func places(_ change: Change, in comparison: Comparison) -> String {
    let places = [comparison.oldPlace(of: change), comparison.newPlace(of: change)].map { place in
      place.map(wording.place) ?? ""
    }
    let known = places.filter { !$0.isEmpty }
    return known.count == 2 && known[0] == known[1] ? known[0] : known.joined(separator: " → ")
  }

  private func symbol(_ kind: Change.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .moved: ">"
    case .renamed, .changed: "~"
    }
  }
}

extension TextRendering {
  private enum TextStyle: String {
    case added = "32"
    case removed = "31"
    case changed = "33"
    case heading = "1"
    case faint = "2"
    case struck = "9;31"
    case underlined = "4;32"
  }

  private func colored(_ text: String, _ style: TextStyle) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Both versions in one line, `[-old-]{+new+}`; long stretches that stay are cut to the context.
  private func marked(_ old: String, _ new: String) -> String {
    let runs = MarkedText(from: old, to: new).runs
    var line = ""
    for (index, run) in runs.enumerated() {
      let text = run.text.onOneLine
      switch run.mark {
      case .same: line += text.cut(to: context, index == 0, index == runs.count - 1)
      case .removed: line += isColored ? colored(text, .struck) : "[-\(text)-]"
      case .added: line += isColored ? colored(text, .underlined) : "{+\(text)+}"
      }
    }
    return line
  }
}

/// Two versions of a text in one, with what went and what came marked by 汉字 and word.
public struct MarkedText: Hashable, Sendable {
  /// Whether a stretch stayed, went or came.
  public enum Mark: String, Hashable, Sendable { case same, removed, added }

  /// A stretch of text of one mark.
  public struct Run: Hashable, Sendable {
    /// What became of it.
    public var mark: Mark
    /// The text itself.
    public var text: String
  }

  /// Of a removal and an addition at one place, the removal comes first.
  public private(set) var runs: [Run] = []

  /// Marks what differs between two versions.
  public init(from old: String, to new: String) {
    let (oldTokens, newTokens) = (TextToken.tokens(of: old), TextToken.tokens(of: new))
    let difference = TokenDifference(oldTokens, newTokens)
    var hunks = Self.hunks(oldTokens, newTokens, difference)
    Self.joinOverIslands(&hunks)
    for hunk in hunks {
      append(.same, hunk.same)
      append(.removed, hunk.removed)
      append(.added, hunk.added)
    }
  }

  /// The texts of the removals and additions, each place once, in order.
  public var replacements: [(removed: String, added: String)] {
    var found: [(removed: String, added: String)] = []
    var isOpen = false
    for run in runs {
      switch run.mark {
      case .same: isOpen = false
      case .removed:
        found.append((run.text, ""))
        isOpen = true
      case .added:
        if isOpen { found[found.count - 1].added = run.text } else { found.append(("", run.text)) }
        isOpen = false
      }
    }
    return found
  }

  /// One version, of which long stretches that stay are cut to some signs around the edits.
  func excerpt(without mark: Mark, context: Int) -> String {
    var text = ""
    for (index, run) in runs.enumerated() where run.mark != mark {
      text += run.mark == .same ? run.text.cut(to: context, index == 0, index == runs.count - 1) : run.text
    }
    return text
  }

  /// Tokens that stay, and what was replaced behind them.
  private struct Hunk {
    var same: [TextToken] = []
    var removed: [TextToken] = []
    var added: [TextToken] = []

    var isEdit: Bool { !removed.isEmpty || !added.isEmpty }
  }

  private static func hunks(_ old: [TextToken], _ new: [TextToken], _ difference: TokenDifference) -> [Hunk] {
    var hunks = [Hunk()]
    var (x, y) = (0, 0)
    while x < old.count || y < new.count {
      var last = hunks[hunks.count - 1]
      if x < old.count && !difference.oldStays[x] {
        last.removed.append(old[x])
        x += 1
      } else if y < new.count && !difference.newStays[y] {
        last.added.append(new[y])
        y += 1
      } else {
        if last.isEdit {
          hunks.append(last)
          last = Hunk()
        }
        if x < old.count { last.same.append(old[x]) }
        (x, y) = (x + 1, y + 1)
      }
      hunks[hunks.count - 1] = last
    }
    return hunks
  }

  /// A lone sign that happens to stay between two larger edits would only make them hard to read.
  private static func joinOverIslands(_ hunks: inout [Hunk]) {
    var joined: [Hunk] = []
    for hunk in hunks {
      guard let last = joined.last, last.isEdit, hunk.isEdit, hunk.same.count == 1,
        min(last.removed.count, last.added.count) + min(hunk.removed.count, hunk.added.count) >= 3
      else {
        joined.append(hunk)
        continue
      }
      joined[joined.count - 1].removed += hunk.same + hunk.removed
      joined[joined.count - 1].added += hunk.same + hunk.added
    }
    hunks = joined
  }

  private mutating func append(_ mark: Mark, _ tokens: [TextToken]) {
    guard !tokens.isEmpty else { return }
    runs.append(Run(mark: mark, text: tokens.map { String($0.text) }.joined()))
  }
}

extension String {
  /// The text's end, or where it is the last its start, or both with what lies between left out.
  func cut(to context: Int, _ isFirst: Bool, _ isLast: Bool) -> String {
    let most = isFirst || isLast ? context : 2 * context
    guard count > most + 1 else { return self }
    return (isFirst ? "" : String(prefix(context))) + "…" + (isLast ? "" : String(suffix(context)))
  }
}

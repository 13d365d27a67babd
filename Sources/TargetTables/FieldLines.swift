/// The line that each field of a text was read at, eight bytes a field: a document of two thousand projects has a
/// hundred thousand. Fields are kept in the order of reading, by hashes of their paths, each
/// project's together: the few of one project don't meet in 32 bits.
public struct FieldLines: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var hash: UInt32
    var line: Int32
  }

  private var entries: [Entry] = []
  /// Where each project's entries start, and where the last one's end.
  private var projects: [Int] = []

  /// - Parameter text: how many bytes the text has.
  init(text: Int) { entries.reserveCapacity(text / 64) }

  public subscript(path: FieldPath) -> Int? {
    // Of the path, of the row that it leads into, and of the last step.
    var (hash, row, last) = (PathHash.root, PathHash.root, PathHash.root)
    for step in path.steps {
      (row, last) = (hash, PathHash.of(step))
      hash = PathHash.joined(row, last)
    }
    guard let project = path.projectIndex, projects.indices.contains(project + 1) else {
      return line(hash, in: 0..<(projects.first ?? entries.count)).map(abs)
        ?? line(hash, in: (projects.last ?? entries.count)..<entries.count).map(abs)
    }
    let range = projects[project]..<projects[project + 1]
    if path.steps.count == 5, let line = line(row, in: range), line < 0,
      let number = IndicatorKey.keys.entries.firstIndex(where: { $0.hash == last })
    {
      return number + 1 - line
    }
    return line(hash, in: range).map(abs)
  }

  /// Below zero for a row whose fields follow line by line.
  private func line(_ hash: UInt32, in range: Range<Int>) -> Int? {
    entries.withUnsafeBufferPointer { entries in
      range.reversed().first { entries[$0].hash == hash }.map { Int(entries[$0].line) }
    }
  }

  mutating func record(_ hash: UInt32, line: Int32) { entries.append(Entry(hash: hash, line: line)) }

  /// Says that the fields of the row that was recorded last stand below it, each on a line of its own, in their usual order:
  /// as in nearly all texts, which takes the place of an entry for each.
  mutating func recordFieldsOfRow() {
    guard let row = entries.indices.last else { return }
    entries[row].line = -entries[row].line
  }

  /// What is recorded from here on belongs to the next project, or, behind the last, to the document.
  mutating func startProject() { projects.append(entries.count) }
}

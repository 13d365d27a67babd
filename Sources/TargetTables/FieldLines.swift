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
    var (hash, row) = (FieldLines.root, FieldLines.root)
    for (index, step) in path.steps.enumerated() {
      hash = FieldLines.joined(hash, FieldLines.hash(step))
      if index == 3 { row = hash }
    }
    guard let project = path.projectIndex, projects.indices.contains(project + 1) else {
      return line(hash, in: 0..<(projects.first ?? entries.count)).map(abs)
        ?? line(hash, in: (projects.last ?? entries.count)..<entries.count).map(abs)
    }
    let range = projects[project]..<projects[project + 1]
    if let offset = path.lineInRow, let line = line(row, in: range), line < 0 { return offset - line }
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

  /// The hash of the path that leads nowhere: the document.
  static let root: UInt32 = 0x811C_9DC5

  static func hash(_ step: FieldPath.Step) -> UInt32 {
    switch step {
    case .key(let key): key.withBytes { $0.reduce(root) { joined($0, UInt32($1)) } }
    case .index(let index): UInt32(truncatingIfNeeded: index) &+ 1
    }
  }

  /// The hash of a path and a step further.
  static func joined(_ parent: UInt32, _ step: UInt32) -> UInt32 {
    let product = (parent ^ step) &* 0x9E37_79B1
    return product ^ (product >> 15)
  }
}

extension FieldPath {
  /// How many lines below its row's first one an indicator's text stands, where each has a line of its own.
  fileprivate var lineInRow: Int? {
    guard steps.count == 5, indicatorIndex != nil, case .key(let key) = steps[4] else { return nil }
    return IndicatorKey.allCases.firstIndex { $0.rawValue == key }.map { $0 + 1 }
  }
}

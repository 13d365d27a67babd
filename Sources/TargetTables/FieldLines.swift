/// The line that each field of a text was read at, twelve bytes a field: a document of two thousand projects has a hundred
/// thousand. Paths are kept as hashes of 64 bits.
public struct FieldLines: Hashable, Sendable {
  private var lines: [UInt64: Int32] = [:]

  init() {}

  public subscript(path: FieldPath) -> Int? {
    lines[path.steps.reduce(FieldLines.root) { FieldLines.hash($0, $1) }].map(Int.init)
  }

  mutating func record(_ hash: UInt64, line: Int) {
    if lines[hash] == nil { lines[hash] = Int32(clamping: line) }
  }

  /// The hash of the path that leads nowhere: the document.
  static let root: UInt64 = 0xCBF2_9CE4_8422_2325

  static func hash(_ parent: UInt64, _ step: FieldPath.Step) -> UInt64 {
    switch step {
    case .key(let key): key.utf8.reduce(mixed(parent, 0x100)) { mixed($0, UInt64($1)) }
    case .index(let index): mixed(mixed(parent, 0x101), UInt64(truncatingIfNeeded: index))
    }
  }

  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }
}

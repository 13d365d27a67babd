/// Hashes of paths: of their steps, joined one after another.
enum PathHash {
  /// The hash of the path that leads nowhere: the document.
  static let root: UInt32 = 0x811C_9DC5

  static func of(_ step: FieldPath.Step) -> UInt32 {
    switch step {
    case .key(let key):
      key.withBytes { key in
        let hash = key.quickHash
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
      }
    case .index(let index): UInt32(truncatingIfNeeded: index) &+ 1
    }
  }

  /// The hash of a path and a step further.
  static func joined(_ parent: UInt32, _ step: UInt32) -> UInt32 {
    let product = (parent ^ step) &* 0x9E37_79B1
    return product ^ (product >> 15)
  }
}

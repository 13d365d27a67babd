extension UInt64 {
  /// Whether two of these are one: a few are held against each other, which takes less than a table of them.
  static func areTwins(in hashes: some Sequence<UInt64>) -> Bool {
    var seen: [UInt64] = []
    seen.reserveCapacity(16)
    for hash in hashes {
      guard seen.count < 16 else { return areTwins(among: Array(hashes)) }
      if seen.contains(hash) { return true }
      seen.append(hash)
    }
    return false
  }

  private static func areTwins(among hashes: [UInt64]) -> Bool {
    let sorted = hashes.sorted()
    return sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
  }
}

extension UInt64 {
  /// Whether two of these are one: a few are held against each other, which takes less than a table of them.
  static func areTwins(in hashes: some Sequence<UInt64>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 16) { seen in
      var count = 0
      for hash in hashes {
        guard count < seen.count else { return areTwins(among: Array(hashes)) }
        if seen[..<count].contains(hash) { return true }
        seen[count] = hash
        count += 1
      }
      return false
    }
  }

  private static func areTwins(among hashes: [UInt64]) -> Bool {
    let sorted = hashes.sorted()
    return sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
  }
}

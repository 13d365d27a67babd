extension Pairing {
  /// The new positions of the things that moved: the fewest whose moving explains the order. Of several such sets it is
  /// the one that leaves most things at the position where they were.
  var moved: Set<Int> {
    let paired = old.indices.filter { old[$0] != nil }
    let kept = Set(heaviestIncreasing(paired))
    return Set(paired.filter { !kept.contains($0) })
  }

  /// The run of new positions whose old positions ascend and that is the longest, and then has most fixed points.
  private func heaviestIncreasing(_ positions: [Int]) -> [Int] {
    let size = new.count
    var best = PrefixMaximum(size: size)
    var before = [Int?](repeating: nil, count: positions.count)
    for (index, position) in positions.enumerated() {
      guard let value = old[position]?.position else { continue }
      let previous = best.maximum(below: value)
      before[index] = previous.index
      let weight = size + 1 + (value == position ? 1 : 0)
      best.add(weight: previous.weight + weight, index: index, at: value)
    }
    var run: [Int] = []
    var next = best.maximum(below: size).index
    while let index = next {
      run.append(positions[index])
      next = before[index]
    }
    return run
  }
}

/// The greatest weight among all keys below one, found and added to in logarithmic time (a Fenwick tree).
private struct PrefixMaximum {
  private var nodes: [(weight: Int, index: Int?)]

  init(size: Int) { nodes = Array(repeating: (0, nil), count: size + 1) }

  func maximum(below key: Int) -> (weight: Int, index: Int?) {
    var best: (weight: Int, index: Int?) = (0, nil)
    var node = key
    while node > 0 {
      if nodes[node].weight > best.weight { best = nodes[node] }
      node &= node - 1
    }
    return best
  }

  mutating func add(weight: Int, index: Int, at key: Int) {
    var node = key + 1
    while node < nodes.count {
      if weight > nodes[node].weight { nodes[node] = (weight, index) }
      node += node & -node
    }
  }
}

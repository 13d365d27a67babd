extension Pairing {
  /// The new positions of the things that moved: the fewest whose moving explains the order.
  var moved: Set<Int> {
    let paired = old.indices.filter { old[$0] != nil }
    let kept = Set(longestIncreasing(paired))
    return Set(paired.filter { !kept.contains($0) })
  }

  /// The longest run of new positions whose old positions ascend.
  private func longestIncreasing(_ positions: [Int]) -> [Int] {
    let values = positions.map { old[$0]?.position ?? 0 }
    // By length less one, where the best run of that length ends; `before` leads back along each run.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for index in values.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < values[index] { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [Int] = []
    var next = ends.last
    while let index = next {
      run.append(positions[index])
      next = before[index]
    }
    return run
  }
}

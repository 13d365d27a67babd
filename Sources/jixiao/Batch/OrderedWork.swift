/// Works on a list with several jobs at a time, and hands the results on one by one, in the list's order.
struct OrderedWork {
  let jobs: Int

  /// How many results may wait for one that is slow: what bounds the memory.
  private var window: Int { jobs * 4 }

  /// - Parameters:
  ///   - goesOn: asked before each piece of work; once it says no, what is begun is finished, and the rest left.
  ///   - work: runs on any thread, several at a time.
  ///   - deliver: runs on the caller's, one result after the other.
  func run<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], while goesOn: @autoclosure () -> Bool, _ work: @escaping @Sendable (Input) -> Result,
    deliver: (Result) throws -> Void
  ) async throws {
    guard jobs > 1, inputs.count > 1 else {
      for input in inputs {
        guard goesOn() else { return }
        try deliver(work(input))
      }
      return
    }
    try await withThrowingTaskGroup(of: Numbered<Result>.self) { group in
      var (begun, delivered) = (0, 0)
      var waiting: [Int: Result] = [:]
      var running = 0
      while true {
        while running < jobs, begun < inputs.count, begun - delivered < window, goesOn() {
          let (number, input) = (begun, inputs[begun])
          group.addTask { Numbered(number: number, result: work(input)) }
          begun += 1
          running += 1
        }
        guard let done = try await group.next() else { return }
        running -= 1
        waiting[done.number] = done.result
        while let result = waiting.removeValue(forKey: delivered) {
          try deliver(result)
          delivered += 1
        }
      }
    }
  }

  private struct Numbered<Result: Sendable>: Sendable {
    let number: Int
    let result: Result
  }
}

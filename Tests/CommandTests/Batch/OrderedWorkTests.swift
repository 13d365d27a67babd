import Glibc
import Synchronization
import Testing

@testable import jixiao

struct OrderedWorkTests {
  @Test(arguments: [1, 2, 7]) func `results come in the order of the list`(jobs: Int) async throws {
    var results: [Int] = []
    try await OrderedWork(jobs: jobs).run(Array(0..<200), while: true, Self.slowest(atMultiplesOf: 5)) {
      results.append($0)
    }
    #expect(results == Array(0..<200))
  }

  @Test func `no more than a few results wait for one that is slow`() async throws {
    let begun = Atomic(0)
    var (delivered, furthest) = (0, 0)
    let work: @Sendable (Int) -> Int = { number in
      begun.add(1, ordering: .relaxed)
      return Self.slowest(atMultiplesOf: 50)(number)
    }
    try await OrderedWork(jobs: 2).run(Array(0..<200), while: true, work) { _ in
      furthest = max(furthest, begun.load(ordering: .relaxed) - delivered)
      delivered += 1
    }
    #expect(furthest > 0 && furthest <= 2 * 4)
  }

  @Test(arguments: [1, 3]) func `what is begun is finished when the run is told to stop`(jobs: Int) async throws {
    let begun = Atomic(0)
    var delivered = 0
    let work: @Sendable (Int) -> Int = { number in
      begun.add(1, ordering: .relaxed)
      return number
    }
    try await OrderedWork(jobs: jobs).run(Array(0..<100), while: begun.load(ordering: .relaxed) < 10, work) { _ in
      delivered += 1
    }
    #expect(delivered == begun.load(ordering: .relaxed))
    #expect((10..<10 + jobs).contains(delivered))
  }

  @Test(arguments: [1, 3]) func `a result that cannot be taken ends the run`(jobs: Int) async throws {
    let work: @Sendable (Int) -> Int = { $0 }
    await #expect(throws: Failure.self) {
      try await OrderedWork(jobs: jobs).run(Array(0..<100), while: true, work) { number in
        if number == 5 { throw Failure([]) }
      }
    }
  }

  /// Work that takes its time for some, so that others overtake it.
  private static func slowest(atMultiplesOf divisor: Int) -> @Sendable (Int) -> Int {
    { number in
      if number.isMultiple(of: divisor) { usleep(3000) }
      return number
    }
  }
}

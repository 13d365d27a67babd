import FoundationEssentials
import Testing

@testable import jixiao

struct BatchOptionsTests {
  @Test(arguments: [("3", 2), ("1", 1), ("10", 1), ("ff,00000001", 9), ("ffffffff,ffffffff", 64)])
  func `a process works on as many files at a time as it may use cores`(mask: String, cores: Int) {
    let status = "Name:\tjixiao\nCpus_allowed:\t\(mask)\nCpus_allowed_list:\t0-1\n"
    #expect(BatchOptions.usableCores(in: Array(status.utf8)) == cores)
    #expect(BatchOptions.usableCores(in: Array("Name:\tjixiao\n".utf8)) == nil)
  }

  @Test func `jobs are those that were asked for, and no more than files`() throws {
    let most = ProcessInfo.processInfo.processorCount
    #expect((1...most).contains(try BatchOptions.parse([]).jobCount(for: 1_000_000)))
    #expect(try BatchOptions.parse([]).jobCount(for: 1) == 1)
    #expect(try BatchOptions.parse(["--jobs", "3"]).jobCount(for: 1_000_000) == 3)
    #expect(try BatchOptions.parse(["--jobs", "3"]).jobCount(for: 2) == 2)
  }
}

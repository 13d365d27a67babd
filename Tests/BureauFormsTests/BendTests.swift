import Glibc
import TargetTables
import TestDocuments
import Testing
import Workbooks

@testable import BureauForms

/// What people bend is read as it was, or an error stands where it was not: no change is silent.
@Suite struct BendTests {
  @Test(arguments: Bend.allCases)
  func oneBendAloneIsRepairedOrReported(bend: Bend) throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    for seed in UInt64(0)..<4 { try check([bend], seed: 7000 + seed, form) }
  }

  /// Up to five bends together, on documents of their own; prints how often each was tried.
  @Test func bendsTogetherAreRepairedOrReported() async throws {
    let form = try #require(try Form.shipped("zhengding-2022"))
    let counts = try await withThrowingTaskGroup(of: [Bend: Int].self) { group in
      for batch in 0..<Self.batches {
        group.addTask { try batchOfBends(seeds: (batch * 10)..<(batch * 10 + 10), form) }
      }
      return try await group.reduce(into: [Bend: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    }
    for bend in Bend.allCases { print("\(bend.rawValue): \(counts[bend] ?? 0)") }
    #expect(Bend.allCases.allSatisfy { counts[$0, default: 0] > 0 })
  }

  private func batchOfBends(seeds: Range<UInt64>, _ form: Form) throws -> [Bend: Int] {
    var counts: [Bend: Int] = [:]
    for seed in seeds {
      var random = SeededGenerator(seed: seed &* 31)
      var bends = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(Bend.allCases) }
      // What a merge hid and a split then left blank is gone without a trace.
      if bends.contains(.splitMerges) { bends.removeAll { $0 == .mergeAcross } }
      // All else that is done to a unit looks for its line.
      if bends.contains(.splitUnit) { bends = bends.filter { $0 != .splitUnit } + [.splitUnit] }
      for bend in bends { counts[bend, default: 0] += 1 }
      try check(bends, seed: seed, form)
    }
    return counts
  }

  /// JIXIAO_BENDS asks for more than the fast run tries.
  static let batches: UInt64 = {
    let asked = getenv("JIXIAO_BENDS").flatMap { UInt64(String(cString: $0)) } ?? 200
    return max(10, asked / 10)
  }()

  private func check(_ bends: [Bend], seed: UInt64, _ form: Form) throws {
    let document = TargetDocument.random(seed: seed, style: .plausible)
    var bending = Bending(form.export(document).workbook, seed: seed)
    for bend in bends { bending.apply(bend) }
    let read = form.importDocument(from: ReadWorkbook(workbook: bending.workbook))
    let label = "seed \(seed), \(bends.map(\.rawValue).joined(separator: ", "))"
    guard let found = read.reading.document else {
      #expect(read.reading.findings.contains { $0.severity == .error }, "\(label): refused without an error")
      return
    }
    let silent = SilentChange.find(from: document, to: found, findings: read.reading.findings)
    #expect(silent.isEmpty, "\(label): \(silent.prefix(3).joined(separator: "; "))")
    guard bends.count == 1 else { return }
    let errors = read.reading.findings.filter { $0.severity == .error }
    if bends[0].isOfUnits { #expect(errors.count >= document.projects.count, "\(label)") }
    if !bends[0].losesSomething {
      #expect(errors.isEmpty, "\(label): \(errors.first.map { $0.text(in: .english) } ?? "")")
    }
  }
}

/// Differences between two documents that no error speaks of.
enum SilentChange {
  static func find(from old: TargetDocument, to new: TargetDocument, findings: [Finding]) -> [String] {
    let errors = findings.filter { $0.severity == .error }.map { $0.path?.description ?? "" }
    guard old.projects.count == new.projects.count else {
      return errors.isEmpty ? ["\(old.projects.count) projects became \(new.projects.count)"] : []
    }
    var changes: [String] = []
    for slot in Set(RowExpansion.everySlot(of: old) + RowExpansion.everySlot(of: new)) {
      for field in Field.allCases where !field.isDerived && slot.holds(field) {
        let (before, after) = (old.value(of: field, at: slot)?.text, new.value(of: field, at: slot)?.text)
        guard !before.isSameText(as: after) else { continue }
        let path = slot.path(of: field).description
        guard !errors.contains(where: { !$0.isEmpty && path.hasPrefix($0) }) else { continue }
        changes.append("\(path): \(before ?? "nil") became \(after ?? "nil")")
      }
    }
    return changes.sorted()
  }
}

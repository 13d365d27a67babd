import Glibc
import TargetTables
import Workbooks

/// What earlier runs have done, and what tells whether it still holds.
struct Resumption: Sendable {
  /// A mark of the command and the options that shape its results.
  let settings: String
  private let earlier: [[String?]: ReceiptLine]

  /// - Parameters:
  ///   - receipt: the receipt of a run before; nil where there is none to go on from.
  ///   - settings: the command, the version, and each option that shapes results.
  ///   - mayBeMissing: whether a receipt that is not there yet is one of a run that has done nothing.
  init(receipt: String?, settings: [String], mayBeMissing: Bool = false) throws(Failure) {
    let text = ([Release.version] + settings).joined(separator: "\u{1F}")
    self.settings = String(Digest(of: Array(text.utf8)).hexadecimal.prefix(16))
    let isMissing = mayBeMissing && receipt.map { access($0, F_OK) != 0 } ?? false
    let lines = try isMissing ? [] : receipt.map { path throws(Failure) in try Receipt.lines(of: path) } ?? []
    earlier = Dictionary(lines.map { ($0.subject, $0) }) { $1 }
  }

  /// The earlier line of an input that was done with the same settings, has not changed since, and has its result where
  /// this run would write it.
  /// - Parameters:
  ///   - output: the result's place.
  ///   - others: what is written beside it.
  func done(_ line: ReceiptLine, output: PlannedOutput?, beside others: [String] = []) -> ReceiptLine? {
    guard let earlier = earlier[line.subject], earlier.status == .done, earlier.settings == settings,
      earlier.size == line.size, earlier.sha256 == line.sha256, earlier.oldSHA256 == line.oldSHA256,
      let result = output?.output.name, earlier.output == result
    else { return nil }
    return ([result] + others).allSatisfy { access($0, F_OK) == 0 } ? earlier : nil
  }

  /// What an earlier receipt says of an input that this run has not come to.
  func line(of subject: [String?]) -> ReceiptLine? { earlier[subject] }
}

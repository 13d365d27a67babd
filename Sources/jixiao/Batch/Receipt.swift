import FoundationEssentials
import Glibc
import TargetTables
import Workbooks

/// The receipt of a run: a line of JSON for each input, written as soon as the input is done, so that it holds what was
/// done whatever ends the run.
final class Receipt {
  private let file: Int32
  private let path: String

  init(path: String) throws(Failure) {
    self.path = path
    file = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
  }

  deinit { if file != STDOUT_FILENO { close(file) } }

  func add(_ line: ReceiptLine) throws(Failure) {
    if let reason = StandardStream.write(line.bytes, to: file) { throw Self.failure(path, reason) }
  }

  /// The lines of a receipt. The last may have been cut off by what ended the run.
  static func lines(of path: String) throws(Failure) -> [ReceiptLine] {
    let bytes = try NamedInput(path, mayBeEmpty: true).bytes
    let decoder = JSONDecoder()
    var lines: [ReceiptLine] = []
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() where !part.isEmpty {
      do {
        lines.append(try decoder.decode(ReceiptLine.self, from: Data(part)))
      } catch {
        guard number == parts.count - 1 else { throw malformed(path, line: number + 1) }
      }
    }
    return lines
  }

  private static func malformed(_ path: String, line: Int) -> Failure {
    Failure(
      "receipt.malformed",
      Message(
        "这不是回执：这一行不是回执的 JSON；请核对 --resume 的文件名",
        "this is no receipt: the line is not a receipt's JSON; check the name given to --resume"),
      file: path, line: line)
  }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure([Finding(WorkbookError(.cannotWrite(reason)), file: path)])
  }
}

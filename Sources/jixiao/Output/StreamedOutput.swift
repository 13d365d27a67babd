import Glibc
import TargetTables
import Workbooks

/// A result that is written piece by piece: standard output as it comes, a file whole or not at all.
final class StreamedOutput {
  private let output: OutputFile
  private let console: Console
  private var replacement: FileReplacement?
  private var file: Int32 = -1

  /// Begins the output. A file appears when `close` is called, and not without it.
  init(_ output: OutputFile, console: Console) throws(Failure) {
    self.output = output
    self.console = console
    guard case .path(let path) = output else { return }
    do {
      if OutputFile.isStream(path) {
        file = open(path, O_WRONLY | O_CLOEXEC)
      } else {
        let replacement = try FileReplacement(of: path)
        file = open(replacement.temporaryPath, O_WRONLY | O_CLOEXEC)
        self.replacement = consume replacement
      }
    } catch {
      throw Failure([Finding(error, file: path)])
    }
    guard file >= 0 else { throw failure(String(cString: strerror(errno))) }
  }

  deinit { if file >= 0 { Glibc.close(file) } }

  func write(_ bytes: [UInt8]) throws(Failure) {
    guard case .path = output else { return try console.write(bytes) }
    if let reason = StandardStream.write(bytes, to: file) { throw failure(reason) }
  }

  /// Puts the file in its place.
  func close() throws(Failure) {
    guard let replacement = replacement.take() else { return }
    do { try replacement.commit() } catch { throw Failure([Finding(error, file: output.name)]) }
  }

  private func failure(_ reason: String) -> Failure {
    Failure([Finding(WorkbookError(.cannotWrite(reason)), file: output.name)])
  }
}

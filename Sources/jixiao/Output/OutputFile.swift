import ArgumentParser
import BureauForms
import Glibc
import TargetTables
import Workbooks

/// Where a result goes.
enum OutputFile: Hashable {
  case standardOutput
  case path(String)

  /// - Parameter argument: what stood behind `-o`; nil and `-` are standard output.
  init(_ argument: String?) {
    self = argument.map { $0 == "-" ? .standardOutput : .path($0) } ?? .standardOutput
  }

  /// The file's name; nil for standard output.
  var name: String? {
    switch self {
    case .standardOutput: nil
    case .path(let path): path
    }
  }

  /// Writes all or nothing: a file is replaced whole, and stays as it was where that fails.
  func write(_ bytes: [UInt8], to console: Console) throws(Failure) {
    switch self {
    case .standardOutput: try console.write(bytes)
    case .path(let path):
      do {
        try Self.write(bytes, to: path)
      } catch {
        throw Failure([Finding(error, file: path)])
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(WorkbookError) {
    do {
      try FileReplacement.write(bytes, to: path)
    } catch {
      // What can't be replaced is left alone, and may be poured into.
      guard isStream(path) else { throw error }
      try pour(bytes, into: path)
    }
  }

  /// Writes a workbook, all or nothing.
  func write(_ workbook: Workbook, to console: Console) throws(Failure) {
    let bytes: [UInt8]
    do { bytes = try workbook.packed() } catch { throw Failure([Finding(error, file: name)]) }
    try write(bytes, to: console)
  }

  func refuseTerminal() throws {
    guard self == .standardOutput, StandardStream.output.isTerminal else { return }
    throw ValidationError(
      Message("工作簿不能显示在终端上；请用 -o 给出文件名。", "A workbook cannot be shown on a terminal; name a file with -o.").help)
  }

  /// A pipe or a device, which is written to and not replaced.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func pour(_ bytes: [UInt8], into path: String) throws(WorkbookError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw WorkbookError(.cannotWrite(String(cString: strerror(errno))), part: path) }
    defer { close(file) }
    if let reason = StandardStream.write(bytes, to: file) { throw WorkbookError(.cannotWrite(reason), part: path) }
  }
}

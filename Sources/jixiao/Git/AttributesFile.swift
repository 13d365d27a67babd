import Glibc
import TargetTables
import Workbooks

/// A file of git attributes, in which we own our lines and nothing else.
struct AttributesFile {
  let path: String

  /// Adds the lines that are not there.
  /// - Returns: those that were added.
  func add(_ lines: [String]) throws(Failure) -> [String] {
    let old = try text()
    let present = Set(old.split(separator: "\n").map(String.init))
    let missing = lines.filter { !present.contains($0) }
    guard !missing.isEmpty else { return [] }
    let head = old.isEmpty || old.hasSuffix("\n") ? old : old + "\n"
    try write(head + missing.map { $0 + "\n" }.joined())
    return missing
  }

  /// Takes the lines out, and the file where nothing else is in it.
  /// - Returns: those that were there.
  func remove(_ lines: [String]) throws(Failure) -> [String] {
    let old = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = lines.filter(old.contains)
    guard !found.isEmpty else { return [] }
    let rest = old.filter { !found.contains($0) }
    if rest.allSatisfy(\.isEmpty) {
      unlink(path)
    } else {
      try write(rest.joined(separator: "\n"))
    }
    return found
  }

  private func text() throws(Failure) -> String {
    guard access(path, F_OK) == 0, let file = fopen(path, "rb") else {
      if errno == ENOENT || errno == ENOTDIR { return "" }
      throw Failure([Finding(WorkbookError(.cannotRead(String(cString: strerror(errno)))), file: path)])
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private func write(_ text: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { Self.makeFolders(String(path[..<slash])) }
    do {
      try FileReplacement.write(Array(text.utf8), to: path)
    } catch {
      throw Failure([Finding(error, file: path)])
    }
  }

  /// What cannot be made shows when the file is written.
  private static func makeFolders(_ path: String) {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno != ENOENT { return }
    guard let slash = path.lastIndex(of: "/") else { return }
    makeFolders(String(path[..<slash]))
    mkdir(path, 0o777)
  }
}

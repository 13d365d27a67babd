import Glibc
import TargetTables

/// Looks for documents in folders.
enum Folder {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The documents in a folder, by name, and in those below it where that is asked for. Links to folders are not followed,
  /// so there are no circles.
  static func documents(in path: String, isDeep: Bool = true) throws(Failure) -> [InputPath] {
    var found: [InputPath] = []
    try collect(path, relative: "", isDeep, into: &found)
    return found
  }

  private static func collect(
    _ path: String, relative: String, _ isDeep: Bool, into found: inout [InputPath]
  ) throws(Failure) {
    for entry in try entries(of: path) {
      let inner = path + (path.hasSuffix("/") ? "" : "/") + entry
      var status = stat()
      guard lstat(inner, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if isDeep { try collect(inner, relative: relative + entry + "/", isDeep, into: &found) }
      } else if isDocument(entry) {
        found.append(InputPath(inner, relative: relative + entry))
      }
    }
  }

  private static func entries(of path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else {
      throw Failure("file.noPermission", Message("无法读取文件夹", "cannot read the folder"), file: path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// What a spreadsheet program leaves beside an open file is none. Old workbooks are, so that someone says what they are.
  private static func isDocument(_ name: String) -> Bool {
    let endings = [".json", ".xlsx", ".xlsm", ".xls", ".et", ".txt"]
    return !name.hasPrefix("~$") && endings.contains { name.lowercased().hasSuffix($0) }
  }
}

/// A file to read, and the way to it from the folder that was named.
struct InputPath: Hashable, BatchInput {
  let path: String
  /// `乡镇/送审.xlsx`; the file's name where the file itself was named.
  let relative: String

  var subject: [String?] { [path, nil] }

  init(_ path: String) {
    self.path = path
    relative = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Lists name many folders with files of one name, so the way to each is kept.
  init(listed path: String) {
    let steps = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    self.init(path, relative: steps.joined(separator: "/"))
  }

  init(_ path: String, relative: String) {
    self.path = path
    self.relative = relative
  }
}

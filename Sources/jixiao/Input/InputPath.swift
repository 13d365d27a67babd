/// A file to read, and the way to it from the folder that was named.
struct InputPath: Hashable, BatchInput {
  private enum Way: Hashable {
    /// The file itself was named.
    case named
    /// Lists name many folders with files of one name, so the way to each is kept.
    case listed
    /// Found in a folder that was named.
    case found(String)
  }

  let path: String
  private let way: Way

  init(_ path: String) { (self.path, way) = (path, .named) }

  init(listed path: String) { (self.path, way) = (path, .listed) }

  init(_ path: String, relative: String) { (self.path, way) = (path, .found(relative)) }

  var subject: [String?] { [path, nil] }

  /// `乡镇/送审.xlsx`; the file's name where the file itself was named.
  var relative: String {
    switch way {
    case .named: path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    case .listed:
      path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }.filter { $0 != "." && $0 != ".." }
        .joined(separator: "/")
    case .found(let relative): relative
    }
  }

  /// Whether it names no file: `../`.
  var isNowhere: Bool {
    path.utf8.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } && relative.isEmpty
  }
}

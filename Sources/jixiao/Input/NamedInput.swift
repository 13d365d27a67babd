import BureauForms
import Glibc
import TargetTables
import Workbooks

/// An input's bytes, and the name that findings give it.
struct NamedInput {
  let name: String
  let bytes: [UInt8]

  /// - Parameter argument: a path, or `-` for standard input.
  init(_ argument: String, limits: ReadingLimits = ReadingLimits(), mayBeEmpty: Bool = false) throws(Failure) {
    name = argument == "-" ? "<stdin>" : argument
    let file = try Self.open(argument, named: name)
    defer { if file != STDIN_FILENO { close(file) } }
    var status = stat()
    let kind = fstat(file, &status) == 0 ? status.st_mode & S_IFMT : S_IFDIR
    guard kind != S_IFDIR || file == STDIN_FILENO else { throw Self.unreadable(EISDIR, name) }
    let size = kind == S_IFREG ? Int(status.st_size) : nil
    bytes = try Self.readAll(file, ofSize: size, named: name, limit: limits.packedBytes)
    guard mayBeEmpty || !bytes.isEmpty else {
      throw Failure([Finding(WorkbookError(.notXLSX(.empty)), file: name)])
    }
  }

  var kind: FileKind { FileKind(of: bytes) }

  private static func open(_ argument: String, named name: String) throws(Failure) -> Int32 {
    guard argument != "-" else { return STDIN_FILENO }
    let file = Glibc.open(argument, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(errno, name) }
    return file
  }

  /// - Parameter size: that of a regular file; nil for any other.
  private static func readAll(
    _ file: Int32, ofSize size: Int?, named name: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    if let size, size > limit { throw tooLarge(limit, name) }
    var bytes: [UInt8] = []
    // One byte more than a regular file says it has, so that its end is met without growing.
    var room = size.map { $0 + 1 } ?? 1 << 16
    while true {
      let count = append(room, from: file, to: &bytes)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(errno, name) }
      guard count > 0 else { return bytes }
      guard bytes.count <= limit else { throw tooLarge(limit, name) }
      if bytes.count == size { return bytes }
      room = max(1 << 16, bytes.count / 2)
    }
  }

  /// One `read`.
  private static func append(_ room: Int, from file: Int32, to bytes: inout [UInt8]) -> Int {
    var count = 0
    let read = [UInt8](unsafeUninitializedCapacity: room) { free, filled in
      count = Glibc.read(file, free.baseAddress, room)
      filled = max(count, 0)
    }
    if bytes.isEmpty { bytes = read } else { bytes += read }
    return count
  }

  private static func tooLarge(_ limit: Int, _ name: String) -> Failure {
    Failure([Finding(WorkbookError(.limitExceeded(.packedBytes, limit: limit)), file: name)])
  }

  private static func unreadable(_ code: Int32, _ name: String) -> Failure {
    switch code {
    case ENOENT:
      Failure(
        "file.notFound", Message("没有这个文件，请核对文件名和所在文件夹", "there is no such file; check its name and folder"), file: name)
    case EISDIR:
      Failure(
        "file.directory",
        Message(
          "这是文件夹，不是文件；请给出其中的文件，处理多个文件的命令可加 --recursive",
          "this is a folder and no file; name its files, or add --recursive where a command takes many"),
        file: name)
    case EACCES:
      Failure("file.noPermission", Message("没有读取权限", "no permission to read it"), file: name)
    default:
      Failure([Finding(WorkbookError(.cannotRead(String(cString: strerror(code)))), file: name)])
    }
  }
}

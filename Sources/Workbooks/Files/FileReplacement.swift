import Glibc

/// Puts a whole new file in another's place, or leaves everything as it was.
///
/// The bytes go into a new file beside the target, which is synced and renamed over it. Whoever reads the target sees
/// the old file or the new one, never half of one. A symbolic link stays one: the file it points to is replaced.
public struct FileReplacement: ~Copyable {
  private let target: String
  /// The file that is filled and then takes the target's place; it exists, and is empty.
  public let temporaryPath: String
  private var isCommitted = false

  /// Replaces the file at `path`, or makes it, with `bytes`.
  public static func write(_ bytes: [UInt8], to path: String) throws(WorkbookError) {
    let replacement = try FileReplacement(of: path)
    try replacement.fill(with: bytes)
    try replacement.commit()
  }

  /// Begins a replacement: whatever stands at `temporaryPath` when `commit` is called becomes the file at `path`.
  /// Without a commit the temporary file goes when the replacement does.
  public init(of path: String) throws(WorkbookError) {
    let resolved = try Self.resolved(path)
    let temporary = try Self.makeTemporaryFile(beside: resolved)
    target = resolved
    temporaryPath = temporary
  }

  deinit { if !isCommitted { unlink(temporaryPath) } }

  /// Makes the temporary file the target. When this fails, what was there before still is.
  public consuming func commit() throws(WorkbookError) {
    try Self.carryMode(from: target, to: temporaryPath)
    try Self.sync(temporaryPath)
    guard rename(temporaryPath, target) == 0 else { throw Self.failure(target) }
    isCommitted = true
    // The file is whole either way; without this a power cut may bring the old one back.
    try? Self.sync(Self.folder(of: target))
  }

  private func fill(with bytes: [UInt8]) throws(WorkbookError) {
    let file = open(temporaryPath, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(target) }
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + offset }, $0.count - offset) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(target) }
      offset += count
    }
  }
}

extension FileReplacement {
  /// The file that `path` leads to, through symbolic links, which may not exist yet. A directory is refused.
  private static func resolved(_ path: String) throws(WorkbookError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw WorkbookError(.cannotWrite(String(cString: strerror(ENOENT))), part: path)
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw WorkbookError(.cannotWrite(String(cString: strerror(EISDIR))), part: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WorkbookError(.cannotWrite("not a regular file"), part: path)
    }
    // Renaming over a file asks for rights to its folder only; a file that is read-only is meant to stay.
    guard access(path, W_OK) == 0 else { throw failure(path) }
    guard let real = realpath(path, nil) else { throw failure(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes the file with the rights that the process gives new files, which only the system knows for certain, and with no
  /// more than the old one has.
  private static func makeTemporaryFile(beside target: String) throws(WorkbookError) -> String {
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 | 0o600 : 0o666
    let start = folder(of: target) + "/.jixiao-"
    while true {
      let path = start + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { throw failure(target) }
      close(file)
      return path
    }
  }

  /// Gives the new file the rights of the old one, where there is one.
  private static func carryMode(from target: String, to path: String) throws(WorkbookError) {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    guard chmod(path, status.st_mode & 0o777) == 0 else { throw failure(target) }
  }

  private static func sync(_ path: String) throws(WorkbookError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> WorkbookError {
    WorkbookError(.cannotWrite(String(cString: strerror(errno))), part: path)
  }
}

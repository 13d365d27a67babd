import Glibc

/// Puts a whole new file in another's place, or leaves everything as it was.
///
/// The bytes go into a new file beside the target, which is synced and renamed over it. Whoever reads the target sees
/// the old file or the new one, never half of one. A symbolic link stays one: the file it points to is replaced.
public struct FileReplacement: ~Copyable {
  private let target: String
  /// The rights of the file that is replaced; nil where there is none.
  private let mode: mode_t?
  /// The file that is filled and then takes the target's place; it exists, and is empty.
  public let temporaryPath: String
  /// The same file, open.
  private let file: Int32
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
    let (resolved, mode) = try Self.resolved(path)
    let (file, temporary) = try Self.makeTemporaryFile(beside: resolved, mode: mode)
    target = resolved
    self.mode = mode
    temporaryPath = temporary
    self.file = file
  }

  deinit {
    close(file)
    if !isCommitted { unlink(temporaryPath) }
  }

  /// Makes the temporary file the target. When this fails, what was there before still is.
  public consuming func commit() throws(WorkbookError) {
    if let mode, fchmod(file, mode) != 0 { throw Self.failure(target) }
    guard fsync(file) == 0, rename(temporaryPath, target) == 0 else { throw Self.failure(target) }
    isCommitted = true
    // The file is whole either way; without this a power cut may bring the old one back.
    Self.sync(folder: Self.folder(of: target))
  }

  private func fill(with bytes: [UInt8]) throws(WorkbookError) {
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
  /// The file that `path` leads to, through symbolic links, and its rights where it exists. A directory is refused.
  private static func resolved(_ path: String) throws(WorkbookError) -> (String, mode_t?) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw WorkbookError(.cannotWrite(String(cString: strerror(ENOENT))), part: path)
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return (path, nil) }
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
    return (String(cString: real), status.st_mode & 0o777)
  }

  /// Makes the file with the rights that the process gives new files, which only the system knows for certain, and with no
  /// more than the old one has.
  private static func makeTemporaryFile(
    beside target: String, mode: mode_t?
  ) throws(WorkbookError) -> (Int32, String) {
    let start = folder(of: target) + "/.jixiao-"
    while true {
      let path = start + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode.map { $0 | 0o600 } ?? 0o666)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { throw failure(target) }
      return (file, path)
    }
  }

  private static func sync(folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> WorkbookError {
    WorkbookError(.cannotWrite(String(cString: strerror(errno))), part: path)
  }
}

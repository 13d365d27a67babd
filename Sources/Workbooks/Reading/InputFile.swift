import Glibc

/// Files as bytes.
enum InputFile {
  static func bytes(at path: String, limit: Int) throws(WorkbookError) -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { Glibc.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw WorkbookError(.cannotRead(String(cString: strerror(EISDIR))), part: path)
    }
    var bytes: [UInt8] = []
    var room = max(Int(status.st_size), 0) + 1
    while true {
      // One byte more than may be is enough to see that there are too many.
      if room > limit - bytes.count { room = limit - bytes.count + 1 }
      let chunk = try chunk(of: room, from: file, path: path)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw WorkbookError(.limitExceeded(.packedBytes, limit: limit), part: path) }
      if chunk.count < room { return bytes }
      room = max(65_536, bytes.count)
    }
  }

  /// Fewer bytes only where the file ends.
  private static func chunk(of room: Int, from file: Int32, path: String) throws(WorkbookError) -> [UInt8] {
    var hasFailed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let read = Glibc.read(file, buffer.baseAddress.map { $0 + count }, room - count)
        if read < 0, errno == EINTR { continue }
        hasFailed = read < 0
        guard read > 0 else { break }
        count += read
      }
    }
    guard !hasFailed else { throw failure(path) }
    return chunk
  }

  private static func failure(_ path: String) -> WorkbookError {
    WorkbookError(.cannotRead(String(cString: strerror(errno))), part: path)
  }
}

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
      let (read, count) = try append(to: &bytes, room: min(room, limit + 1 - bytes.count), from: file, path: path)
      guard bytes.count <= limit else { throw WorkbookError(.limitExceeded(.packedBytes, limit: limit), part: path) }
      if read == 0 { return bytes }
      room = max(65_536, count)
    }
  }

  private static func append(
    to bytes: inout [UInt8], room: Int, from file: Int32, path: String
  ) throws(WorkbookError) -> (read: Int, count: Int) {
    let start = bytes.count
    var read = 0
    bytes.reserveCapacity(start + room)
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat { read = Glibc.read(file, buffer.baseAddress, room) } while read < 0 && errno == EINTR
      count = max(read, 0)
    }
    guard read >= 0 else { throw failure(path) }
    if start == 0 { bytes = chunk } else { bytes += chunk }
    return (read, bytes.count)
  }

  private static func failure(_ path: String) -> WorkbookError {
    WorkbookError(.cannotRead(String(cString: strerror(errno))), part: path)
  }
}

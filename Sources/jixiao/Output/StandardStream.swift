import Glibc

/// One of the two streams that a run writes to.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// A line of text. What cannot be said on standard error cannot be said at all, so failures end here.
  func print(_ text: String) { _ = Self.write((text + (text.hasSuffix("\n") ? "" : "\n")).utf8, to: rawValue) }

  /// Writes all bytes to an open file. A reader that has closed its end is no failure: a run over
  /// many files ends there, any other goes on for its exit status.
  /// - Returns: what the system said, where it could not write.
  static func write(_ bytes: some Collection<UInt8>, to file: Int32) -> String? {
    let whole = bytes.withContiguousStorageIfAvailable { write(all: UnsafeRawBufferPointer($0), to: file) }
    return whole ?? Array(bytes).withUnsafeBytes { write(all: $0, to: file) }
  }

  private static func write(all bytes: UnsafeRawBufferPointer, to file: Int32) -> String? {
    var offset = 0
    while offset < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count >= 0 {
        offset += count
      } else if errno == EPIPE {
        if file == output.rawValue { Interruption.note(SIGPIPE) }
        return nil
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}

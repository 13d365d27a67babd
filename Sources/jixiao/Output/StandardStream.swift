import Glibc

/// One of the two streams that a run writes to.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all bytes. A reader that has closed its end is no failure.
  /// - Returns: what the system said, where it could not write.
  func write(_ bytes: some Collection<UInt8>) -> String? {
    let contiguous = bytes.withContiguousStorageIfAvailable { writeAll(UnsafeRawBufferPointer($0)) }
    return contiguous ?? Array(bytes).withUnsafeBytes(writeAll)
  }

  /// A line of text. What cannot be said on standard error cannot be said at all, so failures end here.
  func print(_ text: String) { _ = write((text + (text.hasSuffix("\n") ? "" : "\n")).utf8) }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return nil
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}

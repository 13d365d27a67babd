import CDeflate
import Glibc

/// Memory for the bytes of one part, with room for a scanner's zeros behind them.
struct PartMemory: ~Copyable {
  let bytes: UnsafeMutablePointer<UInt8>
  let capacity: Int
  /// How many bytes it holds.
  var count = 0

  init(capacity: Int) throws(WorkbookError) {
    guard let memory = malloc(capacity + XMLPart.padding) else { throw WorkbookError(.cannotRead("out of memory")) }
    bytes = memory.assumingMemoryBound(to: UInt8.self)
    self.capacity = capacity
  }

  deinit { free(bytes) }

  var checksum: UInt32 { libdeflate_crc32(0, bytes, count) }

  /// The bytes as XML text.
  consuming func xml() throws(WorkbookError) -> XMLPart {
    let (bytes, count) = (bytes, count)
    discard self
    return try XMLPart.adopt(bytes, count: count)
  }
}

import Glibc

/// Memory that grows, for text that is put together.
struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private(set) var count = 0

  init() {}

  deinit { free(memory) }

  /// What it holds; good until the next change.
  var text: ByteText { ByteText(start: memory, count: count) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    guard reserve(1), let memory else { return }
    memory[count] = byte
    count += 1
  }

  mutating func append(_ bytes: ByteText) {
    guard let source = bytes.baseAddress, reserve(bytes.count), let memory else { return }
    memcpy(memory + count, source, bytes.count)
    count += bytes.count
  }

  /// Appends a scalar as UTF-8.
  mutating func append(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return }
    for byte in encoded { append(byte) }
  }

  private mutating func reserve(_ more: Int) -> Bool {
    guard count + more > capacity else { return true }
    let wanted = max(256, max(capacity * 2, count + more))
    guard let grown = realloc(memory, wanted) else { return false }
    memory = grown.assumingMemoryBound(to: UInt8.self)
    capacity = wanted
    return true
  }
}

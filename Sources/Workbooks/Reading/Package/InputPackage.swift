import CZip
import Glibc

/// Owns one `zip_t` that reads from memory. The bytes must outlive it.
struct InputPackage: ~Copyable {
  private let archive: OpaquePointer
  private let limits: ReadingLimits
  /// Where each part stands, by `PartName.key` and by its name as written.
  private var entries: [String: UInt64] = [:]
  private var exactEntries: [String: UInt64] = [:]
  /// What may be unpacked in all, and what is left of it.
  private let unpackedLimit: Int
  private var bytesLeft: Int
  /// The names that stand in the package more than once.
  private(set) var repeatedNames: [String] = []

  private init(_ archive: OpaquePointer, packedBytes: Int, limits: ReadingLimits) {
    self.archive = archive
    self.limits = limits
    // Deflate packs 1032 bytes into one at best: a file that gives more names its parts over and over.
    unpackedLimit = min(
      limits.unpackedBytes, max(4 << 20, packedBytes * 1100))
    bytesLeft = unpackedLimit
  }

  /// Opens a package that lies in memory.
  static func open(_ bytes: ByteText, limits: ReadingLimits) throws(WorkbookError) -> InputPackage {
    guard bytes.count <= limits.packedBytes else {
      throw WorkbookError(.limitExceeded(.packedBytes, limit: limits.packedBytes))
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw WorkbookError(.damaged(Self.text(of: &error)))
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw WorkbookError(.damaged(Self.text(of: &error)))
    }
    var package = InputPackage(archive, packedBytes: bytes.count, limits: limits)
    try package.listEntries()
    return package
  }

  deinit { zip_discard(archive) }

  private mutating func listEntries() throws(WorkbookError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.parts else { throw WorkbookError(.limitExceeded(.parts, limit: limits.parts)) }
    for index in 0..<UInt64(max(count, 0)) {
      guard let pointer = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS)) else { continue }
      let name = String(cString: pointer)
      // Of two parts of one name the later counts, as for most other readers.
      if exactEntries.updateValue(index, forKey: name) != nil { repeatedNames.append(name) }
      entries[PartName.key(name)] = index
    }
  }

  private static func text(of error: inout zip_error_t) -> String {
    zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
  }

  /// The names of all parts, as written, in no order.
  var partNames: [String] { Array(exactEntries.keys) }

  func contains(_ name: String) -> Bool { entry(of: name) != nil }

  private func entry(of name: String) -> UInt64? { exactEntries[name] ?? entries[PartName.key(name)] }

  /// The XML of a part.
  mutating func xml(_ name: String) throws(WorkbookError) -> XMLPart {
    guard let entry = entry(of: name) else { throw WorkbookError(.missingPart, part: name) }
    do throws(WorkbookError) {
      let (memory, count) = try unpack(entry)
      return try XMLPart.adopt(memory, count: count)
    } catch {
      throw error.inPart(name)
    }
  }

  /// Reads to the end, where the library checks the sum; what the directory says of the size is not believed.
  private mutating func unpack(_ entry: UInt64) throws(WorkbookError) -> (UnsafeMutablePointer<UInt8>, Int) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, entry, 0, &status) == 0 else { throw archiveError() }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw WorkbookError(.notXLSX(.encrypted)) }
    guard let file = zip_fopen_index(archive, entry, 0) else { throw archiveError() }
    defer { zip_fclose(file) }
    // Deflate packs a thousandfold at best, XML ten- or twentyfold.
    let believable = min(status.size, 32 * min(status.comp_size, 1 << 28) + 65_536)
    var capacity = min(Int(believable), bytesLeft) + 1
    var memory = malloc(capacity + XMLPart.padding)
    var count = 0
    // What a part that turns out bad has cost is spent all the same.
    defer { bytesLeft = max(bytesLeft - count, 0) }
    while let target = memory {
      let read = Int(zip_fread(file, target + count, UInt64(capacity - count)))
      guard read >= 0 else {
        free(target)
        throw WorkbookError(.damaged(zip_file_strerror(file).map { String(cString: $0) } ?? "unknown"))
      }
      count += read
      guard count <= bytesLeft else {
        free(target)
        throw WorkbookError(.limitExceeded(.unpackedBytes, limit: unpackedLimit))
      }
      if read == 0 {
        return (target.assumingMemoryBound(to: UInt8.self), count)
      }
      guard count == capacity else { continue }
      capacity = min(capacity * 2, bytesLeft + 1)
      if capacity == count { continue }
      guard let grown = realloc(target, capacity + XMLPart.padding) else {
        free(target)
        break
      }
      memory = grown
    }
    throw WorkbookError(.cannotRead("out of memory"))
  }

  private func archiveError() -> WorkbookError {
    WorkbookError(.damaged(zip_strerror(archive).map { String(cString: $0) } ?? "unknown"))
  }
}

extension WorkbookError {
  /// The same error with its part, where it has none yet.
  func inPart(_ name: String) -> WorkbookError {
    var error = self
    error.part = part ?? name
    return error
  }
}

import CZip
import Glibc

/// Owns one `zip_t` that reads from memory: what a package holds, and the parts as they lie in it. The bytes must outlive it.
struct PackageArchive: ~Copyable {
  private let archive: OpaquePointer
  private let size: Int

  init(_ bytes: ByteText) throws(WorkbookError) {
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
    self.archive = archive
    size = bytes.count
  }

  deinit { zip_discard(archive) }

  private static func text(of error: inout zip_error_t) -> String {
    zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
  }

  /// What the directory lists, in its order.
  func entries(limit: Int) throws(WorkbookError) -> [PackageEntry] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limit else { throw WorkbookError(.limitExceeded(.parts, limit: limit)) }
    var entries: [PackageEntry] = []
    entries.reserveCapacity(Int(max(count, 0)))
    for number in 0..<UInt64(max(count, 0)) {
      guard let name = zip_get_name(archive, number, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
      name.withMemoryRebound(to: UInt8.self, capacity: strlen(name)) {
        entries.append(PackageEntry(name: ByteText(start: $0, count: strlen(name)), number: number))
      }
    }
    return entries
  }

  /// What the directory says of an entry.
  func status(of entry: PackageEntry) throws(WorkbookError) -> zip_stat_t {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, entry.number, 0, &status) == 0 else { throw failure() }
    return status
  }

  /// Reads a part as it lies in the file, into memory that held another's where there is room.
  func read(
    _ entry: PackageEntry, announced: UInt64, into packed: inout PartMemory
  ) throws(WorkbookError) {
    guard let file = zip_fopen_index(archive, entry.number, zip_flags_t(ZIP_FL_COMPRESSED)) else { throw failure() }
    defer { zip_fclose(file) }
    let count = Int(min(announced, UInt64(size)))
    if packed.capacity < count { packed = try PartMemory(capacity: count) }
    packed.count = 0
    while packed.count < count {
      let read = zip_fread(file, packed.bytes + packed.count, UInt64(count - packed.count))
      guard read >= 0 else {
        throw WorkbookError(.damaged(zip_file_strerror(file).map { String(cString: $0) } ?? "unknown"))
      }
      if read == 0 { break }
      packed.count += Int(read)
    }
  }

  private func failure() -> WorkbookError {
    WorkbookError(.damaged(zip_strerror(archive).map { String(cString: $0) } ?? "unknown"))
  }
}

/// A part that a package's directory lists.
struct PackageEntry {
  /// As written; good as long as the archive is.
  let name: ByteText
  /// Its place in the directory.
  let number: UInt64
}

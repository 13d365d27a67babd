import CZip
import Glibc

/// Owns one `zip_t` that reads from memory. The bytes must outlive it.
struct InputPackage: ~Copyable {
  private let archive: OpaquePointer
  private let limits: ReadingLimits
  private let inflater: Inflater
  private let packedBytes: Int
  /// Where each part stands, by `PartName.key`, once a name was looked for that is spelt otherwise; and by its name as
  /// written.
  private var entries: [String: UInt64]?
  private var exactEntries: [String: UInt64] = [:]
  /// What may be unpacked in all, and what is left of it.
  private let unpackedLimit: Int
  private var bytesLeft: Int
  /// The names that stand in the package more than once.
  private(set) var repeatedNames: [String] = []

  private init(
    _ archive: OpaquePointer, packedBytes: Int, limits: ReadingLimits
  ) throws(WorkbookError) {
    self.archive = archive
    self.packedBytes = packedBytes
    inflater = try Inflater()
    self.limits = limits
    // Deflate packs 1032 bytes into one at best: a file that gives more names its parts over and over.
    unpackedLimit = min(limits.unpackedBytes, max(4 << 20, packedBytes * 1100))
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
    var package = try InputPackage(archive, packedBytes: bytes.count, limits: limits)
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
    }
  }

  private static func text(of error: inout zip_error_t) -> String {
    zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
  }

  /// The names of all parts, as written, in no order.
  var partNames: [String] { Array(exactEntries.keys) }

  mutating func contains(_ name: String) -> Bool { entry(of: name) != nil }

  private mutating func entry(of name: String) -> UInt64? {
    if let exact = exactEntries[name] { return exact }
    let known = entries ?? entriesByKey
    entries = known
    return known[PartName.key(name)]
  }

  /// Of two parts of one key the later counts here too.
  private var entriesByKey: [String: UInt64] {
    Dictionary(exactEntries.map { (PartName.key($0.key), $0.value) }) { max($0, $1) }
  }

  /// The XML of a part.
  mutating func xml(_ name: String) throws(WorkbookError) -> XMLPart {
    guard let entry = entry(of: name) else { throw WorkbookError(.missingPart, part: name) }
    do throws(WorkbookError) {
      return try unpack(entry).xml()
    } catch {
      throw error.inPart(name)
    }
  }

  /// The bytes of a part, checked against its size and its sum.
  private mutating func unpack(_ entry: UInt64) throws(WorkbookError) -> PartMemory {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, entry, 0, &status) == 0 else { throw archiveError() }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw WorkbookError(.notXLSX(.encrypted)) }
    let packed = try readPacked(entry, announced: status.comp_size)
    let part: PartMemory
    switch Int32(status.comp_method) {
    case ZIP_CM_STORE:
      try spend(packed.count)
      part = packed
    case ZIP_CM_DEFLATE: part = try inflate(packed, announced: status.size)
    default: throw WorkbookError(.damaged("compression method \(status.comp_method)"))
    }
    guard part.count == status.size, part.checksum == status.crc else { throw WorkbookError(.damaged("CRC error")) }
    return part
  }

  /// A part as it lies in the file.
  private func readPacked(_ entry: UInt64, announced: UInt64) throws(WorkbookError) -> PartMemory {
    guard let file = zip_fopen_index(archive, entry, zip_flags_t(ZIP_FL_COMPRESSED)) else { throw archiveError() }
    defer { zip_fclose(file) }
    var packed = try PartMemory(capacity: Int(min(announced, UInt64(packedBytes))))
    while packed.count < packed.capacity {
      let read = zip_fread(file, packed.bytes + packed.count, UInt64(packed.capacity - packed.count))
      guard read >= 0 else {
        throw WorkbookError(.damaged(zip_file_strerror(file).map { String(cString: $0) } ?? "unknown"))
      }
      if read == 0 { break }
      packed.count += Int(read)
    }
    return packed
  }

  /// What the directory says of the size is believed only as far as the packed bytes make it likely.
  private mutating func inflate(
    _ packed: borrowing PartMemory, announced: UInt64
  ) throws(WorkbookError) -> PartMemory {
    // Deflate packs a thousandfold at best, XML ten- or twentyfold.
    var capacity = min(Int(min(announced, UInt64(32 * packed.count + 65_536))), bytesLeft)
    while true {
      var part = try PartMemory(capacity: capacity)
      let outcome = inflater.inflate(packed, into: &part)
      if outcome == .whole {
        try spend(part.count)
        return part
      }
      if outcome == .needsRoom {
        if capacity == bytesLeft { throw unpackedTooMuch }
        if capacity < announced {
          capacity = min(Int(min(announced, UInt64(capacity * 4))), bytesLeft)
          continue
        }
      }
      // What a part that turns out bad has cost is spent all the same.
      try spend(capacity)
      throw WorkbookError(.damaged("Zlib error"))
    }
  }

  private mutating func spend(_ count: Int) throws(WorkbookError) {
    guard count <= bytesLeft else { throw unpackedTooMuch }
    bytesLeft -= count
  }

  private var unpackedTooMuch: WorkbookError { WorkbookError(.limitExceeded(.unpackedBytes, limit: unpackedLimit)) }

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

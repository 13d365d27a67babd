import CZip
import Glibc

/// A package of parts that lies in memory. The bytes must outlive it.
struct InputPackage: ~Copyable {
  private let archive: PackageArchive
  private let limits: ReadingLimits
  private let inflater: Inflater
  /// A part as it lies in the file, and later another: small ones come by the dozen.
  private var packed: PartMemory
  /// By their names; of two of one name the later stands behind.
  private let entries: [PackageEntry]
  /// How many parts hold relationships. The package's own and the book's are two: where there are no more, no sheet has any,
  /// and none need be looked for.
  let relationshipParts: Int
  /// By `PartName.key`, where each entry stands, once a name was looked for that is spelt otherwise.
  private var entriesByKey: [String: Int]?
  /// What may be unpacked in all, and what is left of it.
  private let unpackedLimit: Int
  private var bytesLeft: Int

  /// Opens a package.
  init(_ bytes: ByteText, limits: ReadingLimits) throws(WorkbookError) {
    guard bytes.count <= limits.packedBytes else {
      throw WorkbookError(.limitExceeded(.packedBytes, limit: limits.packedBytes))
    }
    let inflater = try Inflater()
    let packed = try PartMemory(capacity: min(bytes.count, 4_096))
    let archive = try PackageArchive(bytes)
    // Swift's sort is stable.
    entries = try archive.entries(limit: limits.parts).sorted { $0.name.isBefore($1.name) }
    relationshipParts = entries.count { $0.name.endsInRels }
    self.archive = archive
    self.inflater = inflater
    self.packed = packed
    self.limits = limits
    // Deflate packs 1032 bytes into one at best: a file that gives more names its parts over and over.
    unpackedLimit = min(limits.unpackedBytes, max(4 << 20, bytes.count * 1100))
    bytesLeft = unpackedLimit
  }

  /// The names of all parts, as written, in no order.
  var partNames: [String] { entries.map { String(decoding: $0.name, as: UTF8.self) } }

  mutating func contains(_ name: String) -> Bool { entry(of: name) != nil }

  /// Of two parts of one name the later counts, as for most other readers.
  private mutating func entry(of name: String) -> PackageEntry? {
    if let exact = exactEntry(of: name) { return exact }
    let known = entriesByKey ?? keys
    entriesByKey = known
    return known[PartName.key(name)].map { entries[$0] }
  }

  private func exactEntry(of name: String) -> PackageEntry? {
    var name = name
    return name.withUTF8 { name in
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if name.isBefore(entries[middle].name) { high = middle } else { low = middle + 1 }
      }
      guard low > 0, entries[low - 1].name.equals(name) else { return nil }
      return entries[low - 1]
    }
  }

  private var keys: [String: Int] {
    let keys = entries.indices.map { (PartName.key(String(decoding: entries[$0].name, as: UTF8.self)), $0) }
    return Dictionary(keys) { entries[$0].number > entries[$1].number ? $0 : $1 }
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
  private mutating func unpack(_ entry: PackageEntry) throws(WorkbookError) -> PartMemory {
    let status = try archive.status(of: entry)
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw WorkbookError(.notXLSX(.encrypted)) }
    try archive.read(entry, announced: status.comp_size, into: &packed)
    var part: PartMemory
    switch Int32(status.comp_method) {
    case ZIP_CM_STORE:
      try spend(packed.count)
      part = try PartMemory(capacity: 0)
      swap(&part, &packed)
    case ZIP_CM_DEFLATE: part = try inflate(announced: status.size)
    default: throw WorkbookError(.damaged("compression method \(status.comp_method)"))
    }
    // What a large part took is not held while it is read.
    if packed.capacity > 1 << 20 { packed = try PartMemory(capacity: 0) }
    guard part.count == status.size, part.checksum == status.crc else { throw WorkbookError(.damaged("CRC error")) }
    return part
  }

  /// What the directory says of the size is believed only as far as the packed bytes make it likely.
  private mutating func inflate(announced: UInt64) throws(WorkbookError) -> PartMemory {
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
}

extension ByteText {
  /// Some order of names.
  fileprivate func isBefore(_ other: ByteText) -> Bool {
    guard count == other.count, let mine = baseAddress, let theirs = other.baseAddress else {
      return count < other.count
    }
    return memcmp(mine, theirs, count) < 0
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

extension ByteText {
  /// Whether a part's name ends in `.rels`, in either case.
  fileprivate var endsInRels: Bool {
    guard count >= 5 else { return false }
    return zip(self[(count - 5)...], ".rels".utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}

import Glibc
import Synchronization

/// The parts that say nothing of the cells, as the last workbook had them: workbooks of one form have them alike, and they
/// are packed once.
struct SharedParts {
  private struct Known: Sendable {
    var part: [UInt8]
    var packed: PackedPart
  }

  private static let names: Set<String> = [
    "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml", "xl/styles.xml",
    "docProps/app.xml",
  ]
  /// Larger ones are not kept.
  private static let largest = 1 << 16
  private static let last = Mutex<[String: Known]>([:])

  static func packed(_ part: [UInt8], named name: String, by packer: borrowing PartPacker) -> PackedPart {
    guard names.contains(name), part.count <= largest else { return packer.pack(part) }
    if let known = last.withLock({ $0[name] }), isSame(known.part, part) { return known.packed }
    let packed = packer.pack(part)
    last.withLock { $0[name] = Known(part: part, packed: packed) }
    return packed
  }

  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && memcmp(one, other, one.count) == 0
  }
}

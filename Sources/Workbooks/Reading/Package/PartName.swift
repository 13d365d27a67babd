/// Names of parts inside a package, and how they refer to each other.
enum PartName {
  /// The name without case, backslashes, leading slashes and percent signs, so that spellings compare equal.
  static func key(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var rest = name.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x25:
        if let decoded = hexadecimal(rest.prefix(2)) {
          bytes.append(lowercased(decoded))
          rest.removeFirst(2)
        } else {
          bytes.append(byte)
        }
      case 0x2F, 0x5C: if !bytes.isEmpty { bytes.append(0x2F) }
      default: bytes.append(lowercased(byte))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder that a part stands in, with its slash; empty for none.
  static func folder(of part: String) -> String {
    part.utf8.lastIndex(of: 0x2F).map { String(part[...$0]) } ?? ""
  }

  /// The part that a relationship's target names: absolute, or seen from the folder of the part that states it.
  static func resolve(_ target: ByteText, in folder: String) -> String {
    if isPlain(target) { return folder + target.string }
    let path = target.map { $0 == 0x5C ? 0x2F : $0 }
    var steps: [ArraySlice<UInt8>] = []
    if path.first != 0x2F { steps = Array(folder.utf8).split(separator: 0x2F) }
    for step in path.split(separator: 0x2F) {
      switch step {
      case [0x2E]: continue
      case [0x2E, 0x2E]: _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return String(decoding: Array(steps.joined(separator: [0x2F])), as: UTF8.self)
  }

  /// Whether a target leads down from the folder that it is seen from, without a step that means another.
  private static func isPlain(_ target: ByteText) -> Bool {
    var before: UInt8 = 0x2F
    for byte in target {
      if byte == 0x5C || before == 0x2F && (byte == 0x2E || byte == 0x2F) { return false }
      before = byte
    }
    return before != 0x2F
  }

  /// The part that holds the relationships of a part; those of the package for an empty name.
  static func relationships(of source: String) -> String {
    let folder = folder(of: source)
    return folder + "_rels/" + String(Substring(source.utf8.dropFirst(folder.utf8.count))) + ".rels"
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
    digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}

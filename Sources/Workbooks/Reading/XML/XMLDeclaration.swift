// The declaration that may stand at the start: `<?xml version="1.0" encoding="UTF-8"?>`.
extension XMLScanner {
  /// As nearly all programs write it.
  private static let usualDeclaration: StaticString = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  mutating func scanDeclaration() throws(WorkbookError) {
    if text.hasPrefix(Self.usualDeclaration) {
      position = Self.usualDeclaration.utf8CodeUnitCount
      return
    }
    let start = ByteText(start: bytes, count: min(text.count, 6))
    guard start.count == 6, start.hasPrefix("<?xml"), start[5].isXMLSpace else { return }
    position = 5
    guard let version = try declared("version") else { throw fault("an XML declaration without a version", at: 0) }
    guard version.count > 2, version.hasPrefix("1."), version[2...].allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw fault("the XML version \(version.string) is not known", at: position)
    }
    if let encoding = try declared("encoding") { try checkEncoding(encoding) }
    if let standalone = try declared("standalone"), !standalone.equals("yes"), !standalone.equals("no") {
      throw fault("standalone is neither yes nor no", at: position)
    }
    while bytes[position].isXMLSpace { position += 1 }
    guard bytes[position] == 0x3F, bytes[position + 1] == 0x3E else {
      throw fault("an XML declaration that does not end", at: position)
    }
    position += 2
  }

  /// The value of the item, if it stands here.
  private mutating func declared(_ name: StaticString) throws(WorkbookError) -> ByteText? {
    var index = position
    while bytes[index].isXMLSpace { index += 1 }
    let length = name.utf8CodeUnitCount
    guard index + length <= text.count, ByteText(start: bytes + index, count: length).equals(name) else { return nil }
    guard index > position else { throw fault("a blank is missing in the XML declaration", at: index) }
    index += length
    while bytes[index].isXMLSpace { index += 1 }
    guard bytes[index] == 0x3D else { throw fault("\(name) has no value", at: index) }
    index += 1
    while bytes[index].isXMLSpace { index += 1 }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else { throw fault("\(name) is not in quotes", at: index) }
    let valueStart = index + 1
    index = valueStart
    while bytes[index] != quote {
      guard bytes[index] != 0, bytes[index] != 0x3C else { throw fault("\(name) does not end", at: valueStart) }
      index += 1
    }
    position = index + 1
    return ByteText(start: bytes + valueStart, count: index - valueStart)
  }

  /// The bytes were seen to be UTF-8, or are made UTF-8 from UTF-16; a label that says UTF-16 may be wrong.
  private func checkEncoding(_ name: ByteText) throws(WorkbookError) {
    guard let first = name.first, first.isXMLNameStartByte, first != 0x5F, first != 0x3A,
      name.allSatisfy({ $0.isXMLNameByte && $0 != 0x3A })
    else { throw fault("the encoding's name is not allowed", at: 0) }
    if name.equals("UTF-8") { return }
    switch name.string.lowercased() {
    case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii": return
    default: throw fault("the encoding \(name.string) is not read: save the workbook anew", at: 0)
    }
  }
}

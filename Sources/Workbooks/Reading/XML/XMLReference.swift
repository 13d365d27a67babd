/// References in text: the five entities of XML, and characters by number.
enum XMLReference {
  /// The scalar that stands for what is between `&` and `;`; nil where it is none.
  static func scalar(_ name: ByteText) -> UInt32? {
    switch name {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    case "apos": return 0x27
    default: break
    }
    guard name.count >= 2, name[0] == 0x23 else { return nil }
    let isHexadecimal = name[1] == 0x78
    var number: UInt32 = 0
    guard name.count > (isHexadecimal ? 2 : 1) else { return nil }
    for byte in name[(isHexadecimal ? 2 : 1)...] {
      guard let digit = digit(byte, isHexadecimal: isHexadecimal), number < 0x11_0000 else { return nil }
      number = number * (isHexadecimal ? 16 : 10) + digit
    }
    return XMLCharacters.isCharacter(number) ? number : nil
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }
}

extension ByteBuffer {
  /// Appends text with its references replaced and its line ends made line feeds.
  /// In an attribute every blank becomes a space, as XML has it.
  mutating func append(decoding raw: ByteText, isAttribute: Bool, hasReferences: Bool = true) {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      index += 1
      switch byte {
      case 0x26 where hasReferences:
        let end = raw[index...].firstIndex(of: 0x3B) ?? raw.count
        if let scalar = XMLReference.scalar(ByteText(rebasing: raw[index..<end])) { append(scalar: scalar) }
        index = min(end + 1, raw.count)
      case 0x0D:
        if index < raw.count, raw[index] == 0x0A { index += 1 }
        append(isAttribute ? 0x20 : 0x0A)
      case 0x09 where isAttribute, 0x0A where isAttribute: append(0x20)
      default: append(byte)
      }
    }
  }
}

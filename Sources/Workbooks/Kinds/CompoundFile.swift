/// OLE2 compound files, told apart by the names of their streams; and older Excel files, which are bare streams.
enum CompoundFile {
  static func kind(of bytes: ByteText) -> FileKind? {
    if isBareWorkbook(bytes) { return .xls }
    guard bytes.count >= 8, bytes[0] == 0xD0, bytes[1] == 0xCF, bytes[2] == 0x11, bytes[3] == 0xE0 else { return nil }
    var kind = FileKind.compound
    // A directory entry takes 128 bytes and begins with its name in UTF-16; entries stand on multiples of 128.
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      switch name(ByteText(rebasing: bytes[start..<(start + 128)])) {
      case "EncryptedPackage", "EncryptionInfo": return .encrypted
      case "Workbook", "Book", "WORKBOOK", "BOOK": kind = .xls
      default: continue
      }
    }
    return kind
  }

  private static func name(_ entry: ByteText) -> String? {
    let length = Int(entry[64])
    // In bytes, with the zero at its end; the entry's type behind it is 1, 2 or 5.
    guard entry[65] == 0, length >= 4, length <= 64, length % 2 == 0, (1...5).contains(entry[66]) else { return nil }
    var letters: [UInt8] = []
    for index in stride(from: 0, to: length - 2, by: 2) {
      guard entry[index + 1] == 0, entry[index] < 0x80 else { return nil }
      letters.append(entry[index])
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Excel 2 to 4 wrote the stream alone, which begins with its BOF record.
  private static func isBareWorkbook(_ bytes: ByteText) -> Bool {
    guard bytes.count >= 8, bytes[0] == 0x09 else { return false }
    return [0x00, 0x02, 0x04, 0x08].contains(bytes[1]) && bytes[3] == 0 && (4...16).contains(bytes[2])
  }
}

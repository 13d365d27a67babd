extension FileKind {
  /// Tells what the bytes of a file are.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { FileKind(of: $0) }
  }

  /// Looks into containers, but not at every byte.
  init(of bytes: ByteText) {
    if bytes.isEmpty {
      self = .empty
    } else if Self.isPackage(bytes) {
      let package = try? InputPackage(bytes, limits: ReadingLimits())
      self = package?.kind ?? .zip
    } else if bytes.hasPrefix("%PDF-") {
      self = .pdf
    } else {
      self = CompoundFile.kind(of: bytes) ?? TextSniffing.kind(of: bytes) ?? .unknown
    }
  }

  /// Whether the bytes begin as a ZIP does, so that they may be a workbook.
  public static func isPackage(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { isPackage($0) } }

  /// Whether the bytes begin as a ZIP does.
  static func isPackage(_ bytes: ByteText) -> Bool {
    bytes.hasPrefix("PK\u{3}\u{4}") || bytes.hasPrefix("PK\u{5}\u{6}")
  }
}

extension InputPackage {
  /// What the names of the parts tell.
  var kind: FileKind {
    let names = Set(partNames.map { PartName.key($0) })
    if names.contains("encryptedpackage") { return .encrypted }
    if names.contains("xl/workbook.bin") { return .xlsb }
    if names.contains("mimetype"), names.contains("content.xml") { return .ods }
    if names.contains("_rels/.rels"), names.contains(where: { $0.hasSuffix("workbook.xml") }) { return .xlsx }
    return .zip
  }
}

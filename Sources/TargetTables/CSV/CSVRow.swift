/// Writes rows of comma-separated values (RFC 4180) that spreadsheet programs open without running anything.
struct CSVRow {
  private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// What a spreadsheet program may take for the beginning of a formula, and the mark that keeps it from that.
  private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"]

  /// A field of text. One that could be a formula gets a `'` in front, and so does one that begins with `'`: whoever takes
  /// one `'` away from the front has the text as it was.
  mutating func append(text: String?) {
    startField()
    guard let text, let first = text.unicodeScalars.first else { return }
    quote(Self.dangerous.contains(first) ? "'" + text : text)
  }

  /// A number, which is never mistaken.
  mutating func append(_ amount: Amount?) {
    startField()
    if let amount { bytes += amount.tenThousandYuan.utf8 }
  }

  mutating func append(_ number: Int?) {
    startField()
    if let number { bytes += String(number).utf8 }
  }

  /// Ends the row.
  mutating func end() {
    bytes += [0x0D, 0x0A]
    isEmpty = true
  }

  private mutating func startField() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }

  private mutating func quote(_ text: String) {
    let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D]
    guard text.utf8.contains(where: { special.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

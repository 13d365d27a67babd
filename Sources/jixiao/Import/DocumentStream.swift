import TargetTables

/// Many documents as one stream: JSON Lines, or rows of comma-separated values.
final class DocumentStream {
  private let format: ImportFormat
  private let output: StreamedOutput
  private var count = 0

  init(_ format: ImportFormat, to output: OutputFile, console: Console) throws(Failure) {
    self.format = format
    self.output = try StreamedOutput(output, console: console)
    if format == .csv { try self.output.write(IndicatorTable.head) }
  }

  /// Adds a document, and notes in the receipt where it stands.
  func add(_ bytes: [UInt8], _ receipt: inout ReceiptLine) throws(Failure) {
    try output.write(bytes)
    count += 1
    if format == .jsonl { receipt.line = count }
  }

  func close() throws(Failure) { try output.close() }
}

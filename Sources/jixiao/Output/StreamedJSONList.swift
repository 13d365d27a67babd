import TargetTables

/// A JSON list that is written element by element, as `JSONWriter` would write it whole.
final class StreamedJSONList {
  private let output: StreamedOutput
  private var isEmpty = true

  init(_ output: OutputFile, console: Console) throws(Failure) {
    self.output = try StreamedOutput(output, console: console)
  }

  func add(_ write: (inout JSONWriter) -> Void) throws(Failure) { try add(Self.element(write)) }

  /// An element that was written before.
  func add(_ element: [UInt8]) throws(Failure) {
    try output.write(Array((isEmpty ? "[\n  " : ",\n  ").utf8) + element)
    isEmpty = false
  }

  /// Ends the list, and puts the file in its place.
  func close() throws(Failure) {
    try output.write(Array((isEmpty ? "[]\n" : "\n]\n").utf8))
    try output.close()
  }

  static func element(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(depth: 1)
    write(&writer)
    return writer.bytes
  }
}

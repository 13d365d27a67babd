import Revisions
import TargetTables

/// A JSON list that is written element by element, as `JSONWriter` would write it whole.
final class StreamedJSONList {
  private let output: StreamedOutput
  private let place: JSONListPlace
  private var isEmpty = true

  init(_ output: OutputFile, in place: JSONListPlace = .alone, console: Console) throws(Failure) {
    self.output = try StreamedOutput(output, console: console)
    self.place = place
    try self.output.write(Array((place.opening + "[").utf8))
  }

  func add(_ write: (inout JSONWriter) -> Void) throws(Failure) { try add(place.element(write)) }

  /// An element that was written before.
  func add(_ element: [UInt8]) throws(Failure) {
    try output.write(Array(((isEmpty ? "" : ",") + place.lineBreak).utf8) + element)
    isEmpty = false
  }

  /// Ends the list, and puts the file in its place.
  func close() throws(Failure) {
    try output.write(Array(((isEmpty ? "" : place.lastBreak) + "]" + place.closing + "\n").utf8))
    try output.close()
  }
}

/// Where a list stands: alone, or as the last member of an object.
struct JSONListPlace: Sendable {
  let opening: String
  let closing: String
  private let depth: Int

  static let alone = JSONListPlace(opening: "", closing: "", depth: 0)

  /// `{"schemaVersion": 1, "comparisons": […]}`
  static let comparisons = JSONListPlace(
    opening: "{\n  \"schemaVersion\": \(Comparison.schemaVersion),\n  \"comparisons\": ", closing: "\n}", depth: 1)

  /// What stands before each element, and, one step less, before the list's end.
  var lineBreak: String { lastBreak + "  " }
  var lastBreak: String { "\n" + String(repeating: "  ", count: depth) }

  func element(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(depth: depth + 1)
    write(&writer)
    return writer.bytes
  }
}

import TargetTables
import Workbooks

/// What a receipt says of one input.
struct ReceiptLine: Hashable, Sendable, Decodable {
  enum Status: String, Sendable, Decodable {
    case done, failed
  }

  struct Unit: Hashable, Sendable, Decodable {
    var code: String?
    var name: String?
  }

  struct Counts: Hashable, Sendable, Decodable {
    var error = 0
    var warning = 0
    var note = 0
  }

  var file: String
  /// The version that `diff` compared with, and its digest.
  var old: String?
  var oldSHA256: String?
  /// In bytes; nil where the input could not be read.
  var size: Int?
  var sha256: String?
  var unit: Unit?
  var projects: Int?
  /// How many changes `diff` found.
  var changes: Int?
  var findings = Counts()
  var status = Status.failed
  var output: String?
  /// Which line of a stream of JSON Lines holds the document, from one.
  var line: Int?
  var seconds: Double = 0
  /// A mark of the command and the options that shape its results.
  var settings: String?

  init(file: String, settings: String?) {
    self.file = file
    self.settings = settings
  }

  /// What the line is about.
  var subject: [String?] { [file, old] }

  mutating func identify(_ bytes: [UInt8]) {
    size = bytes.count
    sha256 = Digest(of: bytes).hexadecimal
  }

  mutating func record(_ document: TargetDocument, _ found: [Finding], output: String?) {
    unit = document.unit.map { Unit(code: $0.code, name: $0.name) }
    projects = document.projects.count
    count(found)
    self.output = output
    status = .done
  }

  mutating func count(_ found: [Finding]) {
    for index in found.indices {
      switch found[index].severity {
      case .error: findings.error += 1
      case .warning: findings.warning += 1
      case .note: findings.note += 1
      }
    }
  }

  /// One line of JSON, with the line feed that ends it. Keys that other commands use are left out where they say nothing.
  var bytes: [UInt8] {
    var writer = JSONWriter(isOnOneLine: true)
    writer.object { writer in
      writer.member("file", file)
      if let old {
        writer.member("old", old)
        writer.member("oldSHA256", oldSHA256)
      }
      writer.member("size", size)
      writer.member("sha256", sha256)
      writer.key("unit")
      write(unit, to: &writer)
      writer.member("projects", projects)
      if let changes { writer.member("changes", changes) }
      writer.key("findings")
      writer.object { writer in
        writer.member("error", findings.error)
        writer.member("warning", findings.warning)
        writer.member("note", findings.note)
      }
      writer.member("status", status.rawValue)
      writer.member("output", output)
      if let line { writer.member("line", line) }
      writer.key("seconds")
      writer.number(thousandths: Int((seconds * 1000).rounded()))
      writer.member("settings", settings)
    }
    return writer.file()
  }

  private func write(_ unit: Unit?, to writer: inout JSONWriter) {
    guard let unit else { return writer.null() }
    writer.object { writer in
      writer.member("code", unit.code)
      writer.member("name", unit.name)
    }
  }
}

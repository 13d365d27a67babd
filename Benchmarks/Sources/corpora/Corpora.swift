import BureauForms
import Glibc
import TargetTables
import Workbooks

/// Makes what is measured, the same on every machine: `corpora FOLDER [WORKBOOKS]`.
@main
enum Corpora {
  static func main() throws {
    guard CommandLine.arguments.count > 1, let form = try Form.shipped("zhengding-2022") else {
      print("usage: corpora FOLDER [WORKBOOKS]")
      exit(64)
    }
    Workbook.prepareForMany()
    let folder = CorpusFolder(path: CommandLine.arguments[1])
    let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1000 : 1000
    try county(count, in: form, to: folder)
    for size in [100, 250, 500, 1000, 2000] { try big(size, in: form, to: folder) }
    try versions(to: folder)
    try IndicatorList(rows: 300_000).workbook.write(to: folder.file("list.xlsx"))
  }

  /// Workbooks of six tables: as documents, as exported, and as the cells that were exported.
  private static func county(_ count: Int, in form: Form, to folder: CorpusFolder) throws {
    var dump = CellDump()
    for index in 0..<count {
      var maker = DocumentMaker(seed: UInt64(index + 1))
      let document = maker.document(projects: 6)
      let name = "u" + String(100_000 + index).dropFirst()
      let workbook = form.export(document).workbook
      try folder.write(document.json, to: "json/\(name).json")
      try workbook.write(to: folder.file("xlsx/\(name).xlsx"))
      dump.append(workbook, named: "\(name).xlsx")
    }
    try folder.write(dump.bytes, to: "county.cells")
  }

  private static func big(_ tables: Int, in form: Form, to folder: CorpusFolder) throws {
    var maker = DocumentMaker(seed: 9_000_000)
    let document = maker.document(projects: tables)
    try folder.write(document.json, to: "big/\(tables).json")
    try form.export(document).workbook.write(to: folder.file("big/\(tables).xlsx"))
  }

  private static func versions(to folder: CorpusFolder) throws {
    var maker = DocumentMaker(seed: 7_000_000)
    let old = maker.document(projects: 2000)
    try folder.write(old.json, to: "versions/old.json")
    try folder.write(old.nextVersion(seed: 7_000_001).json, to: "versions/new.json")
  }
}

/// A folder whose files are made along with the folders above them.
struct CorpusFolder {
  let path: String

  func file(_ name: String) throws -> String {
    var folder = ""
    for step in "\(path)/\(name)".split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += step + "/"
      mkdir(folder, 0o777)
    }
    return "\(path)/\(name)"
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws { try FileReplacement.write(bytes, to: try file(name)) }
}

import Foundation
import Testing

@testable import Workbooks

/// Compares a folder of workbooks, each with a JSON file of its cells, with what we read; run by `make corpus`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JIXIAO_CORPUS"] != nil))
struct CorpusTests {
  struct Book: Decodable {
    struct Sheet: Decodable {
      var name: String
      var cells: [String: String]
    }
    var sheets: [Sheet]
  }

  static var folder: String { ProcessInfo.processInfo.environment["JIXIAO_CORPUS"] ?? "" }

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted()
  }

  @Test(arguments: names)
  func `a workbook of the corpus holds the cells that its JSON states`(_ name: String) throws {
    let path = Self.folder + "/" + name
    let expected = try Self.decode(Data(contentsOf: URL(filePath: path + ".json")))
    let read = try Workbook.read(contentsOf: path, .values)
    let texts = CellTexts(read.workbook)
    var differences: [String] = []
    for problem in read.problems { print("\(name): \(problem)") }
    if read.workbook.sheets.map(\.name) != expected.map(\.name) {
      differences.append("sheets \(read.workbook.sheets.map(\.name)), expected \(expected.map(\.name))")
    }
    for (sheet, expected) in zip(read.workbook.sheets, expected) {
      var cells: [String: String] = [:]
      for cell in sheet.cells {
        let text = texts.value(cell)
        if !text.isEmpty { cells["\(cell.address)"] = text }
      }
      for key in Set(cells.keys).union(expected.cells.keys).sorted() {
        let serial = CellAddress(key).flatMap { sheet[$0] }
        if !Self.agree(cells[key], expected.cells[key], serial) {
          differences.append("\(sheet.name)!\(key): \(cells[key] ?? "-"), expected \(expected.cells[key] ?? "-")")
        }
      }
    }
    let explained = try Self.explainedDifferences(of: name)
    #expect(differences.filter { difference in !explained.contains { difference.hasPrefix($0) } } == [])
  }

  /// A line for each difference that is right: the workbook, how the difference begins, and why.
  static func explainedDifferences(of name: String) throws -> [String] {
    let list = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CorpusDifferences.tsv")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t") }
    return lines.filter { $0.count == 3 && $0[0] == name }.map { String($0[1]) }
  }

  static func decode(_ data: Data) throws -> [Book.Sheet] {
    if let sheets = try? JSONDecoder().decode([Book.Sheet].self, from: data) { return sheets }
    return try JSONDecoder().decode(Book.self, from: data).sheets
  }

  /// Numbers are compared as numbers, and a day may stand as its number.
  static func agree(_ one: String?, _ other: String?, _ cell: Cell?) -> Bool {
    if one == other { return true }
    guard let one, let other else { return false }
    if let left = number(one), let right = number(other) { return left == right }
    if let cell, case .number(let number) = Formula.Result(of: cell.value) { return Double(other) == number }
    return false
  }

  /// A number, or the seconds of a duration.
  static func number(_ text: String) -> Double? {
    text.hasPrefix("PT") && text.hasSuffix("S") ? Double(text.dropFirst(2).dropLast()) : Double(text)
  }
}

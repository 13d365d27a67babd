import Glibc
import Workbooks

/// Reads every cell of every workbook of a list, as `jixiao cells` does of one: `read-cells [--dump] LIST`.
///
/// It prints how many cells hold something. With `--dump` it prints them all, so that they can be compared.
@main
enum ReadCells {
  static func main() throws {
    let isDump = CommandLine.arguments.contains("--dump")
    guard CommandLine.arguments.count > 1, let list = CommandLine.arguments.last else { exit(64) }
    var (cells, bytes) = (0, 0)
    Workbook.prepareForMany()
    for path in lines(of: list) {
      let workbook = try Workbook.read(contents(of: path), .values).workbook
      if isDump {
        dump(workbook)
        continue
      }
      let texts = CellTexts(workbook)
      for sheet in workbook.sheets {
        for cell in sheet.cells {
          let text = texts.value(cell)
          guard !text.isEmpty else { continue }
          cells += 1
          bytes += text.utf8.count
        }
      }
    }
    if !isDump { print(cells, bytes) }
  }

  /// Numbers by their bits, so that two programs' ways to write them do not matter.
  private static func dump(_ workbook: Workbook) {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        switch cell.value {
        case .text(let text): print("t", text)
        case .rich(let runs): print("t", runs.map(\.text).joined())
        case .number(let number): print("n", number.bitPattern)
        default: continue
        }
      }
    }
  }

  private static func lines(of path: String) -> [String] {
    contents(of: path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { return [] }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}

import Glibc
import TargetTables
import TestDocuments
import Testing

/// Writes random documents that other programs are to carry; run by `make test-programs`, which names the folder.
@Suite(.enabled(if: getenv("JIXIAO_DOCUMENTS") != nil))
struct DocumentsForPrograms {
  @Test func `random documents are written for other programs to carry`() throws {
    let workplace = try Workplace()
    let folder = getenv("JIXIAO_DOCUMENTS").map { String(cString: $0) } ?? ""
    for seed in 1...40 {
      let style: DocumentStyle = seed.isMultiple(of: 2) ? .carriedByOthers : .plausible
      let document = TargetDocument.random(seed: UInt64(seed), style: style)
      try workplace.write(document.json, to: "\(folder)/random-\(seed).json")
    }
  }
}

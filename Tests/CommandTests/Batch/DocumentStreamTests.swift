import TargetTables
import Testing

struct DocumentStreamTests {
  @Test func `JSON Lines hold a document a line, in the order of the inputs`() throws {
    let workplace = try Workplace()
    for number in 10..<30 {
      try workplace.write(SampleDocument.json(code: "13012322P000000000\(number)"), to: "\(number).json")
    }
    try workplace.write("{", to: "15.json")
    let run = try workplace.shell("ls ??.json | jixiao import --files-from - --format jsonl --jobs 8 --receipt 回执")
    #expect(run.status == 2 && run.error.hasPrefix("15.json:1: 错误"), "\(run.error)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 19)
    let codes = lines.map { TargetDocument.read(json: Array($0.utf8), file: nil).document?.projects.first?.code }
    #expect(codes == (10..<30).filter { $0 != 15 }.map { "13012322P000000000\($0)" })
    let receipt = try workplace.text(of: "回执").split(separator: "\n")
    #expect(
      receipt[4].contains("\"line\":5,") && !receipt[5].contains("\"line\"") && receipt[6].contains("\"line\":6,"))
  }

  @Test func `the real document is the same by the line as by the page`() throws {
    let workplace = try Workplace()
    let line = try workplace.run("import", Workplace.fixture("zhengding-2022.json"), "--format", "jsonl")
    try workplace.write(line.bytes, to: "行.json")
    #expect(line.output.split(separator: "\n").count == 1)
    let page = try workplace.run("import", "行.json", "-o", "-")
    #expect(try page.bytes == workplace.bytes(of: Workplace.fixture("zhengding-2022.json")))
  }

  @Test func `a table has a row for each indicator, under a byte order mark and names`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "甲,乙.json")
    let run = try workplace.run("import", "甲,乙.json", "--format", "csv")
    #expect(run.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = run.output.split(separator: "\r\n")
    #expect(rows[0].hasPrefix("\u{FEFF}文件,年度,稿次,单位编码,单位名称,"))
    #expect(rows[1].hasPrefix("\"甲,乙.json\",2022,"), "\(rows[1])")
    let file = try workplace.run("import", "甲,乙.json", "--format", "csv", "-o", "全.csv")
    #expect(file.output.isEmpty)
    #expect(try workplace.bytes(of: "全.csv") == run.bytes)
  }
}

import Testing

struct BatchTests {
  /// Thirty documents and one that is none, in a folder.
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.shell("mkdir 县")
    for number in 10..<40 {
      try workplace.write(SampleDocument.json(code: "13012322P000000000\(number)"), to: "县/\(number).json")
    }
    try workplace.write("{", to: "县/25.json")
    return workplace
  }

  private let files = (10..<40).map { "县/\($0).json" }

  @Test(arguments: ["1", "4"]) func `a receipt has a line for each input, in their order`(jobs: String) throws {
    let workplace = try workplace()
    let run = try workplace.run("export", "-r", "县", "--output-dir", "出", "--jobs", jobs, "--receipt", "回执.jsonl")
    #expect(run.status == 2)
    #expect(run.error.hasSuffix("共 30 个文件：完成 29，无法处理 1\n"), "\(run.error)")
    let lines = try workplace.text(of: "回执.jsonl").split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "," } } == files.map { "{\"file\":\"\($0)\"" })
    let digest = try workplace.shell("sha256sum 县/10.json").output.prefix(64)
    #expect(
      lines[0].contains(
        """
        "sha256":"\(digest)","unit":{"code":"287001","name":"甲局本级"},"projects":1,\
        "findings":{"error":0,"warning":0,"note":0},"status":"done","output":"出/10.xlsx","seconds":0.
        """), "\(lines[0])")
    #expect(lines[15].contains("\"projects\":null,\"findings\":{\"error\":1,"), "\(lines[15])")
    #expect(lines[15].contains("\"status\":\"failed\",\"output\":null"), "\(lines[15])")
    #expect(try workplace.names(in: "出").count == 29)
  }

  @Test func `several jobs give what one gives, and say it in the same order`() throws {
    let workplace = try workplace()
    try workplace.write(SampleDocument.json(total: "\"约五万\""), to: "县/12.json")
    let one = try workplace.run("import", "-r", "县", "--output-dir", "一", "--jobs", "1", "--findings", "一.findings")
    let many = try workplace.run("import", "-r", "县", "--output-dir", "多", "--jobs", "8", "--findings", "多.findings")
    #expect(one.error == many.error && one.status == 2 && many.status == 2)
    #expect(try workplace.shell("diff -r 一 多 && cmp 一.findings 多.findings").status == 0)
    #expect(try workplace.text(of: "多.findings").hasPrefix("[\n  {\n    \"severity\": \"error\","))
  }

  @Test func `a run goes on where one before it ended`() throws {
    let workplace = try workplace()
    let arguments = ["import", "-r", "县", "--output-dir", "出", "--receipt", "回执", "--resume", "回执"]
    try workplace.write("", to: "回执")
    #expect(try workplace.run(arguments).status == 2)
    let first = try workplace.text(of: "回执")
    #expect(first.split(separator: "\n").count == 30)
    // A file that changed, one that was mended, one whose result is gone; a line that was cut off.
    try workplace.write(SampleDocument.json(code: "13012322P00000000099"), to: "县/11.json")
    try workplace.write(SampleDocument.json(code: "13012322P00000000025"), to: "县/25.json")
    _ = try workplace.shell("rm 出/12.json; echo 不动 > 出/13.json; truncate -s -20 回执")
    let second = try workplace.run(arguments)
    #expect(second.status == 0 && second.error == "共 30 个文件：完成 4，以前已完成 26\n", "\(second.error)")
    #expect(try workplace.text(of: "出/11.json").contains("00000000099"))
    #expect(workplace.exists("出/12.json") && workplace.exists("出/25.json"))
    #expect(try workplace.text(of: "出/13.json") == "不动\n")
    #expect(try workplace.text(of: "回执").split(separator: "\n").count == 30)
    let other = try workplace.run(arguments + ["--strict"])
    #expect(!other.error.contains("以前"), "other options give other results")
  }

  @Test func `errors of an earlier run are not forgotten`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(total: "\"约五万\""), to: "a.json")
    try workplace.write(SampleDocument.json(), to: "b.json")
    let arguments = ["import", "a.json", "b.json", "--output-dir", "出", "--receipt", "回执"]
    #expect(try workplace.run(arguments).status == 1)
    let again = try workplace.run(arguments + ["--resume", "回执"])
    #expect(again.status == 1 && again.error == "共 2 个文件：完成 0，以前已完成 2\n", "\(again.error)")
  }

  @Test func `what is no receipt is told by its line`() throws {
    let workplace = try workplace()
    try workplace.write("{\"file\":\"a\"}\n{}\n", to: "别的")
    let run = try workplace.run("import", "-r", "县", "--output-dir", "出", "--resume", "别的")
    #expect(run.status == 2 && run.error.contains("别的:1: 错误：这不是回执"), "\(run.error)")
    #expect(try workplace.run("import", "-r", "县", "--output-dir", "出", "--resume", "没有").status == 2)
  }

  @Test(arguments: [
    ["import", "a.json", "-o", "b.json", "--resume", "r"], ["import", "a.json", "-o", "b.json", "--receipt", "b.json"],
    ["export", "a.json", "--output-dir", "o", "--jobs", "0"], ["check", "a.json", "--resume", "r"],
    ["check", "a.json", "-o", "b", "--output-dir", "o"], ["check", "-r", "a", "--marked", "b"],
    ["import", "a.json", "--format", "csv", "--output-dir", "o"], ["import", "a.json", "--receipt", "-"],
    ["diff", "a", "b", "--files-from", "c"], ["diff", "-0", "a", "b"], ["diff", "a", "b", "-o", "c", "--receipt", "c"],
  ])
  func `options that cannot go together are refused`(arguments: [String]) throws {
    let run = try Workplace().run(arguments)
    #expect(run.status == 64, "\(run.error)")
  }

  @Test func `a receipt that cannot be written stops the run, and says so`() throws {
    let workplace = try workplace()
    let full = try workplace.run("import", "-r", "县", "--output-dir", "出", "--receipt", "/dev/full", "--jobs", "1")
    #expect(full.status == 2 && full.error.contains("/dev/full"), "\(full.error)")
    #expect(try workplace.names(in: "出").count == 1)
  }

  @Test func `what was done elsewhere, or lacks what goes with it, is done again`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "a.json")
    try workplace.write(SampleDocument.json(), to: "b.json")
    let check = ["check", "a.json", "b.json", "--output-dir", "一", "--receipt", "回执", "--resume", "回执"]
    let first = try workplace.run(check)
    #expect(!first.error.contains("以前"), "a receipt that is both need not be there yet: \(first.error)")
    #expect(try workplace.run(check).error == "共 2 个文件：完成 0，以前已完成 2\n")
    let elsewhere = try workplace.run(check.map { $0 == "一" ? "二" : $0 })
    #expect(!elsewhere.error.contains("以前") && workplace.exists("二/a.txt"))
    let marked = check + ["--marked-dir", "批注"]
    #expect(!(try workplace.run(marked).error.contains("以前")) && workplace.exists("批注/b.xlsx"))
    _ = try workplace.shell("rm 批注/b.xlsx")
    #expect(try workplace.run(marked).error == "共 2 个文件：完成 1，以前已完成 1\n")
    #expect(workplace.exists("批注/b.xlsx"))
  }

  @Test func `what could not be written is not done`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "a.json")
    _ = try workplace.shell("mkdir -p 意见/a.txt")
    let run = try workplace.run("check", "a.json", "--output-dir", "意见", "--receipt", "回执")
    #expect(run.status == 2)
    #expect(try workplace.text(of: "回执").contains("\"status\":\"failed\""))
  }

  @Test(arguments: ["--receipt", "--findings"]) func `what is written about inputs goes over none of them`(
    option: String
  ) throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "a.json")
    let run = try workplace.run("import", "./a.json", "--output-dir", "出", option, "a.json")
    #expect(run.status == 2 && run.error.contains("[output.isInput]"), "\(run.error)")
    #expect(try workplace.text(of: "a.json") == SampleDocument.json())
  }
}

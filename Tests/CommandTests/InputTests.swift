import Testing

struct InputTests {
  private let json = SampleDocument.json()

  @Test func `a document is read from a file, from standard input and from a pipe`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "表.json")
    #expect(try workplace.run("import", "表.json").output == json)
    #expect(try workplace.run("import", "-", input: json).output == json)
    #expect(try workplace.shell("cat 表.json | jixiao import /dev/stdin").output == json)
    #expect(try workplace.shell("mkfifo pipe; cat 表.json > pipe & jixiao import pipe").output == json)
  }

  @Test func `bytes tell what a file is, not its name`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "表.xlsx")
    #expect(try workplace.run("import", "表.xlsx").output == json)
    try workplace.write("\u{FEFF}\n " + json, to: "没有后缀")
    #expect(try workplace.run("import", "没有后缀").output == json)
  }

  @Test(arguments: [
    ("没有.json", "file.notFound"), (".", "file.directory"), ("空.json", "file.empty"), ("不明.xlsx", "file.unknown"),
    ("/proc/self/mem", "file.cannotRead"), ("", "file.notFound"), ("破.json", "json."),
    ("名\u{1B}[2J.json", "file.notFound"), ("逗号.xlsx", "file.csv"),
  ])
  func `an input that cannot be read is one finding with its place, and status 2`(file: String, code: String) throws {
    let workplace = try Workplace()
    try workplace.write("", to: "空.json")
    try workplace.write("项目编码,项目名称\n1,2\n", to: "逗号.xlsx")
    try workplace.write([0, 1, 2, 3, 0xFF], to: "不明.xlsx")
    try workplace.write("{\"schemaVersion\": 1,\n \"projects\": [", to: "破.json")
    for command in [["show"], ["import", "-o", "结果.json"]] {
      let run = try workplace.run(command + [file])
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
      #expect(run.error.contains("错误：") && run.error.contains("[\(code)"), "\(run.error)")
      #expect(file.contains("\u{1B}") ? !run.error.contains("\u{1B}") : run.error.hasPrefix(file), "\(run.error)")
      #expect(!workplace.exists("结果.json"))
    }
  }

  @Test func `a file over the limit is refused with the flag that raises it`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "表.json")
    let refused = try workplace.run("import", "表.json", "--limit", "packedBytes=100")
    #expect(refused.status == 2)
    #expect(refused.error.contains("--limit packedBytes="))
    #expect(try workplace.run("import", "-", "--limit", "packedBytes=100", input: json).status == 2)
    #expect(try workplace.run("import", "表.json", "--limit", "packedBytes=9999").output == json)
    #expect(try workplace.run("import", "表.json", "--limit", "pages=3").status == 64)
    #expect(try workplace.run("import", "表.json", "--limit", "packedBytes=0").status == 64)
  }

  @Test func `a value that cannot be read is an error at its line, null in the document, and status 1`() throws {
    let workplace = try Workplace()
    let run = try workplace.run("import", "-", input: SampleDocument.json(total: "\"五万\""))
    #expect(run.status == 1)
    #expect(run.output == SampleDocument.json(total: "null"))
    #expect(run.error.contains("<stdin>:36: 错误：") && run.error.contains("“五万” [amount.notANumber]"), "\(run.error)")
  }

  @Test func `messages are in English where that is asked for`() throws {
    let workplace = try Workplace()
    let run = try workplace.run("import", "没有.json", environment: ["LANG": "en_US.UTF-8"])
    #expect(run.error.hasPrefix("没有.json: error: there is no such file"))
    #expect(try workplace.run("import", "没有.json", "--lang", "en").error == run.error)
  }

  @Test func `colour goes to terminals alone, or where it is asked for`() throws {
    let workplace = try Workplace()
    #expect(!(try workplace.run("show", "没有").error.contains("\u{1B}")))
    #expect(try workplace.run("show", "没有", "--color", "always").error.contains("\u{1B}[1;31m错误\u{1B}[0m："))
    let asTerminal = "script -qec 'jixiao show 没有' /dev/null"
    #expect(try workplace.shell(asTerminal, environment: ["TERM": "xterm"]).output.contains("\u{1B}[1;31m"))
    for environment in [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]] {
      #expect(!(try workplace.shell(asTerminal, environment: environment).output.contains("\u{1B}[1;31m")))
    }
  }
}

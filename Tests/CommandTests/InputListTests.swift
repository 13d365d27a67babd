import Testing

struct InputListTests {
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.shell("mkdir -p 县/甲局 县/乙局/下级")
    for (index, name) in ["甲局/送审.json", "乙局/送审.json", "乙局/下级/b.json"].enumerated() {
      try workplace.write(SampleDocument.json(code: "13012322P00000000000\(index)"), to: "县/" + name)
    }
    for name in ["乙局/~$b.xlsx", "乙局/.b.json", "乙局/说明.md"] { try workplace.write("无关", to: "县/" + name) }
    return workplace
  }

  @Test func `the files of a folder are taken at every depth, and their folders kept`() throws {
    let workplace = try workplace()
    let run = try workplace.run("import", "--recursive", "县", "--output-dir", "出")
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(try workplace.shell("find 出 -type f | sort").output == "出/乙局/下级/b.json\n出/乙局/送审.json\n出/甲局/送审.json\n")
    #expect(try workplace.text(of: "出/甲局/送审.json") == workplace.text(of: "县/甲局/送审.json"))
    #expect(try workplace.run("export", "-r", "出", "--output-dir", "表").status == 0)
    #expect(try workplace.names(in: "表/乙局") == ["下级", "送审.xlsx"])
  }

  @Test(arguments: [
    "find 县 -name '*.json'", "find 县 -name '*.json' -print0", "printf '县/甲局/送审.json\\r\\n县/乙局/送审.json\\n'",
  ])
  func `the files of a list are taken, one a line or with NUL between`(list: String) throws {
    let workplace = try workplace()
    let null = list.contains("print0") ? "-0" : ""
    let run = try workplace.shell(
      "find . -name '.b.json' -delete; \(list) | jixiao import --files-from - \(null) --output-dir 出")
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(try workplace.text(of: "出/县/乙局/送审.json") == workplace.text(of: "县/乙局/送审.json"))
    #expect(workplace.exists("出/县/甲局/送审.json"))
  }

  @Test func `a file that cannot be read does not stop the rest`() throws {
    let workplace = try workplace()
    try workplace.write("{", to: "县/乙局/送审.json")
    let run = try workplace.run("import", "-r", "县", "没有", "--output-dir", "出")
    #expect(run.status == 2)
    #expect(run.error.contains("县/乙局/送审.json") && run.error.contains("没有: 错误"), "\(run.error)")
    #expect(workplace.exists("出/甲局/送审.json") && workplace.exists("出/乙局/下级/b.json"))
    #expect(!workplace.exists("出/乙局/送审.json"))
  }

  @Test(arguments: [
    ["import", "-r", "县"], ["import", "-r", "县", "-o", "a.json"], ["import", "--files-from", "-"],
    ["import", "-0", "县"],
    ["export", "-r", "--output-dir", "出"],
  ])
  func `folders and lists need a folder for what comes out`(arguments: [String]) throws {
    #expect(try workplace().run(arguments).status == 64)
  }

  @Test func `an empty list is no work`() throws {
    #expect(try workplace().run("import", "--files-from", "-", "--output-dir", "出").status == 0)
  }
}

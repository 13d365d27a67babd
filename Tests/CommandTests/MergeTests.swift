import Testing

struct MergeTests {
  private func workplace(ours: String, theirs: String) throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "底稿.json")
    try workplace.write(ours, to: "我方.json")
    try workplace.write(theirs, to: "对方.json")
    return workplace
  }

  @Test func `edits of different fields are joined, with status 0`() throws {
    let ours = SampleDocument.json(total: "\"6.00\"")
    let theirs = SampleDocument.json().replacing("≥4次", with: "≥5次")
    let run = try workplace(ours: ours, theirs: theirs).run("merge", "底稿.json", "我方.json", "对方.json")
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.output == ours.replacing("≥4次", with: "≥5次"))
  }

  @Test func `a conflict is listed with all three, and the result is whole`() throws {
    let ours = SampleDocument.json().replacing("≥4次", with: "≥6次")
    let theirs = SampleDocument.json().replacing("≥4次", with: "≥5次")
    let workplace = try workplace(ours: ours, theirs: theirs)
    let run = try workplace.run(
      "merge", "底稿.json", "我方.json", "对方.json", "-o", "结果.json", "--conflicts", "冲突.json")
    #expect(run.status == 1)
    #expect(run.error.contains("共同版本：≥4次 [底稿.json:54]"), "\(run.error)")
    #expect(run.error.contains("我方：≥6次（已采用） [我方.json:54]"), "\(run.error)")
    #expect(run.error.contains("对方：≥5次 [对方.json:54]"), "\(run.error)")
    #expect(try workplace.text(of: "结果.json") == ours)
    #expect(try workplace.text(of: "冲突.json").contains("\"path\": \"projects[0].indicators[0].value\""))
  }

  @Test func `what cannot be read is status 2`() throws {
    let workplace = try workplace(ours: "{", theirs: "{}")
    #expect(try workplace.run("merge", "底稿.json", "我方.json", "对方.json", "-o", "结果.json").status == 2)
    #expect(!workplace.exists("结果.json"))
  }

  @Test func `workbooks merge into a workbook, conflicts as comments`() throws {
    let workplace = try workplace(
      ours: SampleDocument.json().replacing("≥4次", with: "≥6次"),
      theirs: SampleDocument.json(total: "\"6.00\"").replacing("≥4次", with: "≥5次"))
    for name in ["底稿", "我方", "对方"] {
      #expect(try workplace.run("export", "\(name).json", "-o", "\(name).xlsx").status == 0)
    }
    let run = try workplace.run("merge", "底稿.xlsx", "我方.xlsx", "对方.xlsx", "-o", "结果.xlsx")
    #expect(run.status == 1)
    #expect(run.error.contains("我方：≥6次（已采用） [我方.xlsx: 1!"), "\(run.error)")
    let result = try workplace.run("import", "结果.xlsx").output
    #expect(result == SampleDocument.json(total: "\"6.00\"").replacing("≥4次", with: "≥6次"))
    let comments = try workplace.shell("unzip -p 结果.xlsx 'xl/comments*.xml'").output
    #expect(comments.contains("对方：≥5次"), "\(comments)")
  }

  @Test func `an edited workbook joins what its document has become`() throws {
    let workplace = try workplace(
      ours: SampleDocument.json(total: "\"6.00\""), theirs: SampleDocument.json().replacing("≥4次", with: "≥5次"))
    // The workbook says what it was exported from; only its cell is edited.
    #expect(try workplace.run("export", "底稿.json", "-o", "表.xlsx").status == 0)
    let run = try workplace.run("import", "表.xlsx", "--base", "底稿.json", "-o", "我方.json")
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(try workplace.text(of: "我方.json") == SampleDocument.json(total: "\"6.00\""))
    let other = try workplace.run("import", "表.xlsx", "--base", "对方.json", "--ours", "我方.json")
    #expect(other.error.contains("[merge.otherBase]"), "\(other.error)")
    #expect(try workplace.run("import", "表.xlsx", "--base", "底稿.json").status == 64)
  }
}

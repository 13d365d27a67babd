import Testing

struct PublishedTextTests {
  @Test func `the published text goes out to the workbook and comes back`() throws {
    let workplace = try Workplace()
    let text = Workplace.fixture("zhengding-2022.txt")
    let document = try workplace.run("import", text)
    #expect(document.status == 0)
    #expect(try document.output == workplace.text(of: Workplace.fixture("zhengding-2022.json")))
    #expect(try workplace.run("export", text, "-o", "a.xlsx").status == 0)
    #expect(try workplace.run("import", "a.xlsx").output == document.output)
  }

  @Test func `a text that is no performance text is refused`() throws {
    let workplace = try Workplace()
    try workplace.write("各单位：\n请于周五前报送。\n", to: "通知.txt")
    let run = try workplace.run("import", "通知.txt", "-o", "a.json")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("通知.txt"))
    #expect(!workplace.exists("a.json"))
  }
}

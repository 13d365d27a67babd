import Testing

struct DiffTests {
  private let old = SampleDocument.json()
  private let new = SampleDocument.json(total: "\"6.00\"").replacing("≥4次", with: "≥5次")

  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(old, to: "旧.json")
    try workplace.write(new, to: "新.json")
    return workplace
  }

  @Test func `the same is status 0 and says nothing`() throws {
    let run = try workplace().run("diff", "旧.json", "旧.json")
    #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
  }

  @Test func `a difference is status 1 and says what it means`() throws {
    let run = try workplace().run("diff", "旧.json", "新.json")
    #expect(run.status == 1)
    #expect(run.error.isEmpty)
    #expect(run.output.contains("预算数：5.00 → 6.00（+1.00，+20.0%，单位合计 +1.00） [第36行]"), "\(run.output)")
    #expect(run.output.contains("指标值：≥4次 → ≥5次（提高）"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `trouble is status 2`() throws {
    let workplace = try workplace()
    #expect(try workplace.run("diff", "旧.json", "没有.json").status == 2)
    #expect(try workplace.run("diff", "旧.json", ".").status == 2)
    #expect(try workplace.run("diff", "旧.json").status == 64)
    #expect(try workplace.run("diff", "旧.json", "新.json", "--only", "预算树").status == 64)
  }

  @Test func `quiet leaves the status alone`() throws {
    let run = try workplace().run("diff", "-q", "旧.json", "新.json")
    #expect(run.status == 1 && run.output.isEmpty && run.error.isEmpty)
  }

  @Test(arguments: [
    (["--ignore", "value"], ["预算数"]), (["--ignore", "指标值", "--ignore", "budget"], []), (["--only", "指标值"], ["指标值"]),
    (["--only", "budget.total"], ["预算数"]), (["--project", "别的"], []),
    (["--project", "13012322P00258110508R"], ["预算数", "指标值"]),
  ])
  func `filters decide what is shown and what counts`(options: [String], shown: [String]) throws {
    let run = try workplace().run(["diff", "旧.json", "新.json"] + options)
    #expect(run.status == (shown.isEmpty ? 0 : 1))
    for label in ["预算数", "指标值"] { #expect(run.output.contains(" \(label)：") == shown.contains(label), "\(run.output)") }
  }

  @Test func `white space can be ignored`() throws {
    let workplace = try workplace()
    try workplace.write(old.replacing("2022年度项目", with: "2022 年度项目"), to: "空白.json")
    #expect(try workplace.run("diff", "旧.json", "空白.json").status == 1)
    #expect(try workplace.run("diff", "旧.json", "空白.json", "--ignore", "whitespace").status == 0)
  }

  @Test func `folders are paired by unit and year`() throws {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir a b")
    try workplace.write(old, to: "a/甲.json")
    try workplace.write(new, to: "b/改了名.json")
    try workplace.write(old.replacing("287001", with: "287002"), to: "a/乙.json")
    try workplace.write(old.replacing("287001", with: "287002"), to: "b/乙.json")
    try workplace.write(old.replacing("287001", with: "287003"), to: "b/丙.json")
    let run = try workplace.run("diff", "a", "b")
    #expect(run.status == 1)
    #expect(run.output.contains("--- a/甲.json\n+++ b/改了名.json"), "\(run.output)")
    #expect(run.output.contains("--- /dev/null\n+++ b/丙.json"), "\(run.output)")
    #expect(!run.output.contains("乙.json"))
    try workplace.write(old, to: "b/又一份.json")
    let twice = try workplace.run("diff", "a", "b")
    #expect(twice.status == 2 && twice.error.contains("[diff.sameUnit]"), "\(twice.error)")
  }

  @Test func `JSON and HTML hold the same changes`() throws {
    let workplace = try workplace()
    let json = try workplace.run("diff", "旧.json", "新.json", "--format", "json").output
    #expect(json.contains("\"path\": \"projects[0].budget.total\""))
    #expect(json.contains("\"unitTotalDifference\": \"1.00\""))
    let html = try workplace.run("diff", "旧.json", "新.json", "--format", "html", "-o", "比较.html")
    #expect(html.status == 1 && html.output.isEmpty)
    let page = try workplace.text(of: "比较.html")
    #expect(page.contains("≥<del>4</del>次") && page.contains("≥<ins>5</ins>次"))
    #expect(!page.contains("http") && !page.contains("<script"))
  }

  @Test func `what a file holds can steer neither the terminal nor the page`() throws {
    let workplace = try workplace()
    try workplace.write(old.replacing("用途", with: "\\u001b[2J<script>alert(1)</script>"), to: "恶意.json")
    #expect(!(try workplace.run("diff", "旧.json", "恶意.json").output.contains("\u{1B}")))
    #expect(!(try workplace.run("diff", "旧.json", "恶意.json", "--format", "html").output.contains("<script")))
  }

  @Test func `a workbook and its document are the same, and places are cells`() throws {
    let workplace = try workplace()
    #expect(try workplace.run("export", "旧.json", "-o", "旧.xlsx").status == 0)
    #expect(try workplace.run("export", "新.json", "-o", "新.xlsx").status == 0)
    let same = try workplace.run("diff", "旧.json", "旧.xlsx")
    #expect(same.status == 0 && same.output.isEmpty, "\(same.output)\(same.error)")
    let run = try workplace.run("diff", "旧.xlsx", "新.xlsx")
    #expect(run.output.contains("预算数：5.00 → 6.00（+1.00，+20.0%，单位合计 +1.00） [1!C4]"), "\(run.output)")
  }

  @Test func `the redline marks cells, and is not taken for a table`() throws {
    let workplace = try workplace()
    let run = try workplace.run("diff", "旧.json", "新.json", "--format", "xlsx", "-o", "比较.xlsx")
    #expect(run.status == 1 && run.error.isEmpty, "\(run.error)")
    let cells = try workplace.run("cells", "比较.xlsx").output
    for text in ["变更汇总", "调整对照表", "≥4次 ≥5次", "5.00 6.00", "修改 预算数"] { #expect(cells.contains(text), "\(text)") }
    let refused = try workplace.run("import", "比较.xlsx", "-o", "x.json")
    #expect(refused.status == 2 && refused.error.contains("[file.redline]"), "\(refused.error)")
  }
}

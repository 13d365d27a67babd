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

  @Test func `a file that cannot be read neither stops the rest nor makes others look removed`() throws {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir a b")
    for side in ["a", "b"] {
      for unit in 1...3 {
        try workplace.write(
          (side == "a" ? old : new).replacing("287001", with: "28700\(unit)"), to: "\(side)/\(unit).json")
      }
    }
    try workplace.write("{", to: "b/2.json")
    let run = try workplace.run("diff", "a", "b", "--jobs", "2")
    #expect(run.status == 2)
    #expect(run.output.contains("+++ b/1.json") && run.output.contains("+++ b/3.json"), "\(run.output)")
    #expect(!run.output.contains("/dev/null"), "\(run.output)")
    #expect(run.error.contains("b/2.json:1: 错误") && run.error.contains("a/2.json: 错误：没有找到对应的版本"), "\(run.error)")
  }

  @Test func `pairs come from a list, and each can have a report of its own`() throws {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir a && cp 旧.json a/x.json && cp 新.json a/y.json")
    let lines = try workplace.shell(
      "printf '旧.json\\t新.json\\r\\n旧.json\\ta/y.json\\n' | jixiao diff --files-from - --format xlsx --output-dir 比较 --receipt 回执"
    )
    #expect(lines.status == 1 && lines.output.isEmpty && lines.error.isEmpty, "\(lines.error)")
    #expect(workplace.exists("比较/新.xlsx") && workplace.exists("比较/a/y.xlsx"))
    let receipt = try workplace.text(of: "回执")
    #expect(
      receipt.contains("{\"file\":\"新.json\",\"old\":\"旧.json\",") && receipt.contains("\"changes\":"), "\(receipt)")
    let null = try workplace.shell("printf '旧.json\\0新.json\\0' | jixiao diff --files-from - -0")
    #expect(null.output == (try workplace.run("diff", "旧.json", "新.json").output))
    let odd = try workplace.shell("printf '旧.json\\n' | jixiao diff --files-from -")
    #expect(odd.status == 2 && odd.error.contains("<stdin>:1: 错误：清单应成对"), "\(odd.error)")
  }

  @Test(arguments: ["text", "json", "html"]) func `many pairs are told in order, whatever the jobs`(format: String)
    throws
  {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir -p a/甲 b/甲")
    for unit in 100..<130 {
      try workplace.write(old.replacing("287001", with: "287\(unit)"), to: "a/甲/\(unit).json")
      try workplace.write(new.replacing("287001", with: "287\(unit)"), to: "b/甲/\(unit).json")
    }
    #expect(try workplace.run("diff", "a", "b").output.isEmpty)
    let one = try workplace.run("diff", "-r", "a", "b", "--format", format, "--jobs", "1")
    let many = try workplace.run("diff", "-r", "a", "b", "--format", format, "--jobs", "6")
    #expect(one.status == 1 && one.output == many.output && one.output.contains("b/甲/129.json"))
    if format == "json" {
      #expect(one.output.hasPrefix("{\n  \"schemaVersion\": 1,\n  \"comparisons\": [\n    {\n      \"old\""))
    }
  }

  @Test func `a comparison of many goes on where one before it ended`() throws {
    let workplace = try workplace()
    _ = try workplace.shell("mkdir a b")
    for unit in 1...4 {
      try workplace.write(old.replacing("287001", with: "28700\(unit)"), to: "a/\(unit).json")
      try workplace.write((unit == 1 ? new : old).replacing("287001", with: "28700\(unit)"), to: "b/\(unit).json")
    }
    let arguments = ["diff", "a", "b", "--output-dir", "比较", "--receipt", "回执", "--resume", "回执"]
    try workplace.write("", to: "回执")
    #expect(try workplace.run(arguments).status == 1)
    let again = try workplace.run(arguments)
    #expect(again.status == 1 && again.error == "共 4 个文件：完成 0，以前已完成 4\n", "\(again.error)")
    try workplace.write(old.replacing("287001", with: "287002").replacing("用途", with: "另一用途"), to: "a/2.json")
    #expect(try workplace.run(arguments).error == "共 4 个文件：完成 1，以前已完成 3\n")
    #expect(try workplace.text(of: "比较/2.txt").contains("另一用途"))
    #expect(try workplace.run("diff", "a", "b", "--resume", "回执").status == 64)
  }
}

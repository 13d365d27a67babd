import Testing

/// git itself in a new repository, with our drivers.
struct GitTests {
  private let base = SampleDocument.json()
  private let user = "git config user.name 测试; git config user.email test@example.com;"

  private func repository(install: String = "jixiao git install") throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(base, to: "表.json")
    try workplace.write("{\n  \"name\": \"别的\",\n  \"size\": 1\n}\n", to: "别的.json")
    let run = try workplace.shell("git init -q -b main .; \(user) \(install); git add -A; git commit -qm 初稿")
    #expect(run.status == 0, "\(run.error)")
    return workplace
  }

  @Test func `git diff and git log show fields`() throws {
    let workplace = try repository()
    try workplace.write(base.replacing("≥4次", with: "≥5次"), to: "表.json")
    let diff = try workplace.shell("git -c core.quotePath=false diff")
    #expect(diff.output.contains("-  指标值：≥4次\n+  指标值：≥5次"), "\(diff.output)\(diff.error)")
    let log = try workplace.shell("git commit -qam 改; git log -p -1")
    #expect(log.output.contains("+  指标值：≥5次"), "\(log.output)")
    #expect(try workplace.shell("git diff --exit-code").status == 0)
  }

  @Test func `added and deleted files, and files that are no documents, are shown too`() throws {
    let workplace = try repository()
    try workplace.write(base, to: "新表.json")
    let run = try workplace.shell("git rm -q 表.json; git add -A; git diff --cached --no-renames")
    #expect(run.status == 0)
    #expect(run.output.contains("-  指标值：≥4次") && run.output.contains("+  指标值：≥4次"), "\(run.output)\(run.error)")
    try workplace.write("{\n  \"name\": \"别的\",\n  \"size\": 2\n}\n", to: "别的.json")
    try workplace.write([0x50, 0x4B, 3, 4, 0, 1], to: "坏.xlsx")
    let other = try workplace.shell("git add -A; git diff --cached -- 别的.json 坏.xlsx")
    #expect(other.status == 0)
    #expect(other.output.contains("-  \"size\": 1\n+  \"size\": 2"), "\(other.output)\(other.error)")
    #expect(other.output.contains("+不是绩效目标表"), "\(other.output)\(other.error)")
  }

  @Test func `git merge joins edits that git alone would call a conflict`() throws {
    let workplace = try repository()
    try branch(workplace, theirs: base.replacing("≥4次", with: "≥5次"), ours: base.replacing("历史标准", with: "计划标准"))
    let run = try workplace.shell("git merge -q 对方 -m 合并")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(
      try workplace.text(of: "表.json")
        == base.replacing("≥4次", with: "≥5次").replacing("历史标准", with: "计划标准"))
  }

  @Test func `a conflict stops git merge, is listed, and leaves a whole document`() throws {
    let workplace = try repository()
    try branch(workplace, theirs: base.replacing("≥4次", with: "≥5次"), ours: base.replacing("≥4次", with: "≥6次"))
    let run = try workplace.shell("git merge 对方 -m 合并")
    #expect(run.status == 1, "\(run.output)\(run.error)")
    #expect((run.output + run.error).contains("对方：≥5次 [第54行]"), "\(run.output)\(run.error)")
    #expect(try workplace.text(of: "表.json") == base.replacing("≥4次", with: "≥6次"))
    #expect(try workplace.shell("git diff --name-only --diff-filter=U | wc -l").output.contains("1"))
  }

  @Test func `workbooks are compared and merged too`() throws {
    let workplace = try repository()
    func save(_ json: String) throws {
      try workplace.write(json, to: ".draft")
      try workplace.shell("jixiao export .draft -o 表.xlsx").expectFine()
    }
    try save(base)
    try workplace.shell("git add 表.xlsx; git commit -qm 工作簿; git checkout -qb 对方").expectFine()
    try save(base.replacing("≥4次", with: "≥5次"))
    #expect(try workplace.shell("git diff").output.contains("+  指标值：≥5次"))
    try workplace.shell("git commit -qam 对方; git checkout -q main").expectFine()
    try save(base.replacing("历史标准", with: "计划标准"))
    try workplace.shell("git commit -qam 我方; git merge -q 对方 -m 合并").expectFine()
    let merged = try workplace.run("import", "表.xlsx").output
    #expect(merged == base.replacing("≥4次", with: "≥5次").replacing("历史标准", with: "计划标准"))
  }

  @Test func `other JSON files merge as text`() throws {
    let workplace = try repository()
    let other = "{\n  \"name\": \"别的\",\n  \"size\": 1\n}\n"
    try workplace.shell("git checkout -qb 对方").expectFine()
    try workplace.write(other.replacing("1", with: "2"), to: "别的.json")
    try workplace.shell("git commit -qam 对方; git checkout -q main").expectFine()
    try workplace.write(other.replacing("1", with: "3"), to: "别的.json")
    try workplace.shell("git commit -qam 我方").expectFine()
    #expect(try workplace.shell("git merge 对方 -m 合并").status == 1)
    #expect(try workplace.text(of: "别的.json").contains("<<<<<<<"))
  }

  @Test func `git difftool says what changes mean`() throws {
    let workplace = try repository()
    try workplace.write(base.replacing("≥4次", with: "≥5次"), to: "表.json")
    try workplace.write(base, to: "新表.json")
    let run = try workplace.shell("git add -A; git difftool --cached -y -t jixiao")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("≥4次 → ≥5次（提高）") && run.output.contains("--- /dev/null"), "\(run.output)\(run.error)")
  }

  @Test func `install is said, done once, and taken back`() throws {
    let workplace = try Workplace()
    try workplace.write("*.bin binary\n", to: ".gitattributes")
    let first = try workplace.shell("git init -q .; jixiao git install")
    #expect(
      first.output.contains("diff.jixiao.textconv") && first.output.contains("*.xlsx diff=jixiao"), "\(first.output)")
    let installed = try workplace.text(of: ".gitattributes")
    try workplace.shell("jixiao git install").expectFine()
    #expect(try workplace.text(of: ".gitattributes") == installed)
    try workplace.shell("jixiao git uninstall").expectFine()
    #expect(try workplace.text(of: ".gitattributes") == "*.bin binary\n")
    #expect(!(try workplace.text(of: ".git/config").contains("jixiao")))
    let again = try workplace.shell("jixiao git uninstall")
    #expect(again.status == 0 && again.output.isEmpty && !again.error.isEmpty)
  }

  @Test func `for all repositories it goes to the user's own files`() throws {
    let workplace = try Workplace()
    try workplace.shell("jixiao git install --global").expectFine()
    #expect(try workplace.text(of: ".config/git/attributes").contains("*.json diff=jixiao merge=jixiao"))
    #expect(try workplace.text(of: ".gitconfig").contains("[merge \"jixiao\"]"))
    try workplace.shell("jixiao git uninstall --global").expectFine()
    #expect(!workplace.exists(".config/git/attributes"))
    #expect(try workplace.shell("jixiao git install").status == 2)
  }

  private func branch(_ workplace: Workplace, theirs: String, ours: String) throws {
    try workplace.shell("git checkout -qb 对方").expectFine()
    try workplace.write(theirs, to: "表.json")
    try workplace.shell("git commit -qam 对方; git checkout -q main").expectFine()
    try workplace.write(ours, to: "表.json")
    try workplace.shell("git commit -qam 我方").expectFine()
  }
}

extension CommandRun {
  fileprivate func expectFine() throws { #expect(status == 0, "\(output)\(error)") }
}

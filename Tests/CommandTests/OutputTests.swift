import Glibc
import Testing

struct OutputTests {
  private let json = SampleDocument.json()

  @Test func `a result goes to standard output, or to the file that is named`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    for arguments in [
      ["import", "a.json"], ["import", "a.json", "-o", "-"], ["import", "a.json", "-o", "/dev/stdout"],
    ] {
      #expect(try workplace.run(arguments).output == json)
    }
    let run = try workplace.run("import", "a.json", "-o", "b.json")
    #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
    #expect(try workplace.text(of: "b.json") == json)
    #expect(try workplace.names() == ["a.json", "b.json"])
  }

  @Test func `several inputs go into a folder, and one that fails does not stop the rest`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    try workplace.write("{", to: "b.json")
    try workplace.write(SampleDocument.json(total: "\"五万\""), to: "c.txt")
    let run = try workplace.run("import", "a.json", "b.json", "c.txt", "--output-dir", "新/结果", "--findings", "问题.json")
    #expect(run.status == 2)
    #expect(try workplace.names(in: "新/结果") == ["a.json", "c.json"])
    #expect(try workplace.text(of: "新/结果/a.json") == json)
    let findings = try workplace.text(of: "问题.json")
    #expect(findings.contains("\"file\": \"b.json\"") && findings.contains("\"file\": \"c.txt\""), "\(findings)")
  }

  @Test(arguments: [
    ["import", "a.json", "b.json"], ["import", "a.json", "b.json", "-o", "c.json"],
    ["import", "a.json", "-o", "c.json", "--output-dir", "d"], ["import", "a.json", "d/a.txt", "--output-dir", "e"],
    ["import"], ["import", "a.json", "--findings", "-"], ["import", "a.json", "-o", "b.json", "--findings", "b.json"],
  ])
  func `outputs that cannot be told apart are wrong usage, and nothing is written`(arguments: [String]) throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let run = try workplace.run(arguments)
    #expect(run.status == 64)
    #expect(try workplace.names() == ["a.json"])
  }

  @Test func `an input is overwritten only where the output is named`() throws {
    let workplace = try Workplace()
    let compact = json.split(separator: "\n").joined()
    try workplace.write(compact, to: "a.json")
    let run = try workplace.run("import", "a.json", "--output-dir", ".")
    #expect(run.status == 2)
    #expect(run.error.contains("[output.isInput]"))
    #expect(try workplace.text(of: "a.json") == compact)
    #expect(try workplace.run("import", "a.json", "-o", "a.json").status == 0)
    #expect(try workplace.text(of: "a.json") == json)
  }

  @Test(
    arguments: ["文件夹", "没有/结果.json", "只读/结果.json", "只读.json", "/dev/full", "/proc/结果.json"],
    ["import", "export"])
  func `an output that cannot be written is told, and what was there stays`(output: String, command: String) throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let setUp = "mkdir 文件夹 只读; echo 原有 | tee 只读.json > 只读/结果.json; chmod a-w 只读 只读.json 只读/结果.json"
    _ = try workplace.shell(setUp)
    let run = try workplace.run([command, "a.json", "-o", output])
    // Root may write where others may not.
    if geteuid() == 0, output.contains("只读") { return }
    #expect(run.status == 2)
    #expect(run.error.contains("\(output): 错误：无法写入"), "\(run.error)")
    #expect(try workplace.names() == ["a.json", "只读", "只读.json", "文件夹"])
    #expect(try workplace.names(in: "只读") == ["结果.json"])
    #expect(try workplace.text(of: "只读.json") == "原有\n")
  }

  @Test(arguments: ["import", "export"])
  func `a full disk leaves what was there`(command: String) throws {
    guard geteuid() == 0 else { return }
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let mount = try workplace.shell("mkdir disk && mount -t tmpfs -o size=8k none disk && echo 原有 > disk/结果")
    // A container may not be allowed to mount.
    guard mount.status == 0 else { return }
    let run = try workplace.shell(
      "head -c 4000 /dev/zero > disk/rest; jixiao \(command) a.json -o disk/结果; echo $?; cat disk/结果; ls -A disk; umount disk"
    )
    #expect(run.output == "2\n原有\nrest\n结果\n", "\(run.error)")
    #expect(run.error.contains("disk/结果: 错误：无法写入：磁盘空间不足"), "\(run.error)")
  }

  @Test(arguments: ["import", "export"])
  func `a file that may not grow leaves what was there`(command: String) throws {
    let workplace = try Workplace()
    try workplace.write(String(repeating: " ", count: 4000) + json, to: "a.json")
    let run = try workplace.shell(
      "echo 原有 > 结果; ulimit -f 1; jixiao \(command) a.json -o 结果; echo $?; cat 结果; ls -A | grep jixiao")
    #expect(run.output == "2\n原有\n", "\(run.error)")
  }

  @Test func `a full standard output is a failure`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    let run = try workplace.shell("jixiao import a.json > /dev/full; echo $?")
    #expect(run.output == "2\n")
    #expect(run.error.contains("错误：无法写到标准输出"))
  }

  @Test func `a symbolic link stays one, and rights are kept`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    _ = try workplace.shell("echo 原有 > 实.json; chmod 640 实.json; ln -s 实.json 链.json")
    #expect(try workplace.run("import", "a.json", "-o", "链.json").status == 0)
    #expect(try workplace.text(of: "实.json") == json)
    #expect(try workplace.shell("stat -c %a 实.json; readlink 链.json").output == "640\n实.json\n")
  }

  @Test func `the findings file is written when nothing was found too`() throws {
    let workplace = try Workplace()
    try workplace.write(json, to: "a.json")
    #expect(try workplace.run("import", "a.json", "-o", "b.json", "--findings", "f.json").status == 0)
    #expect(try workplace.text(of: "f.json") == "[]\n")
  }
}

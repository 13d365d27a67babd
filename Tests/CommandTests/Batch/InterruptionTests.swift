import Testing

struct InterruptionTests {
  /// Ten documents, with a pipe among them that holds the run up until something is written to it.
  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    for number in 0..<10 { try workplace.write(SampleDocument.json(), to: "\(number).json") }
    _ = try workplace.shell("rm 5.json && mkfifo 5.json")
    return workplace
  }

  private func interrupt(_ workplace: Workplace, _ options: String) throws -> CommandRun {
    try workplace.shell(
      """
      jixiao import ?.json \(options) --jobs 1 & run=$!
      while [ "$(cat 回执 2> /dev/null | wc -l)" -lt 5 ]; do sleep 0.01; done
      kill -TERM $run && sleep 0.1
      cat 0.json > 5.json
      wait $run
      """)
  }

  @Test func `a signal lets the file in hand be finished, and the run be gone on with`() throws {
    let workplace = try workplace()
    let run = try interrupt(workplace, "--output-dir 出 --receipt 回执")
    #expect(run.status == 128 + 15)
    // The system may deliver the signal a little late.
    let done = try workplace.names(in: "出").count
    #expect((6..<10).contains(done))
    // The shell adds a line of its own: the command ended by the signal.
    #expect(run.error.hasPrefix("已中断：10 个文件做完 \(done) 个；接着做请加 --resume 回执\n"), "\(run.error)")
    #expect(try workplace.text(of: "回执").split(separator: "\n").count == done)
    _ = try workplace.shell("rm 5.json && cp 0.json 5.json")
    let rest = try workplace.run(
      ["import"] + (0..<10).map { "\($0).json" } + ["--output-dir", "出", "--receipt", "回执", "--resume", "回执"])
    #expect(rest.status == 0 && rest.error == "共 10 个文件：完成 \(10 - done)，以前已完成 \(done)\n", "\(rest.error)")
    #expect(try workplace.names(in: "出").count == 10)
  }

  @Test func `a run that is ended a second time keeps what the first had done`() throws {
    let workplace = try workplace()
    for number in 6..<10 {
      _ = try workplace.run("import", "\(number).json", "--output-dir", "出", "--receipt", "r\(number)")
    }
    _ = try workplace.shell("cat r? > 以前")
    let run = try interrupt(workplace, "--output-dir 出 --receipt 回执 --resume 以前")
    #expect(run.status == 128 + 15)
    #expect(try workplace.text(of: "回执").split(separator: "\n").count == 10)
  }

  @Test func `a stream that is cut short leaves no half file`() throws {
    let workplace = try workplace()
    let run = try interrupt(workplace, "--format jsonl -o 全.jsonl --receipt 回执")
    #expect(run.status == 128 + 15)
    #expect(try workplace.names().filter { $0.contains("jixiao") || $0.contains("全") } == [])
  }

  @Test func `a reader that has had enough ends the run`() throws {
    let workplace = try Workplace()
    for number in 100..<200 { try workplace.write(SampleDocument.json(), to: "\(number).json") }
    let run = try workplace.shell(
      "{ jixiao import ???.json --format jsonl --receipt 回执 --jobs 1; echo $? > 状态; } | head -n 1 | wc -l")
    #expect(run.output == "1\n" && run.error.isEmpty, "\(run.error)")
    #expect(try workplace.text(of: "状态") == "141\n")
    #expect(try workplace.text(of: "回执").split(separator: "\n").count < 100)
  }

  @Test func `a long run on a terminal says how far it is, and elsewhere does not`() throws {
    let workplace = try workplace()
    let line = "jixiao import ?.json --output-dir 出 --jobs 1 --lang en"
    let shown = try workplace.shell(
      "(sleep 1.2; cat 0.json > 5.json) & script -qec '\(line)' /dev/null < /dev/null; wait")
    #expect(shown.output.contains("6/10 (60%), "), "\(shown.output)")
    #expect(shown.output.contains("\r\u{1B}[K10 files: 10 done"), "\(shown.output)")
    let silent = try workplace.shell("(sleep 1.2; cat 0.json > 5.json) & \(line); wait")
    #expect(silent.output.isEmpty && silent.error.isEmpty, "\(silent.error)")
  }
}

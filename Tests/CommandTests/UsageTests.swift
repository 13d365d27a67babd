import Testing

struct UsageTests {
  @Test(arguments: [
    [], ["nosuch"], ["schema", "--nosuch"], ["schema", "extra"], ["schema", "--lang"], ["schema", "--lang", "fr"],
    ["--color", "always"],
  ])
  func `wrong usage is told on standard error, with status 64`(arguments: [String]) throws {
    let run = try Workplace().run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("用法：jixiao"))
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["schema", "--help"], ["help", "schema"]])
  func `help that was asked for is data`(arguments: [String]) throws {
    let run = try Workplace().run(arguments)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.contains("用法：jixiao"))
  }

  @Test func `the command's memory comes from mimalloc`() throws {
    let linker = try Workplace().run("--version", environment: ["LD_DEBUG": "bindings"])
    let bindings = linker.error.split(separator: "\n").filter { $0.contains("symbol `malloc'") }
    #expect(bindings.count > 1)
    #expect(bindings.allSatisfy { $0.contains("libmimalloc.so") }, "\(bindings)")
  }

  /// Every command with its parents, as the help of each lists them.
  private func commands(_ workplace: Workplace, below parents: [String] = []) throws -> [[String]] {
    let help = try workplace.run(parents + ["--help", "--lang", "en"]).output
    guard let start = help.firstRange(of: "SUBCOMMANDS:\n") else { return [parents] }
    let lines = help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix {
      !$0.isEmpty
    }
    let names = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
      $0.split(separator: " ").first
    }
    return try [parents] + names.flatMap { try commands(workplace, below: parents + [String($0)]) }
  }

  @Test func `each command's help is in one language`() throws {
    let workplace = try Workplace()
    let commands = try commands(workplace)
    #expect(commands.count > 4)
    for command in commands {
      let chinese = try workplace.run(command + ["--help"]).output
      for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "(default", "values", "Show", "See", "(可"] {
        #expect(!chinese.contains(word), "\(command): \(word)")
      }
      let english = try workplace.run(command + ["--help", "--lang", "en"]).output
      let overview = english.prefix { $0 != "\n" }
      #expect(!overview.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(command)")
    }
  }

  @Test(arguments: [
    ([:], "用法"), (["LANG": "zh_CN.UTF-8"], "用法"), (["LANG": "en_US.UTF-8"], "USAGE"), (["LANG": "C.UTF-8"], "用法"),
    (["LANG": "de_DE"], "USAGE"), (["LC_ALL": "zh_TW", "LANG": "en_US"], "用法"),
    (["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"], "USAGE"),
  ])
  func `the environment sets the language`(environment: [String: String], word: String) throws {
    #expect(try Workplace().run("--help", environment: environment).output.contains(word))
  }

  @Test(arguments: [["--lang", "en", "--help"], ["schema", "--help", "--lang=en"]])
  func `the option for the language wins over the environment`(arguments: [String]) throws {
    #expect(try Workplace().run(arguments, environment: ["LANG": "zh_CN.UTF-8"]).output.contains("USAGE: jixiao"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are the same in every language`(shell: String) throws {
    let workplace = try Workplace()
    let script = try workplace.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("schema"))
    #expect(!script.output.contains("用法"))
  }

  @Test func `a reader that has had enough is no failure`() throws {
    let run = try Workplace().shell("{ sleep 0.2; jixiao --help; echo $? >&2; } | true")
    #expect(run.error == "0\n")
  }
}

import TargetTables
import Testing

/// A command that README shows, with what it prints there.
struct ShownCommand {
  var line: String
  var output = ""

  /// The commands of all `console` blocks, in order: `$ ` begins one, and a here-document belongs to it.
  static func all(in readme: String) -> [ShownCommand] {
    var commands: [ShownCommand] = []
    var isConsole = false
    var isDocument = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if !isConsole {
        continue
      } else if line.hasPrefix("$ ") {
        commands.append(ShownCommand(line: String(line.dropFirst(2))))
        isDocument = line.hasSuffix("<<'END'")
      } else if isDocument {
        commands[commands.count - 1].line += "\n" + line
        isDocument = line != "END"
      } else {
        commands[commands.count - 1].output += line + "\n"
      }
    }
    return commands
  }
}

struct ReadmeTests {
  @Test(arguments: [("README.md", "en_US.UTF-8"), ("README.zh.md", "zh_CN.UTF-8")])
  func `the commands in README print what it says`(name: String, language: String) throws {
    let workplace = try Workplace()
    let commands = ShownCommand.all(in: try workplace.text(of: Workplace.package + "/" + name))
    #expect(commands.count > 8)
    for command in commands {
      let run = try workplace.shell("{ \(command.line)\n} 2>&1", environment: ["LANG": language])
      #expect(run.output == command.output, "\(command.line)")
    }
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `the library's example in README is the one that is compiled`(name: String) throws {
    let workplace = try Workplace()
    let readme = try workplace.text(of: Workplace.package + "/" + name)
    let example = try workplace.text(of: Workplace.package + "/Tests/CommandTests/ReadmeExample.swift")
    #expect(readme.contains("```swift\n" + example + "```"))
  }

  @Test func `the library's example does what it says`() throws {
    let workplace = try Workplace()
    let json = SampleDocument.json()
    let document = try #require(TargetDocument.read(json: Array(json.utf8)).document)
    try export(document, to: workplace.path("a.xlsx"))
    #expect(try importDocument(from: workplace.path("a.xlsx")) == document)
  }

  @Test func `both READMEs show the same commands`() throws {
    let workplace = try Workplace()
    let lines = try ["README.md", "README.zh.md"].map { name in
      ShownCommand.all(in: try workplace.text(of: Workplace.package + "/" + name)).map(\.line)
        .filter { !$0.contains("echo") }
    }
    #expect(lines[0] == lines[1])
  }
}

import ArgumentParser
import TargetTables

struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: Message("让 git 按字段比较和合并", "Let git compare and merge field by field").help,
    subcommands: [Install.self, Uninstall.self, GitTextconvCommand.self, GitMergeDriverCommand.self])

  func run() throws { try Self.askForSubcommand() }

  struct Scope: ParsableArguments {
    @Flag(help: Message("用于本用户的所有仓库，而非只这一个", "For all of the user's repositories, not this one alone").argumentHelp)
    var global = false
  }

  struct Install: DocumentCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: Message("设置 git diff、merge 和 difftool", "Set up git diff, merge and difftool").help,
      discussion: Message(
        """
        此后 git diff、git log -p 逐字段显示 .xlsx 和文档 .json 的修改，git merge 逐字段合并，
        git difftool -t jixiao 按含义比较。其他 .json 和工作簿照旧。
        """,
        """
        From then on git diff and git log -p show what changed in .xlsx and document .json files by field, git merge \
        merges them by field, and git difftool -t jixiao says what changes mean. Other files are treated as before.
        """
      ).help)

    @OptionGroup var scope: Scope
    @OptionGroup var common: CommonOptions

    func run(on console: Console) throws -> ExitStatus {
      for message in try GitSettings(isGlobal: scope.global).install() {
        try console.write(message.text(in: console.language) + "\n")
      }
      return .fine
    }
  }

  struct Uninstall: DocumentCommand {
    static let configuration = CommandConfiguration(
      commandName: "uninstall",
      abstract: Message("撤销 git install 的设置", "Take back what git install set up").help)

    @OptionGroup var scope: Scope
    @OptionGroup var common: CommonOptions

    func run(on console: Console) throws -> ExitStatus {
      let done = try GitSettings(isGlobal: scope.global).uninstall()
      for message in done { try console.write(message.text(in: console.language) + "\n") }
      if done.isEmpty { console.say(Message("没有需要撤销的设置", "there was nothing to take back")) }
      return .fine
    }
  }
}

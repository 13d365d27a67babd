import ArgumentParser
import CMimalloc
import Glibc
import TargetTables
import Workbooks

@main
struct Jixiao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jixiao",
    abstract: Message("绩效目标表与 Excel 工作簿互转、核对、比较。", "Budget performance target tables to and from Excel workbooks.")
      .help,
    discussion: Message(
      """
      读取文档之处，JSON、工作簿（.xlsx）、公开文本（.txt）均可，
      以内容而非文件名辨认；“-”表示标准输入或标准输出。
      退出状态：0 正常（可有警告）；1 有错误、差异或冲突；2 无法执行；64 用法错误。
      """,
      """
      Wherever a document is read it may be JSON, a workbook (.xlsx) or a published text (.txt), told by its bytes \
      and not by its name; - is standard input or standard output.
      Exit status: 0 fine, warnings included; 1 errors, differences or conflicts; 2 could not run; 64 wrong usage.
      """
    ).help,
    version: Release.version,
    subcommands: [
      ExportCommand.self,
      ImportCommand.self,
      ShowCommand.self,
      CheckCommand.self,
      RulesCommand.self,
      SummaryCommand.self,
      DiffCommand.self,
      MergeCommand.self,
      TemplateCommand.self,
      CellsCommand.self,
      DoctorCommand.self,
      SchemaCommand.self,
      GitCommand.self,
    ])

  @Option(help: CommonOptions.languageHelp) var lang: Language?

  func run() throws { try Self.askForSubcommand() }

  @MainActor
  static func main() async {
    // A reader that has had enough ends the writing, not the run: the exit status stays that of the work.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow further is told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    Workbook.prepareForMany()
    useAllocator()
    do {
      var command = try parseAsRoot()
      if let batch = command as? any BatchCommand { try await batch.runBatch() } else { try command.run() }
    } catch {
      end(with: error)
    }
  }

  /// Names the allocator, which takes the place of the C library's once it is linked: some linkers drop what nobody calls.
  ///
  /// The texts of a document are let go all at once, and the C library keeps but seven pieces of a size at hand.
  private static func useAllocator() { _ = mi_version() }

  /// Prints what the error asks for (help and versions are errors here too), and leaves with its status.
  private static func end(with error: any Error) -> Never {
    if let status = error as? ExitCode { Glibc.exit(status.rawValue) }
    let status = exitCode(for: error)
    let message = fullMessage(for: error, columns: HelpText.columns(in: .ofThisRun))
    let text = isForPrograms ? message : HelpText(message).text(in: .ofThisRun)
    if status == .success {
      StandardStream.output.print(text)
      Glibc.exit(ExitStatus.fine.rawValue)
    }
    StandardStream.error.print(text)
    Glibc.exit((status == .validationFailure ? ExitStatus.wrongUsage : .couldNotRun).rawValue)
  }
}

extension Jixiao {
  /// Whether a completion script or a dump of the help was asked for, which must stay as it is.
  private static var isForPrograms: Bool {
    CommandLine.arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("---completion") || $0 == "--experimental-dump-help"
    }
  }
}

extension ParsableCommand {
  /// Ends a command that only holds others: its help on standard error, as wrong usage.
  static func askForSubcommand() throws {
    StandardStream.error.print(
      HelpText(
        Jixiao.helpMessage(for: Self.self, columns: HelpText.columns(in: .ofThisRun))
      ).text(in: .ofThisRun))
    throw ExitCode(ExitStatus.wrongUsage.rawValue)
  }
}

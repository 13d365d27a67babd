import ArgumentParser
import TargetTables

/// A command of ours: its work gives an exit status, or fails with findings that say why it could not run.
protocol DocumentCommand: ParsableCommand {
  var common: CommonOptions { get }

  func run(on console: Console) throws -> ExitStatus
}

extension DocumentCommand {
  func run() throws {
    let console = Console(language: .ofThisRun, color: common.color)
    let status: ExitStatus
    do {
      status = try run(on: console)
    } catch let failure as Failure {
      console.report(failure.findings)
      status = .couldNotRun
    }
    if status != .fine { throw ExitCode(status.rawValue) }
  }
}

/// A command that works on many files at a time.
protocol BatchCommand: ParsableCommand {
  var common: CommonOptions { get }

  /// - Returns: nil where the run was told to stop before it was through.
  func run(on console: Console) async throws -> ExitStatus?
}

extension BatchCommand {
  /// Runs the command, and ends with its exit status. One file alone is worked on by the caller's thread.
  func runBatch() async throws {
    let console = Console(language: .ofThisRun, color: common.color)
    let status: ExitStatus?
    do {
      status = try await run(on: console)
    } catch let failure as Failure {
      console.report(failure.findings)
      status = .couldNotRun
    }
    guard let status else { Interruption.end() }
    if status != .fine { throw ExitCode(status.rawValue) }
  }
}

/// The options that each command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: CommonOptions.languageHelp)
  var lang: Language?

  @Option(
    help: Message("着色；auto 只在终端上着色，并遵从 NO_COLOR", "Colour; auto is for terminals, and obeys NO_COLOR").argumentHelp)
  var color: ColorChoice = .auto

  static var languageHelp: ArgumentHelp {
    Message("信息的语言；不给则依环境，再则中文", "Language of messages; else the environment's, else Chinese").argumentHelp
  }
}

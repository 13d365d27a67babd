import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct CheckCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Message("按审核规则检查", "Check against the review rules").help,
      usage: Message("jixiao check <文件>… [<选项>]", "jixiao check <file> ... [<options>]").help,
      discussion: Message(
        """
        逐项目、逐指标、逐数值检查，每条意见写明所在的单元格。规则见 jixiao rules。
        退出状态：0 没有错误；1 有错误（见 --fail-on）；2 无法检查。
        """,
        """
        Project by project, indicator by indicator, number by number; each finding names its cell. jixiao rules lists \
        the rules.
        Exit status: 0 no errors; 1 errors (see --fail-on); 2 could not check.
        """
      ).help)
  }

  @Argument(
    help: Message("文档、工作簿或公开文本", "Documents, workbooks or published texts").argumentHelp(of: Message("文件", "file")))
  var files: [String]

  @Option(
    help: Message("输出格式：xlsx 为审核意见表", "The output's format; xlsx is a review form").argumentHelp(
      of: Message("格式", "format")))
  var format: CheckFormat = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("写到这个文件；“-”为标准输出", "Write to this file; - is standard output").argumentHelp(
      of: Message("文件", "file")))
  var output: String?

  @Option(
    help: Message(
      "另写一份财政局格式的工作簿，意见批注在单元格上，首页为清单；再导入时忽略这些标记",
      "Write the bureau's form too, with each finding as a comment on its cell and a list in front; imports ignore the marks"
    ).argumentHelp(of: Message("副本.xlsx", "copy.xlsx")))
  var marked: String?

  @Option(
    help: Message("达到此级别时退出状态为 1", "The severity that makes the exit status 1").argumentHelp(
      of: Message("级别", "severity")))
  var failOn: FailureLevel = .error

  @OptionGroup var choice: RuleOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try choice.validateCodes()
    guard marked == nil || files.count == 1 else {
      throw ValidationError(
        Message("--marked 一次只能检查一个文件。", "--marked takes one file at a time.").help)
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    if format == .xlsx { try OutputFile(output).refuseTerminal() }
    let profile = try choice.chosen()
    let input = try DocumentInput(options: reading)
    var timings = RuleTimings()
    var checked: [CheckedFile] = []
    var status = ExitStatus.fine
    for file in files {
      do {
        checked.append(CheckedFile(try input.read(file), named: file, profile: profile, timings: &timings))
      } catch {
        console.report(error.findings)
        status = .couldNotRun
      }
    }
    let fails = checked.contains { file in file.reviewed.findings.contains { failOn.includes($0.severity) } }
    try CheckOutput(format: format, output: output, color: common.color).write(checked, to: console)
    if let marked, let file = checked.first { try write(file, marked: marked, to: console) }
    if choice.timings { console.say(timings.message(documents: checked.count)) }
    return fails ? max(status, .findings) : status
  }

  /// The form is the one that was named, else the one that the input is laid out by.
  private func write(_ file: CheckedFile, marked path: String, to console: Console) throws(Failure) {
    let form = try FormChoice(reading.template ?? file.template).form()
    let copy = MarkedCopy(file.reviewed, in: form, language: console.language)
    guard !copy.findings.contains(where: { $0.severity == .error }) else { throw Failure(copy.findings) }
    try PlannedOutput(input: files[0], output: OutputFile(path), isNamed: false).write(copy.workbook, to: console)
  }
}

enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, xlsx
}

enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  func includes(_ severity: Finding.Severity) -> Bool {
    switch self {
    case .error: severity == .error
    case .warning: severity >= .warning
    case .note: true
    case .never: false
    }
  }
}

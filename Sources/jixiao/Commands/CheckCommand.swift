import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct CheckCommand: BatchCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var inputs: InputOptions

  @Option(
    help: Message("输出格式：xlsx 为审核意见表", "The output's format; xlsx is a review form").argumentHelp(
      of: Message("格式", "format")))
  var format: CheckFormat = .text

  @OptionGroup var output: OutputOptions

  @Option(
    help: Message(
      "另写一份财政局格式的工作簿，意见批注在单元格上，首页为清单；再导入时忽略这些标记",
      "Write the bureau's form too, with each finding as a comment on its cell and a list in front; imports ignore the marks"
    ).argumentHelp(of: Message("副本.xlsx", "copy.xlsx")))
  var marked: String?

  @Option(
    help: Message("每个输入在此文件夹中各得一份这样的工作簿", "Write such a workbook for each input into this folder").argumentHelp(
      of: Message("文件夹", "folder")))
  var markedDir: String?

  @Option(
    help: Message("达到此级别时退出状态为 1", "The severity that makes the exit status 1").argumentHelp(
      of: Message("级别", "severity")))
  var failOn: FailureLevel = .error

  @OptionGroup var choice: RuleOptions
  @OptionGroup var batch: BatchOptions
  @OptionGroup var resume: ResumeOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  @Argument(
    help: Message("文档、工作簿或公开文本", "Documents, workbooks or published texts").argumentHelp(of: Message("文件", "file")))
  var files: [String] = []

  func validate() throws {
    try choice.validateCodes()
    try inputs.refuseNone(files)
    try resume.check(output)
    try output.refuseBoth()
    try batch.refuse(sameAs: output.outputDir == nil ? [output.whole] : [], marked)
    guard marked == nil || files.count == 1 && !inputs.isOpen && markedDir == nil else {
      throw ValidationError(
        Message(
          "--marked 一次只能检查一个文件；多个文件请用 --marked-dir。", "--marked takes one file at a time; use --marked-dir for several."
        ).help)
    }
  }

  func run(on console: Console) async throws -> ExitStatus? {
    let report = CheckReport(
      format: format, language: console.language,
      isColored: format == .text && (isToScreen ? common.color.applies(to: .output) : common.color == .always))
    let paths = try inputs.inputs(files)
    let planned = try plan(for: paths)
    let marks = try marks(for: paths)
    let work = CheckWork(
      input: try DocumentInput(options: reading), plan: ReviewPlan(try choice.chosen()), report: report,
      isTimed: choice.timings, isApart: output.outputDir != nil, marks: marks, template: reading.template,
      console: console)
    let resumption = try resume.resumption(
      batch, settings: ["check", format.rawValue, "\(console.language)"] + choice.settings() + reading.settings())
    let others: @Sendable (PlannedOutput) -> [String] = { [marks[$0.input]?.output.name].compactMap { $0 } }
    let files = FileWork(input: work.input, resumption: resumption, others: others) { planned, file throws(Failure) in
      try work.report(on: planned, file)
    }
    let log = try FindingsLog(console: console)
    let stream = try work.isApart ? nil : CheckStream(report, to: output.whole, console: console)
    var timings = RuleTimings()
    var run = BatchRun(log: log, options: batch, resumption: resumption)
    run.fails = { failOn.includes($0.findings) }
    let isComplete = try await run.run(planned, files.result) { checked, receipt in
      try stream?.add(checked)
      if let failure = checked.failure {
        receipt.status = .failed
        try log.add(failure)
      }
      timings.add(checked.timings)
    }
    guard isComplete else { return nil }
    try stream?.close()
    if choice.timings { console.say(timings.message(documents: planned.count)) }
    return try log.close()
  }

  private var isToScreen: Bool { output.outputDir == nil && output.whole == .standardOutput }

  /// Reports of their own, or one for all.
  private func plan(for paths: [InputPath]) throws -> [PlannedOutput] {
    guard output.outputDir == nil else { return try output.plan(for: paths, suffix: ".\(format.ending)") }
    if format == .xlsx { try output.whole.refuseTerminal() }
    return paths.map { PlannedOutput(input: $0.path, output: output.whole, isNamed: true) }
  }

  /// The marked copy of each input, by the input's path.
  private func marks(for paths: [InputPath]) throws -> [String: PlannedOutput] {
    let planned =
      try markedDir.map { try OutputOptions.plan(for: paths, in: $0, suffix: ".xlsx") }
      ?? zip(paths, [marked].compactMap { $0 }).map { path, marked in
        PlannedOutput(input: path.path, output: OutputFile(marked), isNamed: false)
      }
    return Dictionary(planned.map { ($0.input, $0) }) { first, _ in first }
  }
}

import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct SummaryCommand: BatchCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: Message("汇总许多单位：预算、项目、指标、审核意见", "Sum up many units: budgets, projects, indicators, findings").help,
    usage: Message(
      "jixiao summary <文件>… [-o <汇总.xlsx>] [<选项>]", "jixiao summary <file> ... [-o <summary.xlsx>] [<options>]"
    )
    .help,
    discussion: Message(
      """
      -o 写成工作簿：总览（含图表）、单位、项目、审核意见、重复的编码、名单核对、文件。不给 -o 时在终端列出合计和各单位。
      名单（--units）每行一个单位：编码和名称，以逗号、制表符或空格分开；也可以是 CSV 或工作簿，有表头时按表头认列。
      读不了的文件列在“文件”表中，不影响其余；以前写出的汇总不计入。
      退出状态：0 全部读到；2 有文件未能读取，或一个也没有读到（此时不写汇总）。
      """,
      """
      With -o a workbook: an overview with charts, units, projects, findings, codes that stand twice, the list of units, \
      files. Without -o the totals and the units are printed.
      A list (--units) names a unit a line: its code and its name, parted by a comma, a tab or blanks; or it is a CSV or a \
      workbook, whose header says which column is which.
      Files that cannot be read are listed, and the rest go on; summaries written before are passed over.
      Exit status: 0 all were read; 2 some could not be read, or none at all (then nothing is written).
      """
    ).help)

  @Argument(
    help: Message("文档、工作簿、公开文本，或文件夹（--recursive）", "Documents, workbooks, published texts, or folders (--recursive)")
      .argumentHelp(of: Message("文件", "file")))
  var files: [String] = []

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("写到这个文件；“-”为标准输出", "Write to this file; - is standard output").argumentHelp(
      of: Message("文件", "file")))
  var output: String?

  @Option(
    help: Message("输出格式；不给时，有 -o 写 xlsx，否则为 text", "The output's format; else xlsx with -o, and text without")
      .argumentHelp(of: Message("格式", "format")))
  var format: SummaryFormat?

  @Option(
    help: Message("应交表的单位名单，核对缺了谁、多了谁", "The units that are to hand in: says who is missing, and who is not on it")
      .argumentHelp(of: Message("名单", "list")))
  var units: String?

  @OptionGroup var choice: RuleOptions
  @OptionGroup var batch: BatchOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try choice.validateCodes()
    try inputs.refuseNone(files)
    try batch.refuse(sameAs: [OutputFile(output)], nil)
  }

  func run(on console: Console) async throws -> ExitStatus? {
    if shownFormat == .xlsx { try OutputFile(output).refuseTerminal() }
    let list = try units.map { try UnitListInput($0).list }
    let paths = try inputs.inputs(files)
    let work = SummaryWork(
      input: try DocumentInput(options: reading), plan: ReviewPlan(try choice.chosen()), isTimed: choice.timings,
      resumption: try batch.receipt.map { _ in
        try Resumption(receipt: nil, settings: ["summary"] + choice.settings() + reading.settings())
      }, output: OutputFile(output))
    let log = try FindingsLog(console: console)
    var (summary, timings) = (CountySummary(), RuleTimings())
    var run = BatchRun(log: log, options: batch, resumption: work.resumption)
    run.fails = { _ in false }
    run.failed = { name, failure in
      try log.add(failure)
      summary.add(failed: failure.findings, file: SummaryWork.name(of: name))
    }
    let isComplete = try await run.run(paths, work.result) { part, _ in
      console.report(part.notes)
      summary.add(part.summary)
      timings.add(part.timings)
    }
    guard isComplete else { return nil }
    if choice.timings { console.say(timings.message(documents: summary.totals.files)) }
    guard summary.totals.files > 0 else { throw Self.nothingRead }
    try refuseOverwriting(paths, summary)
    try write(summary, list.map { summary.compared(with: $0) }, to: console)
    return try log.close()
  }

  private static var nothingRead: Failure {
    Failure(
      "summary.nothingRead", Message("没有读到任何文档，未写出汇总", "no document was read; no summary is written"), file: nil)
  }

  private var shownFormat: SummaryFormat { format ?? (output == nil ? .text : .xlsx) }

  private func write(_ summary: CountySummary, _ list: UnitListComparison?, to console: Console) throws(Failure) {
    let file = OutputFile(output)
    switch shownFormat {
    case .text:
      try file.write(Array(SummaryText(summary, list: list, language: console.language).text.utf8), to: console)
    case .json:
      try file.write(Array(SummaryJSON(summary, list: list, language: console.language).text.utf8), to: console)
    case .xlsx:
      try file.write(SummaryWorkbook(summary, list: list, language: console.language).workbook, to: console)
    }
  }

  /// A summary never takes the place of a document that it was made from, nor of the list of units.
  private func refuseOverwriting(_ paths: [InputPath], _ summary: CountySummary) throws(Failure) {
    guard let output, case .path(let path) = OutputFile(output) else { return }
    if let units { try PlannedOutput(input: units, output: .path(path), isNamed: false).refuseInput() }
    let read = Set(summary.files.filter { $0.failure == nil }.map(\.name))
    for input in paths where read.contains(input.path) {
      try PlannedOutput(input: input.path, output: .path(path), isNamed: false).refuseInput()
    }
  }
}

enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, xlsx
}

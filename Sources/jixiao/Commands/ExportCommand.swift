import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct ExportCommand: BatchCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Message("把文档导出为财政局格式的工作簿", "Export documents as workbooks in the bureau's form").help,
    usage: Message(
      "jixiao export <文档>… [-o <文件> | --output-dir <文件夹>] [<选项>]",
      "jixiao export <document> ... [-o <file> | --output-dir <folder>] [<options>]"
    ).help,
    discussion: Message(
      "同一文档每次导出的文件逐字节相同。导出不了的内容会逐条指出。",
      "The same document gives the same bytes each time. What a form cannot carry is named."
    ).help)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var batch: BatchOptions
  @OptionGroup var resume: ResumeOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var findings: FindingsOptions
  @OptionGroup var common: CommonOptions

  @Argument(
    help: Message("文档；工作簿和公开文本亦可", "Documents; workbooks and published texts too").argumentHelp(
      of: Message("文档", "document")))
  var documents: [String] = []

  func validate() throws {
    try inputs.refuseNone(documents)
    let planned = try output.check(documents, inputs, suffix: ".xlsx")
    for planned in planned { try planned.output.refuseTerminal() }
    try findings.refuse(sameAs: planned)
    try batch.refuse(sameAs: planned.map(\.output), findings.findings)
    try resume.check(output)
  }

  func run(on console: Console) async throws -> ExitStatus? {
    let work = ExportWork(
      input: try DocumentInput(options: reading, isForExport: true), form: try FormChoice(reading.template).form(),
      console: console)
    let planned = try output.plan(for: inputs.inputs(documents), suffix: ".xlsx")
    let resumption = try resume.resumption(batch, settings: ["export"] + reading.settings())
    let files = FileWork(input: work.input, resumption: resumption) { planned, file throws(Failure) in
      try work.report(on: planned, file)
    }
    let log = try FindingsLog(console: console, file: findings.findings)
    let run = BatchRun(log: log, options: batch, resumption: resumption)
    let isComplete = try await run.run(planned, files.result) { found, _ in
      try log.add(found)
    }
    let status = try log.close()
    return isComplete ? status : nil
  }
}

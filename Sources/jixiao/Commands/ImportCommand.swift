import ArgumentParser
import BureauForms
import TargetTables

struct ImportCommand: BatchCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Message("从工作簿导入为文档（JSON）", "Import workbooks as documents (JSON)").help,
    usage: Message(
      "jixiao import <工作簿>… [-o <文件> | --output-dir <文件夹>] [<选项>]",
      "jixiao import <workbook> ... [-o <file> | --output-dir <folder>] [<options>]"
    ).help,
    discussion: Message(
      """
      有单元格读不出时，该字段为 null，退出状态为 1；其余照常导入。一个文件读不了，不影响其余文件，退出状态为 2。
      --format jsonl 每行一份文档，--format csv 每行一条指标，按输入次序写到标准输出或 -o。
      """,
      """
      A cell that cannot be read is null in the document and makes the exit status 1; all else is imported. A file that \
      cannot be read does not stop the rest; the exit status is then 2.
      --format jsonl writes a document a line, --format csv an indicator a line, to standard output or -o, in the \
      inputs' order.
      """
    ).help)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var output: OutputOptions
  @Option(
    help: Message(
      "输出格式：json 每个输入一个文件；jsonl 每行一份文档；csv 每行一条指标",
      "The output's format: json is a file for each input, jsonl a document a line, csv an indicator a line"
    ).argumentHelp(of: Message("格式", "format")))
  var format: ImportFormat = .json

  @OptionGroup var batch: BatchOptions
  @OptionGroup var resume: ResumeOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var findings: FindingsOptions

  @Flag(help: Message("凡经修整才读出的，都算错误", "Each repair is an error").argumentHelp)
  var strict = false

  @Flag(help: Message("说明每个字段是怎样找到的", "Say how each field was found").argumentHelp)
  var explain = false

  @Option(
    help: Message(
      "工作簿导出时的文档：与之后改过的文档（--ours，或 -o 原有的文件）合并，而不是覆盖",
      "The document that the workbook was exported from: merge with what became of it since (--ours, or the file at -o)"
    ).argumentHelp(of: Message("文档", "document")))
  var base: String?

  @Option(
    help: Message("导出之后改过的文档", "The document as it has become since the export").argumentHelp(
      of: Message("文档", "document")))
  var ours: String?

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Message("工作簿；文档和公开文本亦可", "Workbooks; documents and published texts too").argumentHelp(
      of: Message("工作簿", "workbook")))
  var workbooks: [String] = []

  func validate() throws {
    try inputs.refuseNone(workbooks)
    let outputs =
      format.isStream ? try output.planOfStream(workbooks) : try output.check(workbooks, inputs, suffix: ".json")
    try findings.refuse(sameAs: outputs)
    try batch.refuse(sameAs: outputs.map(\.output), findings.findings)
    try resume.check(output)
    try validateMerge()
  }

  private func validateMerge() throws {
    guard base != nil || ours != nil else { return }
    let isOne = workbooks.count == 1 && !inputs.isOpen && !format.isStream && resume.resume == nil
    guard base != nil, isOne, ours != nil || (output.output ?? "-") != "-" else {
      throw ValidationError(
        Message(
          "合并导入需要一个工作簿、--base，以及 --ours 或 -o。", "A merging import takes one workbook, --base, and --ours or -o."
        ).help)
    }
  }

  func run(on console: Console) async throws -> ExitStatus? {
    let work = ImportWork(
      input: try DocumentInput(options: reading), format: format, isStrict: strict, explains: explain, base: base,
      ours: ours ?? output.output, console: console)
    let paths = try inputs.inputs(workbooks)
    let planned =
      format.isStream ? try output.planOfStream(paths.map(\.path)) : try output.plan(for: paths, suffix: ".json")
    let resumption = try resume.resumption(batch, settings: ["import", "\(strict)"] + reading.settings())
    let files = FileWork(input: work.input, resumption: resumption) { planned, file throws(Failure) in
      try work.report(on: planned, file)
    }
    let log = try FindingsLog(console: console, file: findings.findings)
    let stream = try format.isStream ? DocumentStream(format, to: output.whole, console: console) : nil
    let run = BatchRun(log: log, options: batch, resumption: resumption)
    let isComplete = try await run.run(planned, files.result) { imported, receipt in
      if !imported.explanation.isEmpty { StandardStream.error.print(imported.explanation) }
      try log.add(imported.findings)
      try stream?.add(imported.bytes, &receipt)
    }
    if isComplete { try stream?.close() }
    let status = try log.close()
    return isComplete ? status : nil
  }
}

import ArgumentParser
import BureauForms
import TargetTables

struct ImportCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Message("从工作簿导入为文档（JSON）", "Import workbooks as documents (JSON)").help,
      usage: Message(
        "jixiao import <工作簿>… [-o <文件> | --output-dir <文件夹>] [<选项>]",
        "jixiao import <workbook> ... [-o <file> | --output-dir <folder>] [<options>]"
      ).help,
      discussion: Message(
        """
        有单元格读不出时，该字段为 null，退出状态为 1；其余照常导入。
        """,
        """
        A cell that cannot be read is null in the document and makes the exit status 1; all else is imported.
        """
      ).help)
  }

  @OptionGroup var inputs: InputOptions
  @OptionGroup var output: OutputOptions
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
    try findings.refuse(sameAs: try output.check(workbooks, inputs, suffix: ".json"))
    guard base != nil || ours != nil else { return }
    guard base != nil, workbooks.count == 1, ours != nil || (output.output ?? "-") != "-" else {
      throw ValidationError(
        Message(
          "合并导入需要一个工作簿、--base，以及 --ours 或 -o。", "A merging import takes one workbook, --base, and --ours or -o."
        ).help)
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    let input = try DocumentInput(options: reading)
    var log = FindingsLog(console: console, file: findings.findings)
    for planned in try output.plan(for: inputs.inputs(workbooks), suffix: ".json") {
      do {
        let read = try input.read(planned.input)
        if explain { say(read.form?.located ?? [], on: console) }
        log.add(read.findings(isStrict: strict))
        let document = try merged(read, planned.input, input, &log)
        try planned.write(Array(document.json.utf8), to: console)
      } catch {
        log.add(error)
      }
    }
    return try log.close()
  }

  /// The workbook's document, or what comes of merging it.
  private func merged(
    _ read: ReadInput, _ name: String, _ input: DocumentInput, _ log: inout FindingsLog
  ) throws(Failure) -> TargetDocument {
    guard let base, let ours = ours ?? output.output else { return read.document }
    let merge = try ImportMerge(read, named: name, base: base, ours: ours, input: input)
    log.add(merge.findings)
    return merge.document
  }

  private func say(_ fields: [LocatedField], on console: Console) {
    StandardStream.error.print(fields.map { $0.text(in: console.language) + "\n" }.joined())
  }
}

extension ReadInput {
  /// What was found; where reading is strict, each warning and each repair as an error.
  fileprivate func findings(isStrict: Bool) -> [Finding] {
    guard isStrict else { return reading.findings }
    let repairs = Set(form?.located.flatMap(\.repairs) ?? [])
    return reading.findings.map { finding in
      guard finding.severity == .warning || repairs.contains(finding.code) else { return finding }
      var finding = finding
      finding.severity = .error
      return finding
    }
  }
}

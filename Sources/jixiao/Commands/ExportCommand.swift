import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct ExportCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
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
  }

  @OptionGroup var inputs: InputOptions
  @OptionGroup var output: OutputOptions
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
  }

  func run(on console: Console) throws -> ExitStatus {
    let input = try DocumentInput(options: reading, isForExport: true)
    let form = try FormChoice(reading.template).form()
    var log = FindingsLog(console: console, file: findings.findings)
    for planned in try output.plan(for: inputs.inputs(documents), suffix: ".xlsx") {
      do {
        let read = try input.read(planned.input)
        log.add(read.reading.findings)
        try planned.write(workbook(of: read.document, in: form, planned, &log), to: console)
      } catch {
        log.add(error)
      }
    }
    return try log.close()
  }

  /// The document in the form, if the form can hold it.
  private func workbook(
    of document: TargetDocument, in form: Form, _ planned: PlannedOutput, _ log: inout FindingsLog
  ) throws(Failure) -> Workbook {
    let export = form.export(document)
    let found = export.findings.map { finding in
      var finding = finding
      finding.place.file = finding.place.file ?? planned.output.name ?? planned.input
      return finding
    }
    guard !export.hasErrors else { throw Failure(found) }
    log.add(found)
    return export.workbook
  }
}

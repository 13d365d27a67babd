import ArgumentParser
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

  @OptionGroup var output: OutputOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var findings: FindingsOptions
  @Flag(help: Message("有改动过读法的地方，即算错误", "Each repair is an error").argumentHelp)
  var strict = false

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Message("工作簿；文档和公开文本亦可", "Workbooks; documents and published texts too").argumentHelp(
      of: Message("工作簿", "workbook")))
  var workbooks: [String]

  func run(on console: Console) throws -> ExitStatus {
    let input = try DocumentInput(options: reading)
    var log = FindingsLog(console: console, file: findings.findings, isStrict: strict)
    for planned in try output.plan(for: workbooks, suffix: ".json") {
      do {
        let read = try input.read(planned.input)
        log.add(read.reading.findings)
        try planned.write(Array(read.document.json.utf8), to: console)
      } catch {
        log.add(error)
      }
    }
    return try log.close()
  }
}

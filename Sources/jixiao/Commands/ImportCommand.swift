import ArgumentParser
import TargetTables

struct ImportCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Message("从工作簿导入为文档（JSON）", "Import workbooks as documents (JSON)").help,
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
  @OptionGroup var common: CommonOptions

  @Argument(help: Message("工作簿；文档和公开文本亦可", "Workbooks; documents and published texts too").argumentHelp)
  var workbooks: [String]

  func run(on console: Console) throws -> ExitStatus {
    let input = try DocumentInput(options: reading)
    var log = FindingsLog(console: console, options: findings)
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

import ArgumentParser
import Revisions
import TargetTables

struct MergeCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Message("合并同一版本的两份修改", "Merge two edits of one version").help,
    usage: Message(
      "jixiao merge <共同版本> <我方> <对方> [-o <文件>] [<选项>]", "jixiao merge <base> <ours> <theirs> [-o <file>] [<options>]"
    ).help,
    discussion: Message(
      """
      逐字段、逐指标合并：只有一方改过的照改，双方改得一样的不算冲突。
      冲突列在标准错误上，结果仍是完整的文档：冲突处取我方；一方删除、另一方修改的，取修改。
      退出状态：0 无冲突；1 有冲突；2 无法合并。
      """,
      """
      Field by field and indicator by indicator: what one side changed is taken, the same change twice is no conflict.
      Conflicts are listed on standard error. The result is a whole document all the same: it takes ours, and of a \
      removal against a change the change.
      Exit status: 0 clean; 1 conflicts; 2 trouble.
      """
    ).help)

  @Argument(help: Message("共同的旧版本", "The version that both started from").argumentHelp(of: Message("共同版本", "base")))
  var base: String

  @Argument(help: Message("我方版本", "Our version").argumentHelp(of: Message("我方", "ours")))
  var ours: String

  @Argument(help: Message("对方版本", "Their version").argumentHelp(of: Message("对方", "theirs")))
  var theirs: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("结果写到这个文件；“-”为标准输出", "Write the result to this file; - is standard output")
      .argumentHelp(of: Message("文件", "file")))
  var output: String?

  @Option(
    help: Message("把冲突另写成 JSON", "Write the conflicts to this file as JSON").argumentHelp(of: Message("文件", "file")))
  var conflicts: String?

  @Flag(
    name: [.short, .long], help: Message("不列冲突，只给退出状态", "Don't list conflicts, the exit status tells").argumentHelp)
  var quiet = false

  @Option(
    help: Message(
      "结果的格式；不给则依文件名。工作簿的冲突处有批注", "The result's format; else told by its name. In a workbook conflicts are comments"
    ).argumentHelp(of: Message("格式", "format")))
  var outputFormat: MergeFormat?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    let file = OutputFile(output)
    let input = try MergeInput(base: base, ours: ours, theirs: theirs, input: DocumentInput(options: reading))
    console.report(input.findings.filter { $0.severity == .error })
    let report = input.report
    if outputFormat ?? MergeFormat(named: output) == .xlsx {
      try file.refuseTerminal()
      let form = try FormChoice(reading.template ?? input.template).form()
      let export = try report.export(in: form, language: console.language)
      console.report(export.findings)
      try file.write(export.workbook, to: console)
    } else {
      try file.write(Array(report.merge.document.json.utf8), to: console)
    }
    if let conflicts { try OutputFile(conflicts).write(Array(report.json.utf8), to: console) }
    if !quiet && !report.merge.conflicts.isEmpty { StandardStream.error.print(report.text(in: console.language)) }
    return report.merge.conflicts.isEmpty && !input.hasLosses ? .fine : .findings
  }
}

enum MergeFormat: String, CaseIterable, ExpressibleByArgument {
  case json, xlsx

  init(named file: String?) { self = file?.lowercased().hasSuffix(".xlsx") == true ? .xlsx : .json }
}

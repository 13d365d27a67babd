import ArgumentParser
import BureauForms
import TargetTables

struct TemplateBlankCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "blank",
    abstract: Message("出一份空表，供填写后导入", "Make a blank form, to be filled in and imported").help,
    usage: Message(
      "jixiao template blank [模板] -o 文件 [--projects 个数]",
      "jixiao template blank [TEMPLATE] -o FILE [--projects NUMBER]"
    ).help)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("写到这个文件；“-”为标准输出", "Write to this file; - is standard output").argumentHelp(of: Message("文件", "file"))
  )
  var output: String?

  @Option(help: Message("几个项目", "How many projects").argumentHelp(of: Message("个数", "number")))
  var projects = 1

  @Option(help: Message("年度", "The year").argumentHelp(of: Message("年度", "year")))
  var year: Int?

  @OptionGroup var common: CommonOptions

  @Argument(help: Message("模板名称或文件", "A template's name or file").argumentHelp(of: Message("模板", "template")))
  var template: String?

  func validate() throws {
    try OutputFile(output).refuseTerminal()
    guard (1...200).contains(projects) else {
      throw ValidationError(Message("项目个数应在 1 至 200 之间。", "The number of projects is between 1 and 200.").help)
    }
    guard year.map({ (1000...9999).contains($0) }) ?? true else {
      throw ValidationError(Message("年度应为四位数字。", "The year has four digits.").help)
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    let output = OutputFile(output)
    let export = try FormChoice(template).form().export(.blank(projects: projects, year: year))
    console.report(export.findings)
    try output.write(export.workbook, to: console)
    return .fine
  }
}

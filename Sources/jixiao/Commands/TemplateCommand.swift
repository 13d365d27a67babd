import ArgumentParser
import BureauForms
import TargetTables

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Message("模板：列出、查看、检查、出空表", "Forms: list, show and check templates, make blank ones").help,
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateCheckCommand.self, TemplateBlankCommand.self,
    ])

  func run() throws { try Self.askForSubcommand() }
}

struct TemplateListCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Message("列出自带的模板", "List the templates that come with the command").help)

  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    try console.write(Form.shippedNames.map { $0 + "\n" }.joined())
    return .fine
  }
}

struct TemplateShowCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Message("把模板显示为文本，或存为工作簿", "Show a template as text, or save it as a workbook").help)

  @OptionGroup var common: CommonOptions

  @Argument(help: Message("模板名称或文件", "A template's name or file").argumentHelp(of: Message("模板", "template")))
  var template: String

  func run(on console: Console) throws -> ExitStatus {
    try console.write(FormChoice(template).form().dump)
    return .fine
  }
}

struct TemplateCheckCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Message(
      "检查模板：不认识、缺少、重复的字段，以及不能保留、无法写出的内容",
      "Check a template for unknown, missing and doubled fields, and what is not carried or cannot be written"
    ).help)

  @OptionGroup var common: CommonOptions

  @Argument(help: Message("模板名称或文件", "A template's name or file").argumentHelp(of: Message("模板", "template")))
  var template: String

  func run(on console: Console) throws -> ExitStatus {
    let log = try FindingsLog(console: console)
    let form = try FormChoice(template).loaded()
    let isSound = form.problems.allSatisfy { $0.severity != .error }
    let problems = form.problems + (isSound ? unwritable(form) : [])
    try log.add(problems)
    if problems.isEmpty { console.say(Message("没有发现问题。", "Nothing is wrong.")) }
    return try log.close()
  }
  /// What keeps every export from being written: the form is packed as it is before anybody fills it in.
  private func unwritable(_ form: Form) -> [Finding] {
    do {
      _ = try form.export(.blank(projects: 1)).workbook.packed()
      return []
    } catch {
      return [Finding(error, file: nil)]
    }
  }
}

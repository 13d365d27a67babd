import ArgumentParser
import TargetTables

struct ShowCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Message("把文档按字段逐行显示", "Show a document as text, a line for each field").help,
    discussion: Message(
      "可直接阅读，也可交给 git diff 比较。", "For people to read, and for git diff to compare."
    ).help)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  @Argument(
    help: Message("文档、工作簿或公开文本", "A document, workbook or published text").argumentHelp(of: Message("文件", "file")))
  var file: String

  func run(on console: Console) throws -> ExitStatus {
    let read = try DocumentInput(options: reading).read(file)
    console.report(read.findings)
    try console.write(read.document.text)
    return .fine
  }
}

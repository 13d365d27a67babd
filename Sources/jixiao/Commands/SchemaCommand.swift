import ArgumentParser
import Revisions
import TargetTables

struct SchemaCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Message("打印文档 JSON 的 JSON Schema", "Print the JSON Schema of documents").help)

  @Flag(help: Message("打印 diff --format json 的 Schema", "That of diff --format json").argumentHelp)
  var diff = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    try console.write(diff ? Comparison.schema : TargetDocument.jsonSchema)
    return .fine
  }
}

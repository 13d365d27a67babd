import ArgumentParser
import TargetTables

struct SchemaCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Message("打印文档 JSON 的 JSON Schema", "Print the JSON Schema of documents").help)
  }

  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    try console.write("{}\n")
    return .fine
  }
}

import ArgumentParser
import TargetTables

struct RulesCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Message("列出审核规则，或说明其中一条", "List the review rules, or explain one").help,
    usage: Message("jixiao rules [<代码>] [<选项>]", "jixiao rules [<code>] [<options>]").help)

  @Argument(
    help: Message("规则的代码，如 budget.sumDiffers", "A rule's code, like budget.sumDiffers").argumentHelp(
      of: Message("代码", "code")))
  var code: String?

  @Option(help: Message("输出格式", "The output's format").argumentHelp(of: Message("格式", "format")))
  var format: RulesFormat = .text

  @Option(help: ProfileChoice.help)
  var profile: String?

  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    let profile = try ProfileChoice(profile).profile()
    let listing = RuleListing(profile: profile, language: console.language)
    if let code {
      guard let rule = ReviewRules.rule(code) else { throw ProfileChoice.unknownRule(code) }
      try console.write(format == .json ? listing.json([rule]) : listing.explanation(of: rule))
      return .fine
    }
    switch format {
    case .text: try console.write(listing.text())
    case .json: try console.write(listing.json())
    case .markdown: try console.write(RuleListing.markdown)
    }
    return .fine
  }
}

enum RulesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}

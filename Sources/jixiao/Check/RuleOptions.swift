import ArgumentParser
import TargetTables
import Workbooks

/// Which rules are asked, and how.
struct RuleOptions: ParsableArguments {
  @Option(help: ProfileChoice.help)
  var profile: String?

  @Option(
    help: Message("只查这一条规则，可重复", "Ask this rule alone; may be repeated").argumentHelp(
      of: Message("代码", "code")))
  var rule: [String] = []

  @Option(
    help: Message("不查这一条规则，可重复", "Leave this rule out; may be repeated").argumentHelp(
      of: Message("代码", "code")))
  var noRule: [String] = []

  @Flag(help: Message("最后列出每条规则用的时间", "Say at the end how long each rule took").argumentHelp)
  var timings = false

  func validateCodes() throws {
    for code in rule + noRule where ReviewRules.rule(code) == nil { throw ProfileChoice.unknownRule(code) }
  }

  /// The profile, with the rules that were named switched on and off.
  func chosen() throws(Failure) -> Profile {
    var profile = try ProfileChoice(profile).profile()
    if !rule.isEmpty {
      for other in ReviewRules.all { profile.changes[other.code, default: .init()].isOn = rule.contains(other.code) }
    }
    for code in noRule { profile.changes[code, default: .init()].isOn = false }
    return profile
  }

  /// What tells these options from others, with the content of a profile that is a file.
  func settings() throws(Failure) -> [String] {
    let name = try profile.map { name throws(Failure) in
      Profile.shipped.contains { $0.name == name }
        ? name : Digest(of: try NamedInput(name).bytes).hexadecimal
    }
    return [name ?? ""] + rule + [""] + noRule
  }
}

import ArgumentParser
import Revisions
import TargetTables

/// Which changes are shown, and count.
struct FilterOptions: ParsableArguments {
  @Option(
    help: Message(
      "不看的内容，可重复：whitespace（空白），或字段：basis、value、budget、绩效目标等",
      "What to leave out; may be repeated: whitespace, or a field: basis, value, budget, 绩效目标, …"
    ).argumentHelp(of: Message("字段", "field")))
  var ignore: [String] = []

  @Option(help: Message("只看这些字段，可重复", "Only these fields; may be repeated").argumentHelp(of: Message("字段", "field")))
  var only: [String] = []

  @Option(
    help: Message("只看这些编码的项目，可重复", "Only projects with these codes; may be repeated").argumentHelp(
      of: Message("编码", "code")))
  var project: [String] = []

  var filter: ChangeFilter {
    var filter = ChangeFilter()
    filter.ignoresWhitespace = ignore.contains("whitespace") || ignore.contains("空白")
    filter.ignored = ignore.filter { $0 != "whitespace" && $0 != "空白" }
    filter.only = only
    filter.projectCodes = project
    return filter
  }

  /// What tells these options from others.
  var settings: [String] { ["ignore"] + ignore + ["only"] + only + ["project"] + project }

  func validateFields() throws {
    for name in filter.ignored + only where !ChangeFilter.isField(name) {
      throw ValidationError(Message("没有这个字段：\(name)。", "There is no field \(name).").help)
    }
  }
}

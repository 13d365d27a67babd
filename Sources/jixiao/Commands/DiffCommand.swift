import ArgumentParser
import Revisions
import TargetTables

struct DiffCommand: DocumentCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: Message("比较两个版本", "Compare two versions").help,
      usage: Message(
        "jixiao diff <旧> <新> [<选项>]",
        "jixiao diff <old> <new> [<options>]"
      ).help,
      discussion: Message(
        """
        比较的是内容，不是单元格：换模板、移动表格、另存都不算修改。
        两边也可以都是文件夹，或用 --old 和 --new 各给一组文件，按单位和年度配对。
        退出状态：0 相同；1 不同；2 无法比较。
        """,
        """
        It compares what the tables say and not their cells: another template, a moved table or another program's save \
        is no difference. Both sides may be folders, or lists after --old and --new; they are paired by unit and year.
        Exit status: 0 the same; 1 different; 2 trouble.
        """
      ).help)
  }

  @Argument(
    help: Message("旧版本和新版本：文件或文件夹", "The old and the new version: files or folders")
      .argumentHelp(of: Message("文件", "file")))
  var inputs: [String] = []

  @Option(parsing: .upToNextOption, help: Message("旧的一组文件", "The old files").argumentHelp(of: Message("文件", "file")))
  var old: [String] = []

  @Option(parsing: .upToNextOption, help: Message("新的一组文件", "The new files").argumentHelp(of: Message("文件", "file")))
  var new: [String] = []

  @Option(help: Message("输出格式", "The output's format").argumentHelp(of: Message("格式", "format")))
  var format: DiffFormat = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Message("写到这个文件；“-”为标准输出", "Write to this file; - is standard output").argumentHelp(of: Message("文件", "file"))
  )
  var output: String?

  @OptionGroup var filter: FilterOptions

  @Flag(help: Message("只给合计与各项目的处数", "Counts and totals alone").argumentHelp)
  var summary = false

  @Option(help: Message("修改处前后显示多少字", "How many signs to show around an edit").argumentHelp(of: Message("字数", "count")))
  var context = 12

  @Flag(name: [.short, .long], help: Message("不输出，只给退出状态", "No output, the exit status alone").argumentHelp)
  var quiet = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isLists = !old.isEmpty || !new.isEmpty
    guard isLists ? inputs.isEmpty && !old.isEmpty && !new.isEmpty : inputs.count == 2 else {
      throw ValidationError(
        Message("请给出旧、新两个版本；两组文件请用 --old 和 --new。", "Give an old and a new version; lists go after --old and --new.")
          .help)
    }
    try filter.validateFields()
  }

  func run(on console: Console) throws -> ExitStatus {
    let input = try DocumentInput(options: reading)
    let sides = inputs.count == 2 ? ([inputs[0]], [inputs[1]]) : (old, new)
    let pairs = try VersionPairs(old: sides.0, new: sides.1, input: input, console: console)
    let comparisons = pairs.pairs.map { Comparison($0.old, $0.new, filter: filter.filter) }
    let isDifferent = comparisons.contains { !$0.changes.isEmpty }
    if !quiet { try write(comparisons, to: console) }
    return isDifferent ? .findings : .fine
  }

  private func write(_ comparisons: [Comparison], to console: Console) throws {
    let file = OutputFile(output)
    switch format {
    case .text:
      let isColored = file == .standardOutput ? common.color.applies(to: .output) : common.color == .always
      let rendering = TextRendering(
        language: console.language, isColored: isColored, isSummary: summary, context: context)
      let texts = comparisons.map { rendering.text($0) }.filter { !$0.isEmpty }
      try file.write(Array(texts.joined(separator: "\n").utf8), to: console)
    case .xlsx:
      try writeRedline(comparisons, to: file, console)
    case .html:
      let html = HTMLRendering(language: console.language).html(comparisons)
      try file.write(Array(html.utf8), to: console)
    case .json:
      let json = comparisons.count == 1 ? comparisons[0].json : comparisons.json
      try file.write(Array(json.utf8), to: console)
    }
  }
}

extension DiffCommand {
  private func writeRedline(_ comparisons: [Comparison], to file: OutputFile, _ console: Console) throws {
    guard comparisons.count == 1, let comparison = comparisons.first else {
      throw ValidationError(
        Message(
          "工作簿一次只能比较一对文件；多对请用 --format html。", "A workbook takes one pair of files; use --format html for several."
        )
        .help)
    }
    try file.refuseTerminal()
    let form = try FormChoice(reading.template).form()
    try file.write(try RedlineWorkbook(form: form).workbook(comparison), to: console)
  }
}

enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, xlsx
}

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

  func validateFields() throws {
    for name in filter.ignored + only where !ChangeFilter.isField(name) {
      throw ValidationError(Message("没有这个字段：\(name)。", "There is no field \(name).").help)
    }
  }
}

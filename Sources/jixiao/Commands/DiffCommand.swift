import ArgumentParser
import BureauForms
import Revisions
import TargetTables

struct DiffCommand: BatchCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Message("比较两个版本", "Compare two versions").help,
    usage: Message(
      "jixiao diff <旧> <新> [<选项>]",
      "jixiao diff <old> <new> [<options>]"
    ).help,
    discussion: Message(
      """
      比较的是内容，不是单元格：换模板、移动表格、另存都不算修改。
      两边也可以都是文件夹，或用 --old 和 --new 各给一组文件，按单位和年度配对；--files-from 给出已配好的各对。
      退出状态：0 相同；1 不同；2 无法比较。
      """,
      """
      It compares what the tables say and not their cells: another template, a moved table or another program's save \
      is no difference. Both sides may be folders, or lists after --old and --new; they are paired by unit and year. \
      --files-from takes pairs as they are.
      Exit status: 0 the same; 1 different; 2 trouble.
      """
    ).help)

  @Argument(
    help: Message("旧版本和新版本：文件或文件夹", "The old and the new version: files or folders")
      .argumentHelp(of: Message("文件", "file")))
  var inputs: [String] = []

  @OptionGroup var sides: PairOptions

  @Option(help: Message("输出格式", "The output's format").argumentHelp(of: Message("格式", "format")))
  var format: DiffFormat = .text

  @OptionGroup var output: OutputOptions
  @OptionGroup var filter: FilterOptions

  @Flag(help: Message("只给合计与各项目的处数", "Counts and totals alone").argumentHelp)
  var summary = false

  @Option(help: Message("修改处前后显示多少字", "How many signs to show around an edit").argumentHelp(of: Message("字数", "count")))
  var context = 12

  @Flag(name: [.short, .long], help: Message("不输出，只给退出状态", "No output, the exit status alone").argumentHelp)
  var quiet = false

  @OptionGroup var batch: BatchOptions
  @OptionGroup var resume: ResumeOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try sides.validate(inputs)
    try filter.validateFields()
    try output.refuseBoth()
    try resume.check(output)
    try batch.refuse(sameAs: output.outputDir == nil ? [output.whole] : [], nil)
  }

  func run(on console: Console) async throws -> ExitStatus? {
    let input = try DocumentInput(options: reading)
    let log = try FindingsLog(console: console)
    guard let pairs = try await pairs(input, log) else { return nil }
    let isApart = output.outputDir != nil && !quiet
    let report = DiffReport(
      format: format, text: rendering(console), form: try format == .xlsx ? FormChoice(reading.template).form() : nil,
      isOnly: isApart || pairs.count == 1)
    try refuse(pairs)
    let resumption = try resume.resumption(batch, settings: try settings(console))
    let work = DiffWork(
      input: input, filter: filter.filter, report: quiet ? nil : report, resumption: resumption, console: console)
    let stream = try isApart || quiet ? nil : DiffStream(report, to: output.whole, console: console)
    let outputs = try isApart ? output.plan(for: pairs.map(\.main), suffix: ".\(format.ending)") : []
    let planned = pairs.enumerated().map { PlannedPair(number: $0 + 1, pair: $1, output: isApart ? outputs[$0] : nil) }
    var run = BatchRun(log: log, options: batch, resumption: resumption)
    run.fails = { ($0.changes ?? 0) > 0 }
    let isComplete = try await run.run(planned, work.result) { compared, receipt in
      console.report(compared.errors)
      try stream?.add(compared.pieces)
      if let failure = compared.failure {
        receipt.status = .failed
        try log.add(failure)
      }
    }
    guard isComplete else { return nil }
    try stream?.close()
    return try log.close()
  }

  /// What tells these options from others.
  private func settings(_ console: Console) throws(Failure) -> [String] {
    let words = ["diff", format.rawValue, "\(console.language)", "\(summary)", "\(context)"]
    return words + filter.settings + (try reading.settings())
  }

  private func rendering(_ console: Console) -> TextRendering {
    let isToScreen = output.outputDir == nil && output.whole == .standardOutput
    let isColored = isToScreen ? common.color.applies(to: .output) : common.color == .always
    return TextRendering(language: console.language, isColored: isColored, isSummary: summary, context: context)
  }

  private func refuse(_ pairs: [VersionPair]) throws {
    guard format == .xlsx, output.outputDir == nil, !quiet else { return }
    try output.whole.refuseTerminal()
    guard pairs.count != 1 else { return }
    throw ValidationError(
      Message(
        "一个工作簿只能比较一对文件；多对请用 --output-dir，或 --format html。",
        "A workbook takes one pair of files; use --output-dir or --format html for several."
      ).help)
  }
}

extension DiffCommand {
  /// The pairs to compare; nil where the run was told to stop.
  private func pairs(_ input: DocumentInput, _ log: FindingsLog) async throws -> [VersionPair]? {
    if let list = sides.filesFrom { return try sides.listed(in: list) }
    let (old, new) = inputs.isEmpty ? (sides.old, sides.new) : ([inputs[0]], [inputs[1]])
    let areFolders = (old + new).map(Folder.isFolder)
    if old.count == 1, new.count == 1, areFolders[0] != areFolders[1] {
      throw Failure(
        "diff.folderAndFile",
        Message("一边是文件夹，另一边是文件；请给同一类", "one side is a folder and the other a file; give two of a kind"),
        file: old[0])
    }
    if old.count == 1, new.count == 1, !areFolders.contains(true) {
      return [VersionPair(old: InputPath(old[0]), new: InputPath(new[0]))]
    }
    return try await paired(try sides.files(old), try sides.files(new), input, log)
  }

  /// Each file is read for its unit and year first, and again when its turn comes, so that no more than a few are held.
  private func paired(
    _ old: [InputPath], _ new: [InputPath], _ input: DocumentInput, _ log: FindingsLog
  ) async throws -> [VersionPair]? {
    var keys: [VersionPairs.Key] = []
    Interruption.watch()
    let work = OrderedWork(jobs: batch.jobCount(for: old.count + new.count))
    try await work.run(old + new, while: Interruption.signal == nil, input.versionKey) { keys.append($0) }
    guard keys.count == old.count + new.count else { return nil }
    let found = VersionPairs(old: Array(zip(old, keys)), new: Array(zip(new, keys.dropFirst(old.count))))
    for failure in found.failures { try log.add(failure) }
    return found.pairs
  }
}

extension DocumentInput {
  /// What a file is of.
  @Sendable fileprivate func versionKey(_ file: InputPath) -> VersionPairs.Key {
    Result { () throws(Failure) in VersionKey(try read(file.path).document) }
  }
}

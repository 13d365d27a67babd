import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

struct DoctorCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Message("说明一个文件是什么、导入会怎样、该怎么办", "Say what a file is, what import makes of it, and what to do").help,
    discussion: Message(
      "退出状态：0 可以导入；1 可以导入，但有错误；2 无法导入。",
      "Exit status: 0 it can be imported; 1 it can, with errors; 2 it cannot."
    ).help)

  @Argument(help: Message("文件；“-”为标准输入", "The file; - is standard input").argumentHelp(of: Message("文件", "file")))
  var file: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(on console: Console) throws -> ExitStatus {
    var limits = ReadingLimits()
    for limit in reading.limit { limit.apply(to: &limits) }
    let file = try NamedInput(file, limits: limits)
    var report = DoctorReport(language: console.language)
    report.add(Message("文件：\(file.name)", "File: \(file.name)"))
    let status: ExitStatus
    do {
      status = try diagnose(file, limits: limits, into: &report)
    } catch let failure as Failure {
      report.add(failure.findings)
      status = .couldNotRun
    }
    try console.write(report.text)
    return status
  }

  private func diagnose(
    _ file: NamedInput, limits: ReadingLimits, into report: inout DoctorReport
  ) throws -> ExitStatus {
    let kind = file.kind
    guard kind == .xlsx || kind == .zip else {
      report.addKind(kind.name)
      return try importing(file, into: &report)
    }
    let read: ReadWorkbook
    do {
      read = try Workbook.read(file.bytes, .everything, limits: limits)
    } catch {
      report.addKind(error.kind?.name ?? Message("损坏的工作簿", "a damaged workbook"))
      throw Failure([Finding(error, file: file.name)])
    }
    report.addKind(
      read.isStrict
        ? Message("Excel 工作簿（严格 OOXML，.xlsx）", "an Excel workbook (strict OOXML, .xlsx)") : FileKind.xlsx.name)
    let diagnosis = WorkbookDiagnosis(read, file: file.name)
    for line in diagnosis.origin + diagnosis.sheets { report.add(line) }
    report.add(diagnosis.problems)
    return try importing(file, into: &report)
  }

  /// What an import would say.
  private func importing(_ file: NamedInput, into report: inout DoctorReport) throws -> ExitStatus {
    let read = try DocumentInput(options: reading).read(file)
    let projects = read.document.projects.count
    report.add(Message("导入：读得出 \(projects) 个项目", "Import: \(projects) projects can be read"))
    if let template = read.form?.template {
      report.add(Message("按此模板读取：\(template)", "Read by the template: \(template)"))
    }
    report.add(read.findings)
    return read.findings.contains { $0.severity == .error } ? .findings : .fine
  }
}

/// The lines that a diagnosis prints.
struct DoctorReport {
  let language: Language
  private(set) var text = ""
  private var seen: Set<Finding> = []

  init(language: Language) { self.language = language }

  mutating func add(_ message: Message) { text += message.text(in: language) + "\n" }

  mutating func addKind(_ name: Message) { add(Message("格式：\(name.chinese)", "Format: \(name.english)")) }

  /// A line for each finding that was not said before.
  mutating func add(_ findings: [Finding]) {
    for finding in findings where seen.insert(finding).inserted { text += finding.text(in: language) + "\n" }
  }
}

extension WorkbookError {
  /// The kind of file that the reader saw instead of a workbook.
  fileprivate var kind: FileKind? {
    if case .notXLSX(let kind) = reason { kind } else { nil }
  }
}

import ArgumentParser
import BureauForms
import Revisions
import TargetTables
import Workbooks

/// How documents are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: Message("模板：自带模板的名称，或模板文件", "The form: the name of a shipped template, or a template file").argumentHelp(
      of: Message("模板", "template")))
  var template: String?

  @Option(
    help: Message("放宽一项上限，可重复", "Raise a limit; may be repeated").argumentHelp(of: Message("上限=数值", "limit=number")))
  var limit: [LimitOption] = []

  /// What tells these options from others, with the template file's content.
  func settings() throws(Failure) -> [String] {
    let form = try template.map { name throws(Failure) in
      Form.shippedNames.contains(name) ? name : Digest(of: try NamedInput(name).bytes).hexadecimal
    }
    return [form ?? ""] + limit.map { "\($0.kind)=\($0.value)" }
  }
}

/// Where documents are read from: JSON, workbooks or published texts, told by their bytes.
struct DocumentInput: Sendable {
  private(set) var limits = ReadingLimits()
  private let shelf: FormShelf

  /// - Parameter isForExport: whether `--template` names what is written; inputs may then be of any known form.
  init(options: ReadingOptions, isForExport: Bool = false) throws {
    for limit in options.limit { limit.apply(to: &limits) }
    shelf = try FormShelf(template: options.template, isAlone: !isForExport)
  }

  /// The document that an input holds. Fails where there is none; a document with findings is no failure.
  func read(_ argument: String) throws(Failure) -> ReadInput {
    try read(NamedInput(argument, limits: limits))
  }

  func read(_ file: NamedInput) throws(Failure) -> ReadInput {
    if FileKind.isPackage(file.bytes) { return try workbook(file) }
    // What can be read as a document is one: all others are looked at for what they are.
    if file.bytes.first == UInt8(ascii: "{"), case let reading = TargetDocument.read(json: file.bytes, file: file.name),
      reading.document != nil
    {
      return try ReadInput(reading)
    }
    switch file.kind {
    case .json:
      if SummaryJSON.isSummary(file.bytes) { throw Self.isSummary(file.name) }
      return try ReadInput(TargetDocument.read(json: file.bytes, file: file.name))
    case .text, .csv:
      let reading = TargetDocument.read(publishedText: file.bytes, file: file.name)
      // Of a table under a workbook's name it helps no one that it is no published text.
      let isTable = reading.document == nil && (file.kind == .csv || file.name.lowercased().hasSuffix(".xlsx"))
      return try isTable ? refuse(file, file.kind) : ReadInput(reading)
    case let kind: return try refuse(file, kind)
    }
  }

  private func refuse(_ file: NamedInput, _ kind: FileKind) throws(Failure) -> ReadInput {
    throw Failure([Finding(WorkbookError(.notXLSX(kind)), file: file.name)])
  }

  private func workbook(_ file: NamedInput) throws(Failure) -> ReadInput {
    let read: ReadWorkbook
    do {
      read = try Workbook.read(file.bytes, .values, limits: limits)
    } catch {
      // Looked at only now: most packages are workbooks. A damaged one looks like one without a workbook.
      let kind = file.kind
      let isOther = kind != .xlsx && kind != .zip
      throw Failure([Finding(isOther ? WorkbookError(.notXLSX(kind)) : error, file: file.name)])
    }
    if read.workbook.properties.custom.contains(where: { $0.name == Redline.property }) {
      throw Failure(
        "file.redline",
        Message(
          "这是版本比较的结果，不是绩效目标表；请用被比较的文件", "this is a comparison and no target table; use the files that were compared"),
        file: file.name)
    }
    if read.workbook.properties.custom.contains(where: { $0.name == SummaryWorkbook.property }) {
      throw Self.isSummary(file.name)
    }
    guard let form = try shelf.form(of: read) else {
      throw Failure([Finding(WorkbookError(.notXLSX(.xlsx)), file: file.name)])
    }
    return try ReadInput(form.importDocument(from: read, file: file.name))
  }
}

extension DocumentInput {
  private static func isSummary(_ file: String) -> Failure {
    Failure(
      "file.summary",
      Message("这是 jixiao summary 写出的汇总，不是绩效目标表", "this is a summary written by jixiao summary, and no target table"),
      file: file)
  }
}

/// The document that an input holds, with what was found and where its fields stand.
struct ReadInput {
  private enum Source {
    case text(DocumentReading)
    case workbook(FormImport)
  }

  let document: TargetDocument
  private let source: Source

  init(_ reading: DocumentReading) throws(Failure) {
    guard let document = reading.document else { throw Failure(reading.findings) }
    self.document = document
    source = .text(reading)
  }

  init(_ form: FormImport) throws(Failure) {
    guard let document = form.document else { throw Failure(form.findings) }
    self.document = document
    source = .workbook(form)
  }

  var findings: [Finding] {
    switch source {
    case .text(let reading): reading.findings
    case .workbook(let form): form.findings
    }
  }

  /// With the places of the fields. A workbook's are worked out only here, and anew each time.
  var reading: DocumentReading {
    switch source {
    case .text(let reading): reading
    case .workbook(let form): form.reading
    }
  }

  /// How a workbook was read.
  var form: FormImport? {
    if case .workbook(let form) = source { form } else { nil }
  }
}

/// `packedBytes=1000000000`
struct LimitOption: ExpressibleByArgument {
  let kind: ReadingLimits.Kind
  let value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = ReadingLimits.Kind(rawValue: String(parts[0])), let value = Int(parts[1]),
      value > 0
    else { return nil }
    self.kind = kind
    self.value = value
  }

  static var allValueStrings: [String] { ReadingLimits.Kind.allCases.map { $0.rawValue + "=N" } }

  func apply(to limits: inout ReadingLimits) {
    switch kind {
    case .packedBytes: limits.packedBytes = value
    case .unpackedBytes: limits.unpackedBytes = value
    case .parts: limits.parts = value
    case .sheets: limits.sheets = value
    case .depth: limits.depth = value
    }
  }
}

import ArgumentParser
import BureauForms
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
}

/// Where documents are read from: JSON, workbooks or published texts, told by their bytes.
struct DocumentInput {
  var limits = ReadingLimits()

  init(options: ReadingOptions) throws {
    for limit in options.limit { limit.apply(to: &limits) }
  }

  /// The document that an input holds. Fails where there is none; a document with findings is no failure.
  func read(_ argument: String) throws(Failure) -> ReadInput {
    let reading = try reading(of: NamedInput(argument, limits: limits))
    guard let document = reading.document else { throw Failure(reading.findings) }
    return ReadInput(document: document, reading: reading)
  }

  func reading(of file: NamedInput) throws(Failure) -> DocumentReading {
    switch file.kind {
    case .json: return TargetDocument.read(json: file.bytes, file: file.name)
    case let kind: throw Failure([Finding(WorkbookError(.notXLSX(kind)), file: file.name)])
    }
  }
}

/// The document that an input holds, with what was found and where its fields stand.
struct ReadInput {
  let document: TargetDocument
  let reading: DocumentReading
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

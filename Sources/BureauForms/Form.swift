import TargetTables
import Workbooks

/// A bureau's form: a template workbook, read once, that lays out exports and tells imports what to look for.
public struct Form: Hashable, Sendable {
  /// What exports state in the property `FormStatement.templateProperty`, and `--template` takes.
  public let name: String
  /// What is wrong with the template, by severity: errors name what no export or import could do.
  public let problems: [Finding]

  /// The fields of a document that the form has no place for: an export loses what they hold.
  public let fieldsNotCarried: [Field]

  let workbook: Workbook
  let sheets: [FormSheet]
  /// What an import looks for in each of the sheets.
  let anchors: [FormAnchors]
  /// The labels of all sheets.
  let labels: LabelIndex

  /// Reads a template. Only a file that is no workbook throws; what else is wrong is in `problems`.
  public init(name: String, template bytes: [UInt8]) throws(WorkbookError) {
    let read = try Workbook.read(bytes, .everything)
    self.init(name: name, template: read)
  }

  public init(name: String, template: ReadWorkbook) {
    let workbook = template.workbook.writable()
    var sheets: [FormSheet] = []
    var problems: [Finding] = []
    for sheet in workbook.sheets {
      sheets.append(
        FormSheet(reading: sheet) { problem, address in
          problems.append(TemplateCheck.finding(problem, sheet: sheet.name, cell: address))
        })
    }
    self.name = name
    self.workbook = workbook
    self.sheets = sheets
    let carried = Set(Self.fields(of: sheets))
    fieldsNotCarried = Field.allCases.filter { !$0.isDerived && !carried.contains($0) }
    var labels = LabelIndex()
    anchors = sheets.map { FormAnchors($0, numberedBy: &labels) }
    labels.finish()
    self.labels = labels
    self.problems =
      problems + TemplateCheck.findings(template: template, sheets: sheets)
      + zip(sheets, anchors).flatMap { TemplateCheck.units($0, $1) }
  }

  /// The fields that the form carries, in the order of the template.
  public var fields: [Field] { Self.fields(of: sheets) }

  private static func fields(of sheets: [FormSheet]) -> [Field] {
    var seen: Set<Field> = []
    return sheets.flatMap(\.cells).flatMap(\.pattern.fields).filter { seen.insert($0).inserted }
  }
}

/// Forms are the same where their templates are: all else follows from them.
extension Form {
  public static func == (left: Form, right: Form) -> Bool {
    left.name == right.name && left.workbook == right.workbook && left.problems == right.problems
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(workbook)
  }
}

extension Workbook {
  /// The template as exports can write it: they count days from 1900, and hide sheets plainly.
  fileprivate func writable() -> Workbook {
    var book = countedFrom1900()
    for index in book.sheets.indices where book.sheets[index].visibility == .veryHidden {
      book.sheets[index].visibility = .hidden
    }
    return book
  }
}

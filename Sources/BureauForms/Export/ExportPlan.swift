import TargetTables
import Workbooks

/// Which sheets an export has, what they are called, and how their rows grow: all that a link from one to another needs.
struct ExportPlan {
  struct PlannedSheet {
    var form: FormSheet
    var anchors: FormAnchors
    /// The project that the sheet stands for.
    var project: Int?
    var name: String
    var rows: RowExpansion
  }

  let document: TargetDocument
  private(set) var sheets: [PlannedSheet] = []
  private var byTemplateName: [String: [Int]] = [:]

  init(_ form: Form, document: TargetDocument) {
    self.document = document
    var names = SheetNames()
    for (sheet, anchors) in zip(form.sheets, form.anchors)
    where !(sheet.isDepartmentOnly && document.department == nil) {
      let projects: [Int?] = sheet.isPerProject ? document.projects.indices.map { $0 } : [nil]
      for project in projects {
        let wished = sheet.name.rendered { document.value(of: $0, at: Slot(project: project))?.text }
        byTemplateName[sheet.sheet.name, default: []].append(sheets.count)
        sheets.append(
          PlannedSheet(
            form: sheet, anchors: anchors, project: project, name: names.name(for: wished ?? sheet.sheet.name),
            rows: RowExpansion(sheet, document: document, project: project)))
      }
    }
  }

  /// A link to a cell of the template, `'{{项目.序号}}'!A1`, as the export has it; nil where it leads to no sheet of the export.
  func link(to target: String, from slot: Slot) -> String? {
    guard let mark = target.lastIndex(of: "!"), let address = CellAddress(target[target.index(after: mark)...]),
      let candidates = byTemplateName[String(target[..<mark]).unquotedSheetName]
    else { return nil }
    let isPerProject = sheets[candidates[0]].project != nil
    let position = isPerProject ? slot.project ?? -1 : 0
    guard candidates.indices.contains(position) else { return nil }
    let sheet = sheets[candidates[position]]
    let cell = CellAddress(row: sheet.rows.first(of: address.row), column: address.column)
    return "\(sheet.name.quotedSheetName)!\(cell)"
  }
}

extension FieldValue {
  /// The value as text, amounts in 万元.
  var text: String {
    switch self {
    case .text(let text): text
    case .amount(let amount): amount.tenThousandYuan
    case .integer(let number): String(number)
    }
  }
}

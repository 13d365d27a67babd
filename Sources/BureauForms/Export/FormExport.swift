import TargetTables
import Workbooks

/// A document laid out in a form.
public struct FormExport: Sendable {
  /// The workbook; not to be written where a finding is an error.
  public var workbook: Workbook
  /// What the form or a workbook cannot carry, and what does not fit its page.
  public var findings: [Finding]
  /// In the order of the sheets and cells.
  var notes: [FieldNote]

  /// Where each field stands; worked out anew each time. A field that stands several times is named where it stands
  /// alone, and first.
  public var places: [FieldPath: SheetCell] {
    Dictionary(notes.map { ($0.path, $0.cell) }) { first, _ in first }
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension Form {
  /// Lays a document out in the form. The same document gives the same workbook.
  public func export(_ document: TargetDocument) -> FormExport {
    var export = FormExport(workbook: Workbook(styles: workbook.styles), findings: [], notes: [])
    export.findings = notCarried(of: document)
    let plan = ExportPlan(self, document: document)
    for index in plan.sheets.indices {
      let sheet = SheetExport(index, of: plan, styles: workbook.styles)
      export.workbook.sheets.append(sheet.sheet)
      export.workbook.definedNames += sheet.names
      export.findings += sheet.findings
      export.notes += sheet.notes
    }
    export.workbook.properties = properties(of: document)
    return export
  }

  private func properties(of document: TargetDocument) -> DocumentProperties {
    var properties = workbook.properties
    properties.title = document.title.flatMap { title in
      title.utf16.count <= 255 && title.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? title : nil
    }
    properties.application = nil
    properties.created = nil
    properties.custom = [
      CustomProperty(FormStatement.templateProperty, name),
      CustomProperty(FormStatement.fingerprintProperty, document.fingerprint),
    ]
    return properties
  }

  /// A warning for each field that the form has no place for and the document fills.
  private func notCarried(of document: TargetDocument) -> [Finding] {
    let fields = fieldsNotCarried
    guard !fields.isEmpty else { return [] }
    let slots = RowExpansion.everySlot(of: document)
    return fields.compactMap { field in
      let filled = slots.filter { $0.holds(field) && document.value(of: field, at: $0) != nil }
      guard let first = filled.first else { return nil }
      return Finding(
        .warning, "export.fieldNotCarried",
        Message(
          "模板“\(name)”没有“\(field.rawValue)”的位置，\(filled.count) 处内容未写入工作簿",
          "template \(name) has no place for \(field.rawValue): values not in the workbook: \(filled.count)"),
        path: first.path(of: field), found: field.rawValue)
    }
  }
}

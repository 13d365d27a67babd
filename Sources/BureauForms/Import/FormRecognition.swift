import TargetTables
import Workbooks

extension Form {
  /// The name of the form that a workbook says it was exported by; nil where it says none.
  public static func stated(in read: ReadWorkbook) -> String? {
    read.workbook.properties.custom.first { $0.name == FormStatement.templateProperty }?.value
  }

  /// The form that a workbook is laid out by: the one it states, or else the one whose labels fit best. nil where none fits at all.
  public static func recognized(in read: ReadWorkbook, among forms: [Form]) -> Form? {
    if let stated = stated(in: read), let form = forms.first(where: { $0.name == stated }) { return form }
    let fits = forms.map { ($0, $0.fit(to: read.workbook)) }
    return fits.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// The best share of a table's labels that one sheet has.
  func fit(to workbook: Workbook) -> Double {
    let tables = anchors.indices.filter { anchors[$0].holdsTables }
    let sheets = SheetGrid.labels(of: workbook, labels)
    return sheets.flatMap { found in tables.map { Self.share(of: anchors[$0], in: found) } }.max() ?? 0
  }

  private static func share(of anchors: FormAnchors, in found: Set<Int>) -> Double {
    let wanted = Set(anchors.labels.map(\.number))
    return wanted.isEmpty ? 0 : Double(found.intersection(wanted).count) / Double(wanted.count)
  }

  /// Why a workbook is not read by this form: the first label that it lacks.
  func refusal(of grids: [SheetGrid]) -> Message {
    let known = Set(grids.lazy.flatMap(\.labels).compactMap(\.label))
    let tables = anchors.indices.filter { anchors[$0].holdsTables }
    let cells = tables.flatMap { index in sheets[index].labels }
    let lacking = cells.first { cell in
      labels.label(cell.pattern.literals.joined()).map { !known.contains($0) } ?? false
    }
    let label = lacking?.pattern.literals.joined() ?? ""
    return Message(
      "认不出这个工作簿：最接近的模板是“\(name)”，但没有找到“\(label)”；如用其他表样，请用 --template 指定",
      "no known form: the nearest template is \(name), but “\(label)” is missing; name another with --template")
  }
}

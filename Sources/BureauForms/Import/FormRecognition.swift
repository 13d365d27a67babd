import TargetTables
import Workbooks

extension Form {
  /// The form that a workbook is laid out by: the one it states, or else the one whose labels fit best. nil where none fits at all.
  public static func recognized(in read: ReadWorkbook, among forms: [Form]) -> Form? {
    let stated = read.workbook.properties.custom.first { $0.name == FormStatement.templateProperty }?.value
    if let stated, let form = forms.first(where: { $0.name == stated }) { return form }
    let grids = read.workbook.sheets.indices.map { SheetGrid(read.workbook, sheet: $0) }
    let fits = forms.map { ($0, $0.fit(to: grids)) }
    return fits.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// The best share of a table's labels that one sheet has.
  func fit(to grids: [SheetGrid]) -> Double {
    let tables = sheets.indices.filter { sheets[$0].holdsTables }
    return grids.flatMap { grid in tables.map { Self.share(of: anchors[$0], in: grid) } }.max() ?? 0
  }

  private static func share(of anchors: FormAnchors, in grid: SheetGrid) -> Double {
    let wanted = Set(anchors.labels.map(\.key))
    let found = Set(grid.entries.compactMap(\.key)).intersection(wanted)
    return wanted.isEmpty ? 0 : Double(found.count) / Double(wanted.count)
  }

  /// Why a workbook is not read by this form: the first label that it lacks.
  func refusal(of grids: [SheetGrid]) -> Message {
    let keys = Set(grids.flatMap(\.entries).compactMap(\.key))
    let tables = sheets.indices.filter { sheets[$0].holdsTables }
    let labels = tables.flatMap { index in sheets[index].labels }
    let lacking = labels.first { cell in
      LabelKey.key(of: cell.pattern.literals.joined()).map { !keys.contains($0) } ?? false
    }
    let label = lacking?.pattern.literals.joined() ?? ""
    return Message(
      "认不出这个工作簿：最接近的模板是“\(name)”，但没有找到“\(label)”；如用其他表样，请用 --template 指定",
      "no known form: the nearest template is \(name), but “\(label)” is missing; name another with --template")
  }
}

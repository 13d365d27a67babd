import TargetTables
import Workbooks

/// What came of reading a workbook by a form.
public struct FormImport: Sendable {
  /// nil where the workbook is none of the form's; then a finding of severity error says why.
  public var document: TargetDocument?
  /// The form that it was read by.
  public var template: String
  /// The fingerprint of the document that the workbook says it was exported from.
  public var statedFingerprint: String?
  fileprivate var log: ImportLog

  public var findings: [Finding] { log.findings }

  /// The document with the places of its fields. They are put into words only here: few imports are asked for them.
  public var reading: DocumentReading {
    DocumentReading(document: document, findings: log.findings, places: log.places)
  }

  /// How each field was found, in the order of reading; worked out anew each time.
  public var located: [LocatedField] { log.located }
}

extension Form {
  /// Reads a workbook that was laid out by this form, or bent since. What was repaired, unclear or not read is in the findings.
  public func importDocument(from read: ReadWorkbook, file: String? = nil) -> FormImport {
    var importer = Importer(self, read, file: file)
    importer.run()
    let custom = read.workbook.properties.custom
    return FormImport(
      document: importer.match.isFound ? importer.draft.document : nil, template: name,
      statedFingerprint: custom.first { $0.name == FormStatement.fingerprintProperty }?.value, log: importer.log)
  }
}

/// One import on its way.
private struct Importer {
  let form: Form
  let read: ReadWorkbook
  let grids: [SheetGrid]
  let names: [FormNames]
  let match: FormMatch
  var log: ImportLog
  var draft = DocumentDraft()

  init(_ form: Form, _ read: ReadWorkbook, file: String?) {
    self.form = form
    self.read = read
    let all = SheetGrid.all(of: read.workbook, labels: form.labels)
    // Of a sheet that could not be read nothing is looked for: one error says so.
    let unreadable = Set(read.problems.filter(\.isUnreadable).compactMap(\.sheet))
    grids = all.filter { grid in
      !MarkedCopy.isList(grid.entries.first.map(grid.text) ?? "")
        && !(grid.cellCount == 0 && unreadable.contains(grid.name))
    }
    let found = FormNames.find(in: read.workbook)
    names = all.map { found[$0.index].current(on: $0, form) }
    match = FormMatch(form, grids: grids, names: names)
    log = ImportLog(file: file, grids: all)
  }

  mutating func run() {
    reportProblems()
    guard match.isFound else {
      log.add(.error, "form.unknown", form.refusal(of: grids))
      return
    }
    reportTemplate()
    for piece in match.others { readOther(piece) }
    for piece in match.tables { readTable(piece) }
    for piece in match.others where form.anchors[piece.form].repeated == [.projects] {
      ContentsCheck(grid: grids[piece.grid], rows: piece.block.rows).check(draft.document.projects, &log)
    }
    reportCodes()
    reportPartial()
    StruckCells(read.workbook).report(grids, &log)
    UnreadCells(form: form, grids: grids, match: match).report(&log)
    let beside = BesideCells(form, read)
    for grid in match.positions { beside.report(grids[grid], &log) }
  }

  private mutating func readOther(_ piece: FormMatch.Piece) {
    let (anchors, grid) = (form.anchors[piece.form], grids[piece.grid])
    let names = names[grid.index]
    if anchors.lists.contains(where: { $0.list.isOfDepartment }) {
      let reader = ParagraphReader(anchors: anchors, grid: grid, block: piece.block, names: names)
      draft.document.department = reader.read(&log)
    }
    guard !anchors.lists.contains(where: { $0.list.isOfDepartment }) || !anchors.singles.isEmpty else { return }
    let rows = piece.block.rows
    let free = rows.lowerBound..<max(rows.lowerBound, names.lists.map(\.first.row).min() ?? rows.upperBound)
    let locator = SingleLocator(anchors: anchors, grid: grid, block: piece.block, names: names, freeRows: [free])
    var singles = SingleReader(locator: locator, slot: Slot())
    singles.readAll(&draft, &log)
  }

  private mutating func readTable(_ piece: FormMatch.Piece) {
    let (anchors, grid) = (form.anchors[piece.form], grids[piece.grid])
    let names = names[grid.index]
    let count = draft.document.projects.count
    if anchors.isPerProject {
      var reader = ProjectReader(anchors: anchors, grid: grid, block: piece.block, names: names)
      draft.document.projects.append(reader.read(at: count, into: &draft, &log))
    } else {
      let reader = ListSheetReader(anchors: anchors, grid: grid, block: piece.block, names: names)
      draft.document.projects += reader.read(from: count, &draft, &log)
    }
  }
}

// What is said of the whole.
extension Importer {
  /// Past so many cells with faults, they are told as one number.
  private static let mostFaults = 20

  private mutating func reportProblems() {
    var faults = 0
    for problem in read.problems {
      switch problem.kind {
      case .unreadable: log.add(Finding(problem, file: log.file))
      case .badCell:
        faults += 1
        if faults <= Self.mostFaults { log.add(Finding(problem, file: log.file)) }
      case .notCarried: break
      }
    }
    guard faults > Self.mostFaults else { return }
    let rest = faults - Self.mostFaults
    log.add(
      .error, "cell.unreadable", Message("另有 \(rest) 个单元格也没有读出", "cells not read either: \(rest) more"))
  }

  /// An export of another template is read by this one where its labels fit.
  private mutating func reportTemplate() {
    let stated = read.workbook.properties.custom.first { $0.name == FormStatement.templateProperty }?.value
    guard let stated, stated != form.name else { return }
    log.add(
      .note, "form.otherTemplate",
      Message("工作簿由模板“\(stated)”导出，按模板“\(form.name)”读入", "exported by the template \(stated), read by \(form.name)"),
      found: stated, expected: form.name)
  }

  /// Two tables with one code are errors at both.
  private mutating func reportCodes() {
    var first: [String: Int] = [:]
    first.reserveCapacity(draft.document.projects.count)
    var places: [FieldPath: SourcePlace]?
    for (index, project) in draft.document.projects.enumerated() {
      guard let code = project.code else { continue }
      guard let earlier = first[code] else {
        first[code] = index
        continue
      }
      let known = places ?? log.places
      places = known
      for (here, there) in [(earlier, index), (index, earlier)] {
        let path = Slot(project: here).path(of: .projectCode)
        let other = known[Slot(project: there).path(of: .projectCode)]?.description ?? "\(there + 1)"
        log.add(
          Finding(
            .error, "project.codeRepeated",
            Message("项目编码 \(code) 用在两张表上（另一张：\(other)）", "code \(code) stands in two tables (the other: \(other))"),
            path: path,
            place: known[path] ?? SourcePlace(file: log.file), found: code))
      }
    }
  }

  private mutating func reportPartial() {
    let document = draft.document
    if document.projects.isEmpty {
      log.add(
        .warning, "document.noTables",
        Message(
          "没有找到项目绩效目标表；如果本应有，请核对表头和工作表", "no project tables; if there should be some, check their headers and sheets"))
    }
    guard document.department == nil, document.title == nil, !document.projects.isEmpty else { return }
    log.add(
      .note, "document.partial",
      Message("只有项目表，没有封面和部门整体绩效目标，相应内容为空", "project tables alone: no cover and no department part, which stay blank"))
  }
}

extension WorkbookProblem {
  fileprivate var isUnreadable: Bool { if case .unreadable = kind { true } else { false } }
}

import TargetTables
import Workbooks

/// Says what is wrong with a template, each thing at its cell.
enum TemplateCheck {
  static func finding(_ problem: Pattern.Problem, sheet: String, cell: CellAddress?) -> Finding {
    let place = SourcePlace(sheet: sheet, cell: cell?.description)
    switch problem {
    case .unknownField(let name):
      return Finding(
        .error, "template.unknownField",
        Message("没有“\(name)”这个字段，请改用 template check 列出的字段名", "“\(name)” is no field; template check lists their names"),
        place: place, found: name)
    case .unknownOption(let option):
      return Finding(
        .error, "template.unknownOption",
        Message("字段后只能写“|合并”，不认识“|\(option)”", "only |合并 may stand behind a field, not |\(option)"), place: place,
        found: option, expected: "合并")
    case .unclosed:
      return Finding(
        .error, "template.unclosedField", Message("“{{”后面缺少“}}”", "“{{” without “}}”"), place: place)
    }
  }

  static func findings(template: ReadWorkbook, sheets: [FormSheet]) -> [Finding] {
    notCarried(template.problems) + veryHidden(template.workbook) + unusedNames(template.workbook)
      + missingFields(sheets)
      + sheets.flatMap { doubledFields($0) + badRows($0) }
  }

  private static func notCarried(_ problems: [WorkbookProblem]) -> [Finding] {
    problems.map { problem in
      var finding = Finding(problem, file: nil)
      guard case .notCarried = problem.kind else { return finding }
      finding.severity = .warning
      finding.code = "template.notCarried"
      return finding
    }
  }

  private static func veryHidden(_ workbook: Workbook) -> [Finding] {
    workbook.sheets.filter { $0.visibility == .veryHidden }.map { sheet in
      Finding(
        .note, "template.notCarried",
        Message(
          "深度隐藏（界面上看不到）的工作表，在导出的工作簿里是普通的隐藏", "a sheet that only a program can show again is hidden plainly in exports"),
        place: SourcePlace(sheet: sheet.name), found: Sheet.Visibility.veryHidden.rawValue)
    }
  }

  private static func unusedNames(_ workbook: Workbook) -> [Finding] {
    workbook.definedNames.filter { !$0.name.hasPrefix("_xlnm") && !$0.isHidden }.map { name in
      Finding(
        .note, "template.notCarried",
        Message("模板中的名称“\(name.name)”不会写入导出的工作簿", "the template's name “\(name.name)” is not carried into exports"),
        place: SourcePlace(
          sheet: name.sheet.flatMap { workbook.sheets.indices.contains($0) ? workbook.sheets[$0].name : nil }),
        found: name.name)
    }
  }

  /// Each field that no sheet has is named once; the project's own fields are what a form is for.
  private static func missingFields(_ sheets: [FormSheet]) -> [Finding] {
    let carried = Set(sheets.flatMap(\.cells).flatMap(\.pattern.fields))
    return Field.allCases.filter { !$0.isDerived && !carried.contains($0) }.map { field in
      Finding(
        field.list == .indicators || field == .projectCode ? .error : .warning, "template.missingField",
        Message(
          "模板没有字段“\(field.rawValue)”，导出时这一项的内容会丢失",
          "the template has no field \(field.rawValue): exports lose what it holds"),
        expected: "{{\(field.rawValue)}}")
    }
  }

  /// Amounts in a unit that they are not kept in, and amounts of which nothing says what they count.
  static func units(_ sheet: FormSheet, _ anchors: FormAnchors) -> [Finding] {
    let line = sheet.cells.first { $0.pattern.holds(.amountUnit) }
    if case .other(let words) = sheet.unit {
      return [unknownUnit(words, Message("金额", "the amounts"), sheet, line?.address)]
    }
    var findings: [Finding] = []
    var isStated = sheet.unit != nil || sheet.cells.contains { $0.pattern.fields.contains(.amountUnit) }
    for cell in sheet.cells {
      guard let field = cell.pattern.fields.first(where: \.isAmount) else { continue }
      let place = SourcePlace(sheet: sheet.sheet.name, cell: cell.address.description)
      if case .other(let words) = anchors.unit(of: field) {
        let name = Message("“\(field.label)”", field.rawValue)
        findings.append(unknownUnit(words, name, sheet, cell.address))
      } else if !isStated, !field.isPlan, anchors.units[field] == nil {
        isStated = true
        findings.append(
          Finding(
            .warning, "template.missingUnit",
            Message(
              "模板没有写明金额单位，金额按万元写出和读入；请写上“单位：万元”或“单位：{{金额单位}}”",
              "the template states no unit; amounts are written and read in 万元: put 单位：{{金额单位}} there"), place: place,
            expected: "单位：{{金额单位}}"))
      }
    }
    return findings
  }

  private static func unknownUnit(
    _ words: String, _ name: Message, _ sheet: FormSheet, _ cell: CellAddress?
  ) -> Finding {
    Finding(
      .error, "template.unknownUnit",
      Message(
        "\(name.chinese)的单位“\(words)”不是元或万元，请改为其中之一", "the unit \(words) of \(name.english) is neither 元 nor 万元"),
      place: SourcePlace(sheet: sheet.sheet.name, cell: cell?.description), found: words, expected: "万元")
  }

  private static func doubledFields(_ sheet: FormSheet) -> [Finding] {
    var first: [Field: CellAddress] = [:]
    var findings: [Finding] = []
    for cell in sheet.cells {
      for field in cell.pattern.fields {
        guard let earlier = first[field] else {
          first[field] = cell.address
          continue
        }
        // A title may name a project again: its own cell carries it.
        guard cell.pattern.pieces.count == 1,
          sheet.cells.first(where: { $0.address == earlier })?.pattern.pieces.count == 1
        else { continue }
        findings.append(
          Finding(
            .error, "template.doubledField",
            Message("字段“\(field.rawValue)”在 \(earlier) 已经有了", "\(field.rawValue) stands in \(earlier) already"),
            place: SourcePlace(sheet: sheet.sheet.name, cell: cell.address.description), found: field.rawValue))
      }
    }
    return findings
  }

  /// Rows whose fields are of lists that do not go together, and lists whose items take more than one row.
  private static func badRows(_ sheet: FormSheet) -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: String, _ row: Int, _ message: Message) {
      let place = SourcePlace(sheet: sheet.sheet.name, cell: CellAddress(row: row, column: 0).description)
      findings.append(Finding(.error, code, message, place: place))
    }
    for repetition in sheet.repeats {
      for row in repetition.rows {
        let lists = Set(sheet.cells(inRow: row).flatMap(\.pattern.fields).compactMap(\.list))
        let fits = lists.isSubset(of: [.indicators, .projects]) || lists.count == 1
        if !fits {
          add("template.mixedLists", row, Message("同一行不能混用不同清单的字段", "a row may not mix fields of several lists"))
        }
      }
      if repetition.list != .safeguards, repetition.rows.count > 1 {
        add(
          "template.severalRows", repetition.rows.lowerBound,
          Message("清单的每一项只能占一行", "an item of a list takes one row"))
      }
    }
    return findings
  }
}

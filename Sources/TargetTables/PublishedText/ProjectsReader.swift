/// `287001 中共正定县委老干部局本级`
struct UnitLine {
  let code: String
  let name: String

  /// - Parameter allowsShort: whether a department's code of three digits will do, as it does below a table's title.
  init?(_ text: String, allowsShort: Bool = false) {
    let scalars = text.withoutOuterBlanks.unicodeScalars.map(Taxonomy.narrowed)
    let digits = scalars.prefix(while: Typesetting.isDigit)
    let isCode = (6...9).contains(digits.count) || (allowsShort && digits.count == 3)
    guard isCode, let first = scalars.dropFirst(digits.count).first(where: { !Taxonomy.isBlank($0) }),
      Typesetting.isHan(first)
    else { return nil }
    code = digits.map { String(Character($0)) }.joined()
    name = Typesetting.undone(text.withoutOuterBlanks.dropFirst(digits.count), in: .prose)
  }
}

/// What stands above a project's table.
struct TableHead {
  var title: TextLine?
  var unit: UnitLine?
  var amountUnit: AmountUnit?
}

extension PublishedTextReader {
  /// The projects' tables, to the end of the text.
  mutating func readProjects() {
    var (head, rows): (TableHead, [TextLine]) = (TableHead(), [])
    while let line = take() {
      if line.isRow {
        if startsTable(line) && rows.contains(where: startsTable) { finish(&head, &rows) }
        rows.append(line)
      } else if case .projectTitle? = TextHeading(line) {
        finish(&head, &rows)
        head.title = line
      } else if let unit = UnitLine(line.text, allowsShort: true) {
        if !rows.isEmpty { finish(&head, &rows) }
        head.unit = unit
        note(unit, line)
      } else if let unit = StatedUnit(line: line.text) {
        head.amountUnit = known(unit, line)
      } else if isPartTitle(line) {
        continue
      } else if rows.isEmpty {
        reportUnclaimed(line)
      } else {
        rows.append(line)
      }
    }
    finish(&head, &rows)
    compareWithContents()
  }

  private func startsTable(_ line: TextLine) -> Bool {
    line.cells.contains { TableLabels.label($0) == "项目编码" }
  }

  /// The unit of the tables below; another than the two leaves their amounts without one.
  private mutating func known(_ unit: StatedUnit, _ line: TextLine) -> AmountUnit? {
    switch unit {
    case .known(let unit): return unit
    case .other(let words):
      report(
        .error, "unit.unknown",
        Message(
          "金额单位“\(words)”不是元或万元，没有自带单位的金额未读入，请改为元或万元并换算",
          "the unit \(words) is neither 元 nor 万元; amounts without a unit of their own are not read"),
        at: line, found: words, expected: "万元")
      return nil
    }
  }

  private func isPartTitle(_ line: TextLine) -> Bool {
    switch TextHeading(line) {
    case .part, .section(.projects): true
    default: false
    }
  }

  /// The first unit is the document's; another one is worth a word.
  private mutating func note(_ unit: UnitLine, _ line: TextLine) {
    let path = FieldPath().appending("unit")
    guard let known = document.unit else {
      document.unit = Unit(code: unit.code, name: unit.name)
      places[path] = place(line)
      return
    }
    if known == Unit(code: unit.code, name: unit.name) { return }
    let (found, first) = ("\(unit.code) \(unit.name)", "\(known.code ?? "") \(known.name ?? "")")
    report(
      .warning, "unit.differs",
      Message(
        "此表的单位“\(found)”与前面的“\(first)”不同，文档只记第一个", "the table's unit “\(found)” differs from “\(first)”, which is kept"),
      at: line, path: path, found: found, expected: first)
  }

  /// Reads the rows gathered so far as one project.
  private mutating func finish(_ head: inout TableHead, _ rows: inout [TextLine]) {
    defer { (head, rows) = (TableHead(amountUnit: head.amountUnit), []) }
    guard !rows.isEmpty else {
      if let title = head.title {
        report(
          .error, "project.noTable",
          Message(
            "标题下没有表格（各格之间应为制表符）：“\(title.text)”",
            "no table, with tabs between its cells, stands below its title: “\(title.text)”"),
          at: title, found: title.text)
      }
      return
    }
    var table = TableReader(path: .project(document.projects.count), unit: head.amountUnit, file: file)
    for row in rows { table.read(row) }
    table.finish()
    guard table.isProject else {
      for row in rows { reportUnclaimed(row) }
      return
    }
    findings += table.findings
    places.merge(table.places) { first, _ in first }
    places[table.path] = place(head.title ?? rows[0])
    document.projects.append(table.project)
    if let title = head.title { compare(title, with: table) }
  }

  /// A table's title names its project.
  private mutating func compare(_ title: TextLine, with table: TableReader) {
    guard case .projectTitle(let words)? = TextHeading(title), let name = table.project.name else { return }
    let expected = ProjectsReader.projectName(words)
    guard name.withoutBlanks != expected else { return }
    report(
      .warning, "project.nameDiffers",
      Message("项目名称“\(name)”与表标题“\(expected)”不一致", "the project's name “\(name)” differs from its title “\(expected)”"),
      at: title, path: table.path.appending("name"), found: name, expected: expected)
  }

  /// The contents, where there are any, list the tables in order.
  private mutating func compareWithContents() {
    for (index, entry) in contents.enumerated() {
      guard case .projectTitle(let title)? = TextHeading(entry) else { continue }
      let expected = ProjectsReader.projectName(title)
      let name = document.projects.indices.contains(index) ? document.projects[index].name : nil
      if name?.withoutBlanks == expected { continue }
      report(
        .warning, "contents.differs",
        Message(
          "目录第 \(index + 1) 项“\(expected)”与第 \(index + 1) 张表“\(name ?? "（无）")”不一致",
          "entry \(index + 1) of the contents, “\(expected)”, is not table \(index + 1), “\(name ?? "none")”"),
        at: entry, found: name, expected: expected)
    }
    if !contents.isEmpty, let last = contents.last, contents.count < document.projects.count {
      let (listed, found) = (contents.count, document.projects.count)
      report(
        .warning, "contents.differs",
        Message("目录列出 \(listed) 张表，实有 \(found) 张", "the contents list \(listed) tables, there are \(found)"), at: last)
    }
  }
}

enum ProjectsReader {
  /// The project's name in its table's title.
  static func projectName(_ title: String) -> String {
    String(title.hasSuffix("绩效目标表") ? title.dropLast(5) : title[...])
  }
}

extension String {
  var withoutOuterBlanks: Substring {
    var rest = unicodeScalars[...]
    while let first = rest.first, Taxonomy.isBlank(first) { rest.removeFirst() }
    while let last = rest.last, Taxonomy.isBlank(last) { rest.removeLast() }
    return Substring(rest)
  }
}

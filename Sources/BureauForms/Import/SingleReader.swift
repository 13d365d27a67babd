import TargetTables
import Workbooks

/// Reads the fields that stand once in a block: texts and amounts of the project, and the document's own fields.
struct SingleReader {
  let locator: SingleLocator
  let slot: Slot
  private(set) var texts: FieldMap<String> = [:]
  private(set) var amounts = AmountCells()
  private var statedUnit: (unit: StatedUnit, address: CellAddress)?
  /// The units that labels of amounts state.
  private(set) var labelUnits: [LabelUnit] = []
  private var taken: [CellAddress] = []
  private var titleName: (text: String, address: CellAddress)?

  init(locator: SingleLocator, slot: Slot) {
    self.locator = locator
    self.slot = slot
  }

  private var grid: SheetGrid { locator.grid }

  /// Fields with words or labels of their own come first; those known by order alone see what is left.
  mutating func readAll(_ draft: inout DocumentDraft, _ log: inout ImportLog) {
    let singles = locator.anchors.singles
    taken.reserveCapacity(singles.count)
    for index in singles.indices where singles[index].way != .order { read(singles[index], &draft, &log) }
    for index in singles.indices where singles[index].way == .order { read(singles[index], &draft, &log) }
    checkTitle(&log)
  }

  private mutating func read(_ single: FormAnchors.Single, _ draft: inout DocumentDraft, _ log: inout ImportLog) {
    switch locator.locate(single, taken: taken) {
    case .found(let found):
      guard let entry = grid.entry(at: found.address) else { return }
      taken.append(found.address)
      log.claim(grid, entry)
      keep(single, found, &log)
      take(entry, single, found, &draft, &log)
    case .blank(let address):
      for field in single.cell.pattern.fields { log.keep(field, of: slot, grid, address) }
    case .conflict(let one, let other): conflict(single, one, other, &log)
    case .ambiguous(let addresses): ambiguous(single, addresses, &log)
    case .covered(let range): covered(single, range, &log)
    case .missing: missing(single, &log)
    }
  }

  private func keep(_ single: FormAnchors.Single, _ found: SingleLocator.Found, _ log: inout ImportLog) {
    let template = single.cell.address
    for field in single.cell.pattern.fields
    where !field.isDerived && (field.list == nil || single.cell.pattern.pieces.count == 1) {
      log.keep(
        field, of: slot, grid, found.address,
        located: .init(
          way: found.way, movedRows: found.address.row - template.row,
          movedColumns: found.address.column - template.column))
    }
    guard let field = single.cell.pattern.fields.first else { return }
    if found.way == .name, locator.lacksLabel(of: single) {
      log.add(
        .note, "repair.byName",
        Message("没有找到“\(field.label)”的标签，按名称读入", "the label of \(field.label) is missing; read by its name"), grid,
        found.address, path: slot.path(of: field))
    }
    guard found.way == .position else { return }
    log.add(
      .warning, "repair.byPosition",
      Message("没有找到“\(field.label)”的标签，按位置读入，请核对", "the label of \(field.label) is missing; read by its position"),
      grid,
      found.address, path: slot.path(of: field))
  }

  private mutating func take(
    _ entry: SheetGrid.Entry, _ single: FormAnchors.Single, _ found: SingleLocator.Found, _ draft: inout DocumentDraft,
    _ log: inout ImportLog
  ) {
    let pattern = single.cell.pattern
    guard pattern.pieces.count == 1, let field = pattern.fields.first else {
      takeWords(entry, single, found, &draft, &log)
      return
    }
    if field.isAmount {
      amounts.add(field, grid.content(of: entry))
      if let unit = labelUnit(single, of: field) { labelUnits.append(unit) }
      return
    }
    let isExact = found.way == .name
    let reader = EntryReader(grid: grid, field: field, slot: slot, isExact: isExact)
    guard let text = reader.text(grid.content(of: entry), &log) else { return }
    put(field, text, entry.address, &draft, &log)
  }

  /// The unit in the field's own label: 预算数（元）.
  private func labelUnit(_ single: FormAnchors.Single, of field: Field) -> LabelUnit? {
    switch single.way {
    case .rightOf(let label), .below(let label):
      locator.block.place(of: label).flatMap { LabelUnit(field, labelAt: $0, grid) }
    case .words, .order: nil
    }
  }

  private mutating func takeWords(
    _ entry: SheetGrid.Entry, _ single: FormAnchors.Single, _ found: SingleLocator.Found, _ draft: inout DocumentDraft,
    _ log: inout ImportLog
  ) {
    let pattern = single.cell.pattern
    let whole = grid.text(of: entry)
    // A label that somebody wrote in front of the unit is no part of its code.
    let isLabelled = pattern.wording == .unit && LineKind.behindUnitLabel(whole) != nil
    let exact = found.way == .name && !isLabelled ? pattern.match(whole) : nil
    guard let values = exact ?? SingleText.read(whole, pattern),
      pattern.wording != .amountUnit || values[.amountUnit] != nil
    else {
      takeWhole(entry, pattern, &draft, &log)
      return
    }
    for field in pattern.fields {
      guard let text = values[field] else { continue }
      if field == .amountUnit {
        statedUnit = (LineKind.amountUnit(in: whole) ?? StatedUnit(text)).map { ($0, entry.address) }
      }
      if field == .projectName { titleName = (text, entry.address) }
      guard !field.isDerived, field.list == nil || isCarriedInWords(field) else { continue }
      if field.isAmount { takeAmount(field, text, entry) } else { put(field, text, entry.address, &draft, &log) }
    }
  }

  /// Whether a project's field stands among words alone, and has no cell of its own that counts.
  private func isCarriedInWords(_ field: Field) -> Bool {
    field.list == .projects && slot.project != nil
      && !locator.anchors.singles.contains { $0.cell.pattern.pieces == [.field(field)] }
  }

  /// An amount among words.
  private mutating func takeAmount(_ field: Field, _ text: String, _ entry: SheetGrid.Entry) {
    var content = grid.content(of: entry)
    (content.text, content.value) = (text, nil)
    amounts.add(field, content)
  }

  /// A cell whose words are gone holds the value alone; with several fields it is unclear which.
  private mutating func takeWhole(
    _ entry: SheetGrid.Entry, _ pattern: Pattern, _ draft: inout DocumentDraft, _ log: inout ImportLog
  ) {
    let fields = pattern.fields.filter { !$0.isDerived && ($0.list == nil || isCarriedInWords($0)) }
    if pattern.wording == .amountUnit {
      takeUnit(entry, &log)
    } else if fields.count == 1, pattern.fields.count == 1 {
      if fields[0].isAmount { return amounts.add(fields[0], grid.content(of: entry)) }
      let reader = EntryReader(grid: grid, field: fields[0], slot: slot, isExact: true)
      if let text = reader.text(grid.content(of: entry), &log) { put(fields[0], text, entry.address, &draft, &log) }
    } else if fields == [.unitCode, .unitName] {
      takeUnitLine(entry, pattern, &draft, &log)
    } else if let field = fields.first {
      let text = grid.text(of: entry)
      log.add(
        .error, "field.otherWords",
        Message(
          "\(field.label)所在的格与模板的写法对不上，没有读入：“\(text.shortened)”；请照模板的文字填写",
          "the cell of \(field.label) has other words than the template, and was not read: “\(text.shortened)”"),
        grid, entry.address, path: slot.path(of: field), found: text)
    }
  }

  /// A line of the unit that does not begin with its words, or has no code.
  private mutating func takeUnitLine(
    _ entry: SheetGrid.Entry, _ pattern: Pattern, _ draft: inout DocumentDraft, _ log: inout ImportLog
  ) {
    let text = grid.text(of: entry)
    let isExported = pattern.match(text)?[.unitName] != nil && text.hasPrefix(" ")
    if isExported { return put(.unitName, String(text.dropFirst()), entry.address, &draft, &log) }
    log.add(
      .warning, "unit.noCode",
      Message("单位行没有编码，整行按单位名称读入", "the unit line has no code; all of it is read as the name"), grid, entry.address,
      path: Slot().path(of: .unitCode), found: text)
    put(.unitName, String(LineKind.behindUnitLabel(text) ?? Substring(text).trimmed), entry.address, &draft, &log)
  }

  /// The unit without its words, or in a cell of its own behind them.
  private mutating func takeUnit(_ entry: SheetGrid.Entry, _ log: inout ImportLog) {
    let isLabel = LineKind.isAmountUnitLabel(grid.text(of: entry))
    let behind = grid.entries(inRow: entry.address.row).first { $0.address.column > entry.address.column }
    guard let holder = isLabel ? behind : entry, let unit = StatedUnit(grid.text(of: holder)) else { return }
    log.claim(grid, holder)
    statedUnit = (unit, holder.address)
  }

  private mutating func put(
    _ field: Field, _ text: String, _ address: CellAddress, _ draft: inout DocumentDraft, _ log: inout ImportLog
  ) {
    if field.list == .projects {
      texts[field] = text
    } else {
      draft.set(field, text, grid, address, &log)
    }
  }
}

// What is wrong.
extension SingleReader {
  /// The unit of the table's amounts. One that is not stated is an error, unless no amount needs it.
  /// - Parameter labels: units that labels of amounts state beside it.
  func unit(_ log: inout ImportLog) -> AmountUnit? {
    switch statedUnit?.unit {
    case .known(let unit): return unit
    case .other(let words):
      log.add(
        .error, "unit.unknown",
        Message(
          "金额单位“\(words)”不是元或万元，金额未读入，请改为元或万元并换算",
          "the unit \(words) is neither 元 nor 万元; the table's amounts are not read"),
        grid, statedUnit?.address ?? CellAddress(row: locator.block.start, column: 0),
        path: slot.project.map { FieldPath.project($0) }, found: words,
        expected: "万元")
      return nil
    case nil: break
    }
    guard locator.anchors.singles.contains(where: { $0.cell.pattern.fields.contains(.amountUnit) }) else {
      return .tenThousandYuan
    }
    log.add(
      .error, "unit.missing",
      Message(
        "这张表没有写明金额单位（“单位：万元”或“单位：元”），金额未读入，请补写", "the table states no unit (单位：万元 or 单位：元); its amounts are not read"),
      grid, CellAddress(row: locator.block.start, column: 0), path: slot.project.map { FieldPath.project($0) },
      expected: "单位：万元")
    return nil
  }

  private func conflict(
    _ single: FormAnchors.Single, _ one: CellAddress, _ other: CellAddress, _ log: inout ImportLog
  ) {
    guard let field = single.cell.pattern.fields.first else { return }
    for (here, there) in [(one, other), (other, one)] {
      let (entry, counterpart) = (grid.entry(at: here), grid.entry(at: there))
      if let entry { log.claim(grid, entry) }
      log.add(
        .error, "field.conflict",
        Message(
          "\(field.label)有两处：名称指向 \(one)，标签指向 \(other)，无法确定以哪处为准，未读入",
          "\(field.label) stands twice: its name leads to \(one), its label to \(other); it is not read"), grid, here,
        path: slot.path(of: field), found: entry.map(grid.text), expected: counterpart.map(grid.text))
    }
  }

  private func ambiguous(_ single: FormAnchors.Single, _ addresses: [CellAddress], _ log: inout ImportLog) {
    guard let field = single.cell.pattern.fields.first, let first = addresses.first else { return }
    for entry in addresses.compactMap(grid.entry) { log.claim(grid, entry) }
    let places = addresses.map(\.description).joined(separator: "、")
    log.add(
      .error, "field.ambiguous",
      Message(
        "\(field.label)的位置上有 \(addresses.count) 处内容（\(places)），无法确定是哪一处，未读入",
        "\(field.label) may be any of \(places); it is not read"),
      grid, first, path: slot.path(of: field), found: grid.entry(at: first).map(grid.text))
  }

  private func covered(_ single: FormAnchors.Single, _ range: CellRange, _ log: inout ImportLog) {
    guard let field = single.cell.pattern.fields.first else { return }
    log.add(
      .error, "cell.covered",
      Message(
        "\(field.label)的格被标签的合并单元格 \(range) 盖住，内容读不出；请拆分单元格后填写",
        "the cell of \(field.label) is covered by its label's merge \(range); split it and fill it in"),
      grid, range.first, path: slot.path(of: field), found: grid.entry(at: range.first).map(grid.text))
  }

  /// Titles and unit lines may be missing; what a project's table is for may not.
  private func missing(_ single: FormAnchors.Single, _ log: inout ImportLog) {
    let fields = single.cell.pattern.fields.filter { !$0.isDerived }
    guard single.cell.pattern.pieces.count == 1, let field = fields.first, field.list == .projects else { return }
    log.add(
      .error, "field.missing", Message("没有找到“\(field.label)”，请对照模板补上", "\(field.label) is missing from the table"),
      grid,
      CellAddress(row: locator.block.start, column: 0), path: slot.path(of: field), expected: field.label)
  }

  /// The title repeats the project's name; where they differ, the name's own cell counts.
  private mutating func checkTitle(_ log: inout ImportLog) {
    guard let title = titleName, slot.project != nil else { return }
    guard let name = texts[.projectName], !name.isSameButBlanks(as: title.text), !title.text.hasSuffix("…") else {
      return
    }
    log.add(
      .warning, "title.differs",
      Message(
        "表题中的项目名称“\(title.text)”与表内的“\(name)”不一致，以表内为准",
        "the title says “\(title.text)”, the table “\(name)”, which counts"),
      grid, title.address, path: slot.path(of: .projectName), found: title.text, expected: name)
  }
}

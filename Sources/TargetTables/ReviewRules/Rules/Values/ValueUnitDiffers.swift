extension ReviewRule {
  static let valueUnitDiffers = ReviewRule(
    "value.unitDiffers", .warning, .relevance,
    title: Message("指标值的计量单位与指标相符", "a value's unit is that of the indicator"),
    advice: Message("指标与指标值不匹配，核对计量单位", "value does not fit the indicator: check the unit"),
    source: Message("审核意见：指标与指标值不匹配", "reviewers: value does not fit the indicator"),
    example: Example(wrong: "补助金额：100%；培训人数：≥230个", right: "补助金额：≤5万元；培训人数：≥230人"),
    check: .indicators([.knownUnit, .otherUnit]) { row, _ in
      guard let unit = row.unit, let text = row.indicator.value, let wanted = row.wantedUnit(instead: unit)
      else { return [] }
      let name = Remark.quote(row.indicator.name ?? "")
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标与指标值不匹配：\(name)的单位应为\(wanted)，填的是\(Remark.quote(text))",
            "value and indicator do not fit: \(name) is counted in \(wanted), but is \(Remark.quote(text))"),
          found: text, expected: "单位为\(wanted)")
      ]
    })
}

extension ReviewedIndicator {
  /// What the unit should be, where the words of the indicator ask for another; nil where they agree or say nothing.
  fileprivate func wantedUnit(instead unit: MeasureUnit) -> String? {
    if let stated = statedUnit { return stated.isAlike(unit) ? nil : stated.name }
    if let counted = countedUnit { return counted.isAlike(unit) ? nil : counted.name }
    guard let name = indicator.name?.outsideBrackets else { return nil }
    guard let position = name.withBytes({ CountedEnding.words.suffix(of: $0) }) else { return nil }
    let ending = CountedEnding.all[position]
    if unit.kind != .rate && ending.kinds.contains(.rate) && isCompound { return nil }
    guard name.withBytes({ Self.exceptions.suffix(of: $0) }) == nil else { return nil }
    return ending.kinds.contains(unit.kind) || ending.units.contains(unit.name) ? nil : ending.wanted
  }

  /// 0.1人/万车 is a rate too.
  private var isCompound: Bool { quantity.map { $0.unit.holds("/") || $0.unit.holds("每") } == true }

  /// Rates that are not per cent.
  private static let exceptions: WordList = ["频率", "速率", "功率", "费率", "汇率", "税率", "效率", "概率", "容积率", "心率"]

  /// The unit behind the same number in the name: 培训230人.
  private var countedUnit: MeasureUnit? {
    guard let name = indicator.name, name.holdsDigit, let number = quantity?.number else { return nil }
    let prose = Prose(name)
    for counted in prose.tokens.compactMap(\.number) {
      guard Double(counted.value.numerator) / Double(counted.value.denominator) == number else { continue }
      return MeasureUnit.leading(prose.string(counted.unit))
    }
    return nil
  }
}

extension MeasureUnit {
  /// Whether the two may stand for each other: one unit, or both of money, of time, or for people.
  fileprivate func isAlike(_ other: MeasureUnit) -> Bool {
    name == other.name || (kind == other.kind && kind != .count) || (kind != .rate && other.kind != .rate && isLoose)
  }

  /// 个 and 项 are said of everything.
  private var isLoose: Bool { ["个", "项"].contains(name) }

  /// The known unit that a text begins with, the longest.
  fileprivate static func leading(_ text: String) -> MeasureUnit? {
    for length in (1...4).reversed() where text.unicodeScalars.count >= length {
      if let unit = named(String(text.unicodeScalars.prefix(length))) { return unit }
    }
    return nil
  }
}

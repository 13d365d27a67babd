/// What all rules ask of a row, worked out once and small enough to lie beside the others.
struct ReviewedRow: Sendable {
  private(set) var facts: RowFacts = []
  /// Where level 1 and level 2 stand in the taxonomy.
  private(set) var level1: Int?
  private(set) var level2: Int?
  /// Where the unit of the value's number stands among the known ones.
  private(set) var unit: Int?
  /// In bytes.
  private(set) var nameLength = 0
  /// Of the name's key.
  private(set) var nameHash: UInt64 = 0

  init(_ indicator: Indicator) {
    findLevels(of: indicator)
    if let basis = indicator.basis {
      if !Taxonomy.standard.listsBasis(named: basis) { facts.insert(.unlistedBasis) }
    } else {
      facts.insert(.noBasis)
    }
    let nameSign = indicator.name?.withBytes { readName($0) } ?? readNoName()
    if let level2 = indicator.level2, nameSign?.mayBegin(as: Taxonomy.FirstSign(level2)) == true {
      facts.insert(.nameAsLevel2)
    }
    let description = indicator.description.map { Taxonomy.FirstSign($0) }
    if let nameSign, description?.mayBegin(as: nameSign) == true { facts.insert(.descriptionAsName) }
    if let value = indicator.value {
      let sign = Taxonomy.FirstSign(value)
      if nameSign?.mayBegin(as: sign) == true || description?.mayBegin(as: sign) == true { facts.insert(.valueAsText) }
      if TextMarks(value).contains(.placeholder) { facts.insert(.placeholder) }
      ValueReading.read(value) { read($0, $1) }
    } else {
      facts.insert(.noValue)
    }
    if facts.contains(.noValue), Self.isBlank(indicator) { facts.insert(.blank) }
    if unit != nil, mayAskForUnit(indicator) { facts.insert(.otherUnit) }
  }

  private mutating func findLevels(of indicator: Indicator) {
    guard let position = indicator.level1.flatMap({ Taxonomy.standard.level1Position(of: $0) }) else {
      facts.insert(.unknownLevel1)
      return
    }
    level1 = position
    level2 = indicator.level2.flatMap { Taxonomy.standard.level2Position(of: $0, under: position) }
    facts.formUnion(LevelFacts.standard.facts(level1: position, level2: level2))
  }

  /// Whether nothing stands behind the levels but marks for nothing. The value is known to be such.
  private static func isBlank(_ indicator: Indicator) -> Bool {
    [indicator.name, indicator.description, indicator.basis].allSatisfy { $0.map(ValueReading.isBlank) ?? true }
  }
}

extension ReviewedRow {
  /// How a sentence begins that stands in the place of a name.
  static let sentenceOpenings = ["反映", "充分体现", "体现了", "确保", "为了", "切实"]
  private static let openingWords = WordList(sentenceOpenings)

  private mutating func readNoName() -> Taxonomy.FirstSign? {
    facts.insert(.noName)
    return nil
  }

  private mutating func readName(_ name: UnsafeBufferPointer<UInt8>) -> Taxonomy.FirstSign? {
    let marks = TextMarks(name)
    facts.insert(.named)
    nameLength = name.count
    nameHash =
      marks.contains(.keyed)
      ? Taxonomy.key(String(decoding: name, as: UTF8.self)).withBytes(\.quickHash) : name.quickHash
    if marks.contains(.stop) || Self.openingWords.match(in: name, at: 0) != nil { facts.insert(.sentence) }
    if marks.contains(.joint) { facts.insert(.joined) }
    if marks.contains(.satisfaction) { facts.insert(.namedForSatisfaction) }
    if !marks.isDisjoint(with: [.digit, .bracket]) { facts.insert(.otherUnit) }
    return Taxonomy.FirstSign(name)
  }

  private mutating func read(_ value: ValueReading, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch value.kind {
    case .quantity: readNumber(value, bytes)
    case .words: facts.insert(.words)
    case .malformed: facts.insert(.malformed)
    case .blank: facts.insert(.noValue)
    case .range, .date: break
    }
  }

  private mutating func readNumber(_ value: ValueReading, _ bytes: UnsafeBufferPointer<UInt8>) {
    unit = MeasureUnit.position(ofHead: UnsafeBufferPointer(rebasing: bytes[value.unit]))
    let kind = unit.map { MeasureUnit.known[$0].kind }
    var facts: RowFacts = kind == nil ? .number : [.number, .knownUnit]
    switch kind {
    case .rate: facts.insert(.rate)
    case .money: facts.insert(.money)
    case .count, .people: facts.insert(.counted)
    case .time, nil: break
    }
    if kind != .money { facts.insert(.notMoney) }
    if kind != .time { facts.insert(.notTime) }
    if value.comparison == nil { facts.insert(.bare) }
    if value.unit.isEmpty { facts.insert(.unitless) }
    if value.number == 100 { facts.insert(.hundred) }
    if value.number > 100 { facts.insert(.overHundred) }
    if let wantsMore = value.comparison?.wantsMore {
      if wantsMore { facts.insert(.wantsMore) }
      if kind == .rate && !wantsMore || kind == .money && wantsMore && self.facts.contains(.cost) {
        facts.insert(.oddDirection)
      }
    }
    self.facts.formUnion(facts)
  }

  /// Whether a unit in brackets may stand behind the name or the description, or the name may end in what is counted
  /// otherwise. Digits and brackets in the name were seen before.
  private func mayAskForUnit(_ indicator: Indicator) -> Bool {
    if let name = indicator.name?.withBytes(Self.end) {
      switch name {
      case .bracket: return true
      case .count: if indicator.name?.withBytes({ CountedEnding.words.suffix(of: $0) }) != nil { return true }
      case .rate: if !facts.contains(.rate) { return true }
      case .other: break
      }
    }
    return indicator.description?.withBytes(Self.end) == .bracket
  }

  private enum End {
    /// 数, 额, as names of counts, days and amounts end.
    case count
    /// 率, 度, 比, 例, as names of rates do.
    case rate
    case bracket, other
  }

  private static func end(of text: UnsafeBufferPointer<UInt8>) -> End {
    let last = text.suffix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch last {
    case 0xE695B0, 0xE9A29D: return .count
    case 0xE78E87, 0xE5BAA6, 0xE6AF94, 0xE4BE8B: return .rate
    case 0xEFBC89: return .bracket
    default: return last & 0xFF == 0x29 ? .bracket : .other
    }
  }
}

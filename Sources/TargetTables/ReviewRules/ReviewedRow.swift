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

  /// Texts one by one, since handing on the indicator would copy all of it.
  init(level1: String?, level2: String?, name: String?, description: String?, value: String?, basis: String?) {
    findLevels(level1, level2)
    if let basis {
      if !Taxonomy.standard.listsBasis(named: basis) { facts.insert(.unlistedBasis) }
    } else {
      facts.insert(.noBasis)
    }
    let nameEnds = name?.withBytes { readName($0) }
    if nameEnds == nil { facts.insert(.noName) }
    if let nameEnds, let level2, nameEnds.first.mayBegin(as: Taxonomy.FirstSign(level2)) {
      facts.insert(.nameAsLevel2)
    }
    let descriptionEnds = description?.withBytes { TextEnds($0) }
    if let nameEnds, let descriptionEnds, descriptionEnds.first.mayBegin(as: nameEnds.first) {
      facts.insert(.descriptionAsName)
    }
    if let value {
      value.withBytes { readValue($0, nameEnds, descriptionEnds) }
    } else {
      facts.insert(.noValue)
    }
    // Whether nothing stands behind the levels but marks for nothing.
    if facts.contains(.noValue), [name, description, basis].allSatisfy({ $0.map(ValueReading.isBlank) ?? true }) {
      facts.insert(.blank)
    }
    if unit != nil, mayAskForUnit(name, nameEnds?.last, descriptionEnds?.last) { facts.insert(.otherUnit) }
  }

  private mutating func findLevels(_ first: String?, _ second: String?) {
    guard let position = first.flatMap({ Taxonomy.standard.level1Position(of: $0) }) else {
      facts.insert(.unknownLevel1)
      return
    }
    level1 = position
    level2 = second.flatMap { Taxonomy.standard.level2Position(of: $0, under: position) }
    facts.formUnion(LevelFacts.standard.facts(level1: position, level2: level2))
  }
}

extension ReviewedRow {
  /// How a sentence begins that stands in the place of a name.
  static let sentenceOpenings = ["反映", "充分体现", "体现了", "确保", "为了", "切实"]
  private static let openingWords = WordList(sentenceOpenings)

  private mutating func readName(_ name: UnsafeBufferPointer<UInt8>) -> TextEnds {
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
    return TextEnds(name)
  }

  private mutating func readValue(_ value: UnsafeBufferPointer<UInt8>, _ name: TextEnds?, _ description: TextEnds?) {
    let sign = Taxonomy.FirstSign(value)
    if name?.first.mayBegin(as: sign) == true || description?.first.mayBegin(as: sign) == true {
      facts.insert(.valueAsText)
    }
    if TextMarks(value).contains(.placeholder) { facts.insert(.placeholder) }
    ValueReading.read(value) { read($0, $1) }
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
  private func mayAskForUnit(_ name: String?, _ nameEnd: TextEnds.Last?, _ descriptionEnd: TextEnds.Last?) -> Bool {
    switch nameEnd {
    case .bracket: return true
    case .count: if name?.withBytes({ CountedEnding.words.suffix(of: $0) }) != nil { return true }
    case .rate: if !facts.contains(.rate) { return true }
    case .other, nil: break
    }
    return descriptionEnd == .bracket
  }
}

/// How a text begins and ends.
private struct TextEnds {
  enum Last {
    /// 数, 额, as names of counts, days and amounts end.
    case count
    /// 率, 度, 比, 例, as names of rates do.
    case rate
    case bracket, other
  }

  let first: Taxonomy.FirstSign
  let last: Last

  init(_ text: UnsafeBufferPointer<UInt8>) {
    first = Taxonomy.FirstSign(text)
    last = Self.last(of: text)
  }

  private static func last(of text: UnsafeBufferPointer<UInt8>) -> Last {
    let last = text.lastBytes
    switch last {
    case 0xE695B0, 0xE9A29D: return .count
    case 0xE78E87, 0xE5BAA6, 0xE6AF94, 0xE4BE8B: return .rate
    case 0xEFBC89: return .bracket
    default: return last & 0xFF == 0x29 ? .bracket : .other
    }
  }
}

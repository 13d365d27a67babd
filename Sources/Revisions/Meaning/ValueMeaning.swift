import TargetTables

/// What a change of an indicator's value means: a target raised, a limit loosened, another unit.
struct ValueMeaning {
  let codes: [Meaning.Code]

  init(from old: String, to new: String) {
    let (before, after) = (IndicatorValue(old).content, IndicatorValue(new).content)
    switch (before, after) {
    case (.quantity(let before), .quantity(let after)): codes = Self.codes(from: before, to: after)
    case (.quantity, .words), (.range, .words): codes = [.becameQualitative]
    case (.words, .quantity), (.words, .range): codes = [.becameQuantitative]
    default: codes = [.reworded]
    }
  }

  private static func codes(
    from old: IndicatorValue.Quantity, to new: IndicatorValue.Quantity
  ) -> [Meaning.Code] {
    let (before, after) = (old.comparison ?? .equal, new.comparison ?? .equal)
    var codes: [Meaning.Code] = []
    if before != after { codes.append(.comparatorChanged) }
    if old.unit != new.unit { codes.append(.unitChanged) }
    // Numbers of different units, or a least and a most, can't be held against each other.
    let areComparable = old.unit == new.unit && (before.wantsMore ?? true) == (after.wantsMore ?? true)
    if areComparable && old.number != new.number {
      let isMore = new.number > old.number
      let isLimit = after.wantsMore == false
      codes.append(isLimit ? (isMore ? .loosened : .tightened) : (isMore ? .raised : .lowered))
    }
    return codes.isEmpty ? [.respelled] : codes
  }
}

import TargetTables

/// An amount before and after; nil is a blank.
public struct AmountChange: Hashable, Sendable {
  /// Before.
  public var old: Amount?
  /// After.
  public var new: Amount?

  /// An amount before and after.
  public init(old: Amount?, new: Amount?) {
    self.old = old
    self.new = new
  }

  /// What was added; a blank counts as nothing. Nil where it does not fit.
  public var difference: Amount? {
    let nothing = Amount(hundredthsOfYuan: 0)
    return (new ?? nothing).subtracting(old ?? nothing)
  }

  /// The difference in tenths of a per cent of the old amount; nil where that was nothing.
  public var permille: Int? {
    guard let difference, let old, old.hundredthsOfYuan != 0 else { return nil }
    let share = Double(difference.hundredthsOfYuan) / Double(old.hundredthsOfYuan.magnitude) * 1000
    return abs(share) < 1e12 ? Int(share.rounded()) : nil
  }

  /// `+20.0%`
  public var percentText: String? {
    guard let permille else { return nil }
    let sign = permille < 0 ? "-" : "+"
    return "\(sign)\(permille.magnitude / 10).\(permille.magnitude % 10)%"
  }

  /// `+1.00`
  public var differenceText: String? {
    guard let difference else { return nil }
    return (difference.hundredthsOfYuan < 0 ? "" : "+") + difference.tenThousandYuan
  }
}

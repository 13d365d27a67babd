/// 计算符号: how an indicator's number is meant.
public enum ValueOperator: String, Hashable, Sendable, CaseIterable {
  case atLeast = "≥"
  case moreThan = "＞"
  case equal = "＝"
  case lessThan = "＜"
  case atMost = "≤"

  /// All ways to write it that published tables hold, longer ones before shorter ones.
  public var spellings: [String] {
    switch self {
    case .atLeast: ["大于或等于", "大于等于", "不低于", "不少于", "不小于", ">=", "＞＝", "＞=", "=>", "至少", "≥", "≧", "⩾"]
    case .moreThan: ["大于", "高于", "多于", "超过", ">", "＞", "﹥"]
    case .equal: ["等于", "==", "=", "＝", "﹦"]
    case .lessThan: ["小于", "低于", "少于", "<", "＜", "﹤"]
    case .atMost: ["小于或等于", "小于等于", "不高于", "不超过", "不多于", "不大于", "<=", "＜＝", "＜=", "=<", "至多", "≤", "≦", "⩽"]
    }
  }

  /// Whether more is better. nil for ＝, which is neither.
  public var wantsMore: Bool? {
    switch self {
    case .atLeast, .moreThan: true
    case .equal: nil
    case .lessThan, .atMost: false
    }
  }
}

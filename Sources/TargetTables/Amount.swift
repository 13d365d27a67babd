/// An amount of money as a whole number of 0.01 元, so that 万元 with six decimals and 元 with two are exact.
public struct Amount: Hashable, Comparable, Sendable {
  public var hundredthsOfYuan: Int64

  public init(hundredthsOfYuan: Int64) { self.hundredthsOfYuan = hundredthsOfYuan }

  public static func < (left: Amount, right: Amount) -> Bool { left.hundredthsOfYuan < right.hundredthsOfYuan }
}

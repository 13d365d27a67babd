/// How much a reader takes before it refuses a file.
public struct ReadingLimits: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case packedBytes, unpackedBytes, parts, sheets, depth
  }

  public var packedBytes = 256 << 20
  public var unpackedBytes = 2 << 30
  public var parts = 20_000
  public var sheets = 10_000
  /// How deep XML elements may nest.
  public var depth = 256

  public init() {}
}

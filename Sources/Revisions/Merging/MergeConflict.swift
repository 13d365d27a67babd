import TargetTables

/// Where both sides changed the same thing in different ways. The result holds one of them, and this lists all three.
public struct MergeConflict: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Both gave a field another content; the result holds ours.
    case edit
    /// One side removed what the other changed; the result holds what was changed.
    case deletion
    /// Both moved a thing, to different places; the result follows ours.
    case order
    /// Each side blanked what the other left, so that nothing would remain; the result holds ours.
    case blank
  }

  public var kind: Kind
  /// Where it stands in the result.
  public var path: FieldPath
  public var base: Content?
  public var ours: Content?
  public var theirs: Content?
  public var basePath: FieldPath?
  public var oursPath: FieldPath?
  public var theirsPath: FieldPath?
  public var project: ProjectLabel?
  public var indicator: IndicatorLabel?

  /// The same conflict seen from the other side.
  public var swapped: MergeConflict {
    var swapped = self
    (swapped.ours, swapped.theirs) = (theirs, ours)
    (swapped.oursPath, swapped.theirsPath) = (theirsPath, oursPath)
    return swapped
  }

  /// The conflict of a thing inside a list or another thing, seen from there.
  func below(_ steps: [FieldPath.Step]) -> MergeConflict {
    var conflict = self
    conflict.path.steps.insert(contentsOf: steps, at: 0)
    return conflict
  }
}

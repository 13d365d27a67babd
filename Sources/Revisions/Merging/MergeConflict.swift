import TargetTables

/// Where both sides changed the same thing in different ways. The result holds one of them, and this lists all three.
public struct MergeConflict: Hashable, Sendable {
  /// How the two sides disagree.
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

  /// How the two sides disagree.
  public var kind: Kind
  /// Where it stands in the result.
  public var path: FieldPath
  /// What stood there; nil where nothing did.
  public var base: Content?
  /// What we made of it; nil where nothing is left.
  public var ours: Content?
  /// What they made of it; nil where nothing is left.
  public var theirs: Content?
  /// Where it stood; nil where it did not.
  public var basePath: FieldPath?
  /// Where it stands on our side.
  public var oursPath: FieldPath?
  /// Where it stands on their side.
  public var theirsPath: FieldPath?
  /// The project that it is in.
  public var project: ProjectLabel?
  /// The indicator that it is in, or is.
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

import TargetTables

/// A merge as told to people and programs: what it did not decide.
public struct MergeReport: Sendable {
  /// The merge itself.
  public let merge: Merge
  /// The version that both sides started from.
  public let base: DocumentVersion
  /// Our version.
  public let ours: DocumentVersion
  /// Their version.
  public let theirs: DocumentVersion

  /// Merges three versions.
  public init(base: DocumentVersion, ours: DocumentVersion, theirs: DocumentVersion) {
    merge = Merge(base: base.document, ours: ours.document, theirs: theirs.document)
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// A paragraph for each conflict, with all three versions and where they stand; empty where there is none.
  /// - Parameters:
  ///   - language: the language of the words around the contents.
  ///   - namesFiles: whether places name their files, which git's temporary ones are not worth.
  public func text(in language: Language, namesFiles: Bool = true) -> String {
    let wording = Wording(language: language)
    guard !merge.conflicts.isEmpty else { return "" }
    let count = merge.conflicts.count
    var lines = [wording("\(count) 处冲突，请逐处定夺：", "\(count) conflict\(count == 1 ? "" : "s") to decide:")]
    for (index, conflict) in merge.conflicts.enumerated() {
      lines.append(
        "\(index + 1). \(subject(conflict, wording).onOneLine)" + wording("：", ": ") + reason(conflict, wording))
      lines += versions(conflict).map { version in
        let taken = version.isTaken ? wording("（已采用）", " (taken)") : ""
        let known = version.place.map { namesFiles ? $0.description.onOneLine : wording.place($0) } ?? ""
        let place = known.isEmpty ? "" : " [\(known)]"
        let content = version.isMissing ? wording("（无）", "(none)") : wording.text(version.content).onOneLine
        return "   " + name(version.side, wording) + wording("：", ": ") + content + taken + place
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands in a cell's comment: all three versions, without their places.
  public func comment(on conflict: MergeConflict, in language: Language) -> String {
    let wording = Wording(language: language)
    let lines = versions(conflict).map { version in
      let taken = version.isTaken ? wording("（已采用）", " (taken)") : ""
      let content = version.isMissing ? wording("（无）", "(none)") : wording.text(version.content)
      return name(version.side, wording) + wording("：", ": ") + content + taken
    }
    return ([wording("合并冲突：", "Merge conflict: ") + reason(conflict, wording)] + lines).joined(separator: "\n")
  }

  /// The conflict in one line.
  public func line(on conflict: MergeConflict, in language: Language) -> String {
    let wording = Wording(language: language)
    let versions = versions(conflict).map { version in
      let content = version.isMissing ? wording("（无）", "(none)") : wording.text(version.content).onOneLine
      return name(version.side, wording) + " " + content
    }
    return subject(conflict, wording).onOneLine + wording("：", ": ") + reason(conflict, wording) + wording("：", ": ")
      + versions.joined(separator: wording("；", "; "))
  }

  enum Side { case base, ours, theirs }

  struct Version {
    var side: Side
    var content: Content?
    var path: FieldPath?
    var place: SourcePlace?
    var isTaken = false
    /// The thing itself is not there, which a blank field is.
    var isMissing = false
  }

  func versions(_ conflict: MergeConflict) -> [Version] {
    let takesOurs = conflict.kind != .deletion || conflict.ours != nil
    let isOfThing = conflict.kind == .deletion
    return [
      Version(
        side: .base, content: conflict.base, path: conflict.basePath, place: base.place(of: conflict.basePath),
        isMissing: conflict.basePath == nil),
      Version(
        side: .ours, content: conflict.ours, path: conflict.oursPath, place: ours.place(of: conflict.oursPath),
        isTaken: takesOurs, isMissing: isOfThing && conflict.ours == nil),
      Version(
        side: .theirs, content: conflict.theirs, path: conflict.theirsPath,
        place: theirs.place(of: conflict.theirsPath), isTaken: !takesOurs,
        isMissing: isOfThing && conflict.theirs == nil),
    ]
  }

  private func name(_ side: Side, _ wording: Wording) -> String {
    switch side {
    case .base: wording("共同版本", "base")
    case .ours: wording("我方", "ours")
    case .theirs: wording("对方", "theirs")
    }
  }

  private func subject(_ conflict: MergeConflict, _ wording: Wording) -> String {
    let owners = [conflict.project.map(wording.project), conflict.indicator.map(wording.indicator)].compactMap { $0 }
    let isThing = conflict.path.listAndIndex != nil && !owners.isEmpty
    return (owners + (isThing ? [] : [wording.label(conflict.path)])).joined(separator: " ")
  }

  private func reason(_ conflict: MergeConflict, _ wording: Wording) -> String {
    switch conflict.kind {
    case .edit: wording("双方改成了不同的内容", "both changed it, and not alike")
    case .deletion: wording("一方删除，另一方修改", "one side removed what the other changed")
    case .order: wording("双方移到了不同的位置", "both moved it, to different places")
    case .blank: wording("双方各删一部分，合并后将无内容", "each side blanked what the other left")
    }
  }
}

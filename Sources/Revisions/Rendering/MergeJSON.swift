import TargetTables

extension MergeReport {
  /// The conflicts as JSON: `{"schemaVersion": 1, "conflicts": [{"kind", "path", "project", "indicator", "base", …}]}`.
  public var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schemaVersion", Comparison.schemaVersion)
      writer.key("conflicts")
      writer.list(merge.conflicts) { $0.conflict($1, in: self) }
    }
    return writer.text
  }
}

extension JSONWriter {
  fileprivate mutating func conflict(_ conflict: MergeConflict, in report: MergeReport) {
    object { writer in
      writer.member("kind", conflict.kind.rawValue)
      writer.member("path", conflict.path.description)
      writer.key("project")
      writer.label(conflict.project)
      writer.key("indicator")
      writer.label(conflict.indicator)
      for version in report.versions(conflict) {
        switch version.side {
        case .base: writer.key("base")
        case .ours: writer.key("ours")
        case .theirs: writer.key("theirs")
        }
        writer.version(version)
      }
    }
  }

  private mutating func version(_ version: MergeReport.Version) {
    object { writer in
      writer.key("content")
      writer.content(version.content)
      writer.member("path", version.path?.description)
      writer.key("place")
      writer.place(version.place)
      writer.key("isTaken")
      writer.bool(version.isTaken)
    }
  }
}

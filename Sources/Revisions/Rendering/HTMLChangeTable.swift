import TargetTables

/// The table of changes: what changed, old and new side by side, and what it means.
extension HTMLComparison {
  func writeTable(_ changes: ArraySlice<Change>, to page: inout HTMLText) {
    page.element("table") { page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", "class=\"kind\"", text: wording("变更", "Change"))
          page.element("th", "class=\"field\"", text: wording("字段", "Field"))
          page.element("th", text: wording("旧", "Old"))
          page.element("th", text: wording("新", "New"))
          page.element("th", "class=\"note\"", text: wording("说明", "Meaning"))
        }
      }
      page.element("tbody") { page in
        var indicator: IndicatorLabel?
        for change in changes {
          if let label = change.indicator, label != indicator, change.isOfField || change.kind == .moved {
            page.element("tr", "class=\"row\"") { $0.element("td", "colspan=\"5\"", text: wording.indicator(label)) }
          }
          indicator = change.indicator
          writeRow(change, to: &page)
        }
      }
    }
    page.raw("\n")
  }

  private func writeRow(_ change: Change, to page: inout HTMLText) {
    page.element("tr", "class=\"\(change.kind.rawValue)\"") { page in
      page.element("td") { $0.element("span", "class=\"badge\"", text: wording.kind(change.kind)) }
      page.element("td", text: subject(change))
      writeContents(change, to: &page)
      let notes = [wording.meaning(change.meaning), wording.matchedBy(change.matchedBy)].filter { !$0.isEmpty }
      page.element("td", text: notes.joined(separator: "\n"))
    }
    page.raw("\n")
  }

  private func subject(_ change: Change) -> String {
    if change.kind == .moved && change.project != nil { return wording("位置", "Position") }
    if change.isProjectItself { return wording("项目", "Project") }
    return change.isOfField ? wording.numbered(change.path) : wording.subject(change)
  }

  private func writeContents(_ change: Change, to page: inout HTMLText) {
    if case .text(let old) = change.old, case .text(let new) = change.new {
      let runs = MarkedText(from: old, to: new).runs
      writeCell(comparison.oldPlace(of: change), to: &page) { write(runs, without: .added, to: &$0) }
      writeCell(comparison.newPlace(of: change), to: &page) { write(runs, without: .removed, to: &$0) }
      return
    }
    writeCell(change.oldPath == nil ? nil : comparison.oldPlace(of: change), to: &page) { page in
      write(change.old, tag: "del", isThere: change.oldPath != nil, to: &page)
    }
    writeCell(change.newPath == nil ? nil : comparison.newPlace(of: change), to: &page) { page in
      write(change.new, tag: "ins", isThere: change.newPath != nil, to: &page)
    }
  }

  private func writeCell(_ place: SourcePlace?, to page: inout HTMLText, _ body: (inout HTMLText) -> Void) {
    page.element("td") { page in
      body(&page)
      let text = place.map(wording.place) ?? ""
      if !text.isEmpty { page.element("span", "class=\"place\"", text: text) }
    }
  }

  private func write(_ runs: [MarkedText.Run], without mark: MarkedText.Mark, to page: inout HTMLText) {
    for run in runs where run.mark != mark {
      switch run.mark {
      case .same: page.text(run.text)
      case .removed: page.element("del", text: run.text)
      case .added: page.element("ins", text: run.text)
      }
    }
  }

  private func write(_ content: Content?, tag: String, isThere: Bool, to page: inout HTMLText) {
    guard isThere else { return }
    switch content {
    case nil: page.element("span", "class=\"none\"", text: wording.text(nil))
    case .position: page.text(wording.text(content))
    default: page.element(tag, text: wording.details(content))
    }
  }
}

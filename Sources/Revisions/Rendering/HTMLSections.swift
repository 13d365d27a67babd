import TargetTables

/// The sections of a comparison: cover, department's part, projects.
extension HTMLComparison {
  func writeCover(to page: inout HTMLText) {
    let changes = comparison.changes.filter { $0.project == nil && $0.path.steps.first != .key("department") }
    guard !changes.isEmpty else { return }
    page.element("h2", text: wording("封面", "Cover"))
    writeTable(changes[...], to: &page)
    let changed = Set(changes.map(\.path))
    let rest = DocumentField.allCases.map { ($0.path(under: FieldPath()), comparison.new.document[$0]) }
    writeUnchangedFields(rest.filter { !changed.contains($0.0) }, to: &page)
  }

  func writeDepartment(to page: inout HTMLText) {
    let changes = comparison.changes.filter { $0.path.steps.first == .key("department") }
    guard !changes.isEmpty else { return }
    page.element("h2", text: wording("部门整体绩效目标", "Department part"))
    writeTable(changes[...], to: &page)
    guard let department = comparison.new.document.department else { return }
    let touched = Set(changes.compactMap(\.newPath))
    for list in DepartmentList.allCases {
      let kept = department[keyPath: list.keyPath].enumerated().filter {
        !touched.contains(list.path.appending($0.offset))
      }
      guard !kept.isEmpty else { continue }
      page.folded(
        wording("\(wording.label(list.path))：\(kept.count) 条未改", "\(wording.label(list.path)): \(kept.count) unchanged")
      ) { page in
        for paragraph in kept { page.element("p", text: paragraph.element) }
      }
    }
  }

  func writeProject(_ label: ProjectLabel, _ changes: ArraySlice<Change>, to page: inout HTMLText) {
    page.element("section", "id=\"\(id(label))\"") { page in
      page.element("h2", text: wording.project(label))
      let own = changes.filter { $0.indicator == nil }
      if !own.isEmpty { writeTable(own[...], to: &page) }
      writeUnchangedFields(unchangedFields(of: label, own), to: &page)
      let rows = changes.filter { $0.indicator != nil }
      guard !rows.isEmpty || !unchangedIndicators(of: label, rows).isEmpty else { return }
      page.element("h3", text: wording("绩效指标", "Indicators"))
      if !rows.isEmpty { writeTable(rows[...], to: &page) }
      writeUnchangedIndicators(unchangedIndicators(of: label, rows), to: &page)
    }
    page.raw("\n")
  }

  func writeUnchangedProjects(to page: inout HTMLText) {
    let changed = Set(comparison.changes.compactMap { $0.project?.newPosition })
    let kept = comparison.new.document.projects.enumerated().filter { !changed.contains($0.offset) }
    guard !kept.isEmpty else { return }
    page.element("h2", text: wording("没有修改的项目", "Projects without a change"))
    page.folded(wording("\(kept.count) 个项目", "\(kept.count) project\(kept.count == 1 ? "" : "s")")) { page in
      page.element("ul") { page in
        for (position, project) in kept {
          let label = ProjectLabel(project, old: nil, new: position)
          let budget = project.budget.total.map { wording("，预算数 ", ", budget ") + $0.tenThousandYuan } ?? ""
          page.element("li", text: wording.project(label) + budget)
        }
      }
    }
  }

  private func unchangedFields(of label: ProjectLabel, _ changes: [Change]) -> [(FieldPath, Content?)] {
    guard let position = label.newPosition, label.oldPosition != nil,
      comparison.new.document.projects.indices.contains(position)
    else { return [] }
    let project = comparison.new.document.projects[position]
    let changed = Set(changes.map(\.path))
    return ProjectField.allCases.map { ($0.path(under: .project(position)), project[$0]) }
      .filter { !changed.contains($0.0) && $0.1 != nil }
  }

  private func unchangedIndicators(of label: ProjectLabel, _ changes: [Change]) -> [(Int, Indicator)] {
    guard let position = label.newPosition, label.oldPosition != nil,
      comparison.new.document.projects.indices.contains(position)
    else { return [] }
    let changed = Set(changes.compactMap { $0.indicator?.newPosition })
    let indicators = comparison.new.document.projects[position].indicators
    return indicators.enumerated().filter { !changed.contains($0.offset) }.map { ($0.offset, $0.element) }
  }

  private func writeUnchangedFields(_ fields: [(path: FieldPath, content: Content?)], to page: inout HTMLText) {
    let filled = fields.filter { $0.content != nil }
    guard !filled.isEmpty else { return }
    page.folded(wording("\(filled.count) 个字段未改", "\(filled.count) unchanged field\(filled.count == 1 ? "" : "s")")) {
      page in
      page.element("table") { page in
        for field in filled {
          page.element("tr") { page in
            page.element("th", "class=\"field\"", text: wording.label(field.path))
            page.element("td", text: wording.text(field.content))
          }
        }
      }
    }
  }

  private func writeUnchangedIndicators(_ indicators: [(position: Int, indicator: Indicator)], to page: inout HTMLText)
  {
    guard !indicators.isEmpty else { return }
    let count = indicators.count
    page.folded(wording("\(count) 个指标未改", "\(count) unchanged indicator\(count == 1 ? "" : "s")")) { page in
      page.element("table") { page in
        page.element("tr") { page in
          for field in IndicatorField.allCases {
            page.element("th", text: wording.label(field.path(under: .indicator(0, ofProject: 0))))
          }
        }
        for (_, indicator) in indicators {
          page.element("tr") { page in
            for field in IndicatorField.allCases { page.element("td", text: indicator[field]?.text ?? "") }
          }
        }
      }
    }
  }
}

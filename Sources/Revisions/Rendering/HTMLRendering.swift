import TargetTables

/// Comparisons as an HTML file: both versions side by side, folded where nothing changed.
public struct HTMLRendering: Sendable {
  /// The page's language.
  public var language: Language

  /// A rendering in a language.
  public init(language: Language) { self.language = language }

  /// The page with one comparison.
  public func html(_ comparison: Comparison) -> String { opening + section(comparison, number: 1) + closing }

  /// What stands before the first comparison.
  public var opening: String {
    var page = HTMLText()
    page.raw(
      "<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
    page.element("title", text: wording("版本比较", "Comparison of versions"))
    page.raw("\n<style>\n\(HTMLStyle.sheet)\n</style>\n</head>\n<body>\n")
    return page.html
  }

  /// A comparison's part of a page that holds several.
  /// - Parameters:
  ///   - comparison: what is shown.
  ///   - number: its place among them, from one.
  public func section(_ comparison: Comparison, number: Int) -> String {
    var page = HTMLText()
    HTMLComparison(comparison, wording: wording, anchor: "c\(number)").write(to: &page)
    return page.html
  }

  /// What stands behind the last comparison.
  public var closing: String { "</body>\n</html>\n" }

  private var wording: Wording { Wording(language: language) }
}

/// One comparison's part of the page.
struct HTMLComparison {
  let comparison: Comparison
  let wording: Wording
  /// What the ids of its sections begin with.
  let anchor: String

  init(_ comparison: Comparison, wording: Wording, anchor: String) {
    self.comparison = comparison
    self.wording = wording
    self.anchor = anchor
  }

  func write(to page: inout HTMLText) {
    page.element("header") { writeHeading(to: &$0) }
    guard !comparison.changes.isEmpty else { return }
    writeSummary(to: &page)
    writeReplacements(to: &page)
    writeCover(to: &page)
    writeDepartment(to: &page)
    for group in comparison.changesByProject { writeProject(group.project, group.changes, to: &page) }
    writeUnchangedProjects(to: &page)
  }

  private func writeHeading(to page: inout HTMLText) {
    let document = comparison.new.document
    let unit = [document.unit?.code, document.unit?.name ?? document.preparedBy].compactMap { $0 }.joined(
      separator: " ")
    page.element(
      "h1", text: (unit.isEmpty ? "" : unit + wording("：", ": ")) + wording("版本比较", "comparison of versions"))
    page.element("p", "class=\"names\"") { page in
      page.text(wording("旧：", "Old: "))
      page.element("span", "class=\"code\"", text: comparison.old.name)
      page.text(wording("　新：", "   New: "))
      page.element("span", "class=\"code\"", text: comparison.new.name)
    }
    let summary = comparison.summary
    let count = comparison.changes.count
    page.element(
      "p",
      text: count == 0
        ? wording("没有修改。", "Nothing changed.")
        : wording("共 \(count) 处：", "\(count) change\(count == 1 ? "" : "s"): ") + wording.counts(summary.counts))
    for remark in comparison.remarks { page.element("p", text: remark.text(in: wording.language)) }
  }

  /// A line for each project with changes, and the unit's total.
  private func writeSummary(to page: inout HTMLText) {
    let summary = comparison.summary
    page.element("table") { page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", text: wording("项目", "Project"))
          page.element("th", "class=\"fifth\"", text: wording("修改", "Changes"))
          for name in [wording("调整前（万元）", "Before"), wording("调整数", "Difference"), wording("调整后（万元）", "After")] {
            page.element("th", "class=\"sixth\"", text: name)
          }
        }
      }
      page.element("tbody") { page in
        for line in summary.projects {
          page.element("tr") { page in
            page.element("td") { page in
              page.element("a", "href=\"#\(id(line.project))\"", text: wording.project(line.project))
            }
            page.element("td", text: wording.counts(line.counts))
            writeAmounts(line.total, to: &page)
          }
        }
        page.element("tr", "class=\"row\"") { page in
          page.element(
            "td", "colspan=\"2\"", text: wording("单位预算合计（含未修改的项目）", "Unit's budget, unchanged projects included"))
          writeAmounts(summary.unitTotal, to: &page)
        }
      }
    }
    page.raw("\n")
  }

  private func writeAmounts(_ change: AmountChange, to page: inout HTMLText) {
    let number = "class=\"number\""
    page.element("td", number, text: change.old?.tenThousandYuan ?? "")
    let percent = change.percentText.map { wording("（\($0)）", " (\($0))") } ?? ""
    page.element("td", number, text: change.old == change.new ? "" : (change.differenceText ?? "") + percent)
    page.element("td", number, text: change.new?.tenThousandYuan ?? "")
  }

  private func writeReplacements(to page: inout HTMLText) {
    for replacement in comparison.replacements {
      page.element("p") { page in
        page.text(wording("同一替换：", "The same replacement: "))
        page.element("del", text: replacement.removed)
        page.text(" → ")
        page.element("ins", text: replacement.added)
        page.text(wording("，共 \(replacement.changes.count) 处", ", in \(replacement.changes.count) places"))
      }
    }
  }

  func id(_ project: ProjectLabel) -> String {
    project.newPosition.map { "\(anchor)-p\($0 + 1)" } ?? "\(anchor)-r\(project.position + 1)"
  }
}

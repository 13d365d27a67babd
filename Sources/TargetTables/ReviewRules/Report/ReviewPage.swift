/// The findings of one or more documents as a page of HTML to print and sign: no script, nothing from outside.
public struct ReviewPage: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  /// What stands before the first section.
  public var opening: String {
    let title = words("预算绩效目标审核意见", "Review of budget performance targets")
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>

      """
  }

  /// What stands behind the last section.
  public var closing: String { "</body>\n</html>\n" }

  private func words(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// One document's part of the page.
  public func section(_ file: String, _ reviewed: ReviewedDocument) -> String {
    let entries = reviewed.entries(in: language)
    let unit = reviewed.document.unit
    let name = [unit?.code, unit?.name].compactMap { $0 }.joined(separator: " ")
    let year = reviewed.document.year.map { words("\($0)年度", "\($0)") } ?? ""
    var html = "<section>\n<h2>\(escaped(name.isEmpty ? file : name))</h2>\n"
    html +=
      "<p class=\"about\">\(escaped([year, file, counts(reviewed)].filter { !$0.isEmpty }.joined(separator: " · ")))</p>\n"
    html += entries.isEmpty ? "<p>\(words("没有发现问题。", "Nothing was found."))</p>\n" : table(entries)
    if !reviewed.suppressed.isEmpty { html += suppressed(reviewed) }
    return html + signatures + "</section>\n"
  }

  private func counts(_ reviewed: ReviewedDocument) -> String {
    let parts = reviewed.counts.filter { $0.count > 0 }.map {
      words("\($0.severity.name(in: .chinese)) \($0.count) 条", "\($0.count) \($0.severity.rawValue)")
    }
    return parts.joined(separator: words("、", ", "))
  }

  private func table(_ entries: [ReviewEntry]) -> String {
    let heads = [
      words("序号", "No."), words("位置", "Place"), words("级别", "Severity"), words("审核意见", "Finding"),
      words("修改建议", "Suggestion"),
    ]
    var html = "<table>\n<thead><tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>\n"
    var open: String?
    for (number, entry) in entries.enumerated() {
      if entry.project != open {
        html += open == nil ? "" : "</tbody>\n"
        let head = entry.project.isEmpty ? words("封面与部门整体绩效目标", "Cover and department") : entry.project
        html += "<tbody>\n<tr class=\"project\"><th colspan=\"5\" scope=\"rowgroup\">\(escaped(head))</th></tr>\n"
        open = entry.project
      }
      html += row(number + 1, entry)
    }
    return html + "</tbody>\n</table>\n"
  }

  private func row(_ number: Int, _ entry: ReviewEntry) -> String {
    let cell = entry.cell.isEmpty ? "" : "<br><span class=\"cell\">\(escaped(entry.cell))</span>"
    return """
      <tr class="\(entry.severity.rawValue)"><td>\(number)</td><td>\(escaped(entry.place))\(cell)</td>\
      <td><b>\(entry.severity.name(in: language))</b></td><td>\(escaped(entry.finding))</td>\
      <td>\(escaped(entry.suggestion))</td></tr>

      """
  }

  private func suppressed(_ reviewed: ReviewedDocument) -> String {
    let items = reviewed.suppressed.map { suppressed in
      let text = suppressed.finding.message.text(in: language)
      return "<li>\(escaped(text)) — \(words("理由", "reason")): \(escaped(suppressed.reason))</li>\n"
    }
    return "<h3>\(words("按配置略去", "Let pass by the profile"))</h3>\n<ul>\n\(items.joined())</ul>\n"
  }

  private var signatures: String {
    let fields = words("审核人：|审核日期：|单位负责人：", "Reviewed by:|Date:|For the unit:").split(separator: "|")
    return "<p class=\"sign\">" + fields.map { "<span>\($0)</span>" }.joined() + "</p>\n"
  }

  private func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n": html += "<br>"
      default: if scalar.value >= 0x20 { html.unicodeScalars.append(scalar) }
      }
    }
    return html
  }

  private static let style = """

    @page { size: A4; margin: 16mm 14mm; }
    body { font: 10.5pt/1.5 "Noto Serif CJK SC", SimSun, "宋体", serif; color: #111; max-width: 190mm; margin: 8mm auto; }
    h1 { font: bold 18pt "Noto Sans CJK SC", SimHei, "黑体", sans-serif; text-align: center; margin: 0 0 6mm; }
    h2 { font: bold 13pt "Noto Sans CJK SC", SimHei, "黑体", sans-serif; margin: 0 0 1mm; }
    h3 { font-size: 10.5pt; margin: 4mm 0 1mm; }
    section { break-after: page; } section:last-of-type { break-after: auto; }
    .about { margin: 0 0 3mm; color: #444; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 0.4pt solid #555; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead { display: table-header-group; } thead th { background: #eee; text-align: center; }
    tr { break-inside: avoid; } .project th { background: #f6f6f6; break-after: avoid; }
    th:nth-child(1) { width: 9mm; } th:nth-child(2) { width: 40mm; } th:nth-child(3) { width: 13mm; } th:nth-child(5) { width: 46mm; }
    .project th { width: auto; }
    td:nth-child(1), td:nth-child(3) { text-align: center; }
    .error b { color: #a00; } .warning b { color: #7a4a00; } .note b { font-weight: normal; color: #345; }
    .cell { color: #555; font-size: 9pt; }
    .sign { display: flex; margin-top: 8mm; } .sign span { flex: 1; }

    """
}

import BureauForms
import TargetTables
import Workbooks

/// Writes what was found, in the format that was asked for.
struct CheckOutput {
  let format: CheckFormat
  let output: String?
  let color: ColorChoice

  func write(_ checked: [CheckedFile], to console: Console) throws(Failure) {
    let file = OutputFile(output)
    switch format {
    case .text:
      try file.write(Array(text(checked, console, file).utf8), to: console)
    case .json:
      try file.write(Array(json(checked, console.language).utf8), to: console)
    case .html:
      let page = ReviewPage(language: console.language).html(checked.map { ($0.name, $0.reviewed) })
      try file.write(Array(page.utf8), to: console)
    case .xlsx:
      try file.write(ReviewSheet(language: console.language).workbook(checked.map(\.reviewed)), to: console)
    }
  }

  private func text(_ checked: [CheckedFile], _ console: Console, _ file: OutputFile) -> String {
    let language = console.language
    let isColored = file == .standardOutput ? color.applies(to: .output) : color == .always
    var lines = checked.flatMap(\.reviewed.findings).map { finding in
      let line = finding.text(in: language)
      return isColored ? console.colored(line, finding.severity) : line
    }
    for suppressed in checked.flatMap(\.reviewed.suppressed) {
      let mark = Message("按配置略去（\(suppressed.reason)）：", "let pass (\(suppressed.reason)): ").text(in: language)
      lines.append(mark + suppressed.finding.text(in: language))
    }
    lines.append(counts(checked).text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(_ checked: [CheckedFile]) -> Message {
    let findings = checked.flatMap(\.reviewed.findings)
    let projects = checked.reduce(0) { $0 + $1.reviewed.document.projects.count }
    let severities = Finding.Severity.allCases.map { severity in
      (severity: severity, count: findings.count { $0.severity == severity })
    }
    let chinese = severities.map { "\($0.severity.name(in: .chinese)) \($0.count)" }.joined(separator: "、")
    let english = severities.map { "\($0.severity.rawValue) \($0.count)" }.joined(separator: ", ")
    return Message("\(projects) 个项目：\(chinese)", "\(projects) projects: \(english)")
  }

  /// All findings; those that the profile lets pass say so in `suppressed`.
  private func json(_ checked: [CheckedFile], _ language: Language) -> String {
    var writer = JSONWriter()
    let findings = checked.flatMap { file in
      file.reviewed.findings.map { (finding: $0, reason: String?.none) }
        + file.reviewed.suppressed.map { (finding: $0.finding, reason: $0.reason) }
    }
    writer.list(findings) { writer, item in
      writer.finding(item.finding, in: language, suppressed: item.reason)
    }
    return writer.text
  }
}

import ArgumentParser
import BureauForms
import Glibc
import TargetTables

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Colour goes to a terminal alone, unless it is asked for by name.
  func applies(to stream: StandardStream) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let asked = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
      let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
      return asked.isEmpty && terminal != "dumb" && stream.isTerminal
    }
  }
}

/// Where a run speaks to people: findings on standard error, data on standard output.
struct Console {
  let language: Language
  let color: ColorChoice

  /// A line for each finding, and the counts where there are several.
  func report(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let isColored = color.applies(to: .error)
    var text = ""
    for finding in findings {
      let line = finding.text(in: language)
      text += (isColored ? Self.colored(line, finding.severity, language) : line) + "\n"
    }
    if findings.count > 1 { text += counts(of: findings).text(in: language) + "\n" }
    StandardStream.error.print(text)
  }

  func say(_ message: Message) { StandardStream.error.print(message.text(in: language)) }

  /// Data, to standard output.
  func write(_ bytes: some Collection<UInt8>) throws(Failure) {
    guard let reason = StandardStream.write(bytes, to: StandardStream.output.rawValue) else { return }
    throw Failure(
      "output.cannotWrite",
      Message("无法写到标准输出：\(SystemReason(reason).message.chinese)", "cannot write to standard output: \(reason)"),
      file: nil)
  }

  func write(_ text: String) throws(Failure) { try write(text.utf8) }
}

extension Console {
  /// The line with the severity's name in its colour.
  static func colored(_ line: String, _ severity: Finding.Severity, _ language: Language) -> String {
    let name = severity.name(in: language)
    guard let range = line.firstRange(of: name + (language == .chinese ? "：" : ":")) else { return line }
    let color =
      switch severity {
      case .error: "1;31"
      case .warning: "33"
      case .note: "36"
      }
    return line[..<range.lowerBound] + "\u{1B}[\(color)m" + name + "\u{1B}[0m" + line[range].dropFirst(name.count)
      + line[range.upperBound...]
  }

  private func counts(of findings: [Finding]) -> Message {
    let counts = Finding.Severity.allCases.map { severity in (severity, findings.count { $0.severity == severity }) }
      .filter { $0.1 > 0 }
    return Message(
      "共 " + counts.map { "\($0.1) 条\($0.0.name(in: .chinese))" }.joined(separator: "、"),
      counts.map { "\($0.1) \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }.joined(separator: ", "))
  }
}

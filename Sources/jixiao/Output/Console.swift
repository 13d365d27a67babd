import ArgumentParser
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
      text += isColored ? finding.coloredText(in: language) : finding.text(in: language)
      text += "\n"
    }
    if findings.count > 1 { text += Finding.counts(of: findings).text(in: language) + "\n" }
    StandardStream.error.print(text)
  }

  func say(_ message: Message) { StandardStream.error.print(message.text(in: language)) }

  /// Data, to standard output.
  func write(_ bytes: some Collection<UInt8>) throws(Failure) {
    guard let reason = StandardStream.output.write(bytes) else { return }
    throw Failure(
      "output.cannotWrite", Message("无法写到标准输出：\(reason)", "cannot write to standard output: \(reason)"), file: nil)
  }

  func write(_ text: String) throws(Failure) { try write(text.utf8) }
}

import ArgumentParser
import TargetTables

/// What git calls to see a file as text.
struct GitTextconvCommand: DocumentCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv",
    abstract: Message("供 git 调用：把文件显示为文字", "For git to call: show a file as text").help, shouldDisplay: false)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  @Argument var file: String

  /// git gives up on the whole diff where this fails, so a file that is no document is shown as it is.
  func run(on console: Console) throws -> ExitStatus {
    do {
      try console.write(DocumentInput(options: reading).read(file).document.text)
    } catch let failure as Failure {
      try console.write(rawText(failure, console.language))
    }
    return .fine
  }

  private func rawText(_ failure: Failure, _ language: Language) -> [UInt8] {
    guard let bytes = try? NamedInput(file).bytes else { return [] }
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return bytes }
    // The reason names git's temporary file, which is another each time, so only its code is shown.
    let reason = failure.findings.first?.code ?? ""
    let words = Message("不是绩效目标表", "no performance target table").text(in: language)
    return Array("\(words) [\(reason)] \(bytes.count) \(Self.fingerprint(bytes))\n".utf8)
  }

  /// FNV-1a, so that two such files differ in git's eyes where their bytes do.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
  }
}

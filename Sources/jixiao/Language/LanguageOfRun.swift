import ArgumentParser
import Glibc
import TargetTables

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language of this run, known before the arguments are parsed because help and usage errors speak it too.
  /// Asked once: every help text speaks it, and a run may have thousands of arguments.
  static let ofThisRun = Language(arguments: CommandLine.arguments) { name in getenv(name).map { String(cString: $0) } }

  /// `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, else Chinese.
  init(arguments: [String], environment: (String) -> String?) {
    if let stated = Language(statedIn: arguments) {
      self = stated
      return
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    self = locale.map(Language.init(locale:)) ?? .chinese
  }

  private init?(statedIn arguments: [String]) {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      let value = argument == "--lang" ? next : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : ""
      if let language = Language(rawValue: value) {
        self = language
        return
      }
    }
    return nil
  }

  /// The C locale names no language, so it is as if nothing were set.
  private init(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    self = name == "C" || name == "POSIX" || name.hasPrefix("zh") ? .chinese : .english
  }
}

extension Message {
  /// The text in the language of this run.
  var help: String { text(in: .ofThisRun) }

  var argumentHelp: ArgumentHelp { ArgumentHelp(help) }

  /// The help of an argument, and what its value is called.
  func argumentHelp(of value: Message) -> ArgumentHelp { ArgumentHelp(help, valueName: value.help) }
}

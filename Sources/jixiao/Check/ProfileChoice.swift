import ArgumentParser
import TargetTables

/// What stood behind `--profile`: a shipped profile's name, or a file.
struct ProfileChoice {
  private let argument: String?

  init(_ argument: String?) { self.argument = argument }

  static var help: ArgumentHelp {
    let names = Profile.shipped.map(\.name).joined(separator: ", ")
    return Message("审核配置：\(names)，或配置文件", "The review profile: \(names), or a file").argumentHelp(
      of: Message("配置", "profile"))
  }

  func profile() throws(Failure) -> Profile {
    guard let argument else { return .standard }
    if let shipped = Profile.shipped.first(where: { $0.name == argument }) { return shipped }
    let file = try NamedInput(argument)
    let reading = Profile.read(json: file.bytes, file: file.name)
    guard let profile = reading.profile else { throw Failure(reading.findings) }
    return profile
  }

  static func unknownRule(_ code: String) -> ValidationError {
    ValidationError(
      Message("没有规则“\(code)”，用 jixiao rules 查看全部规则。", "There is no rule \(code); jixiao rules lists them.").help)
  }
}

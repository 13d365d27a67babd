import ArgumentParser

@main
struct Jixiao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jixiao", abstract: "绩效目标表与 Excel 工作簿互转、核对、比较。", version: "0.1.0")
}

/// What the command tells its caller.
enum ExitStatus: Int32, Comparable {
  /// Warnings included.
  case fine = 0
  /// Findings of severity error, differences, or conflicts.
  case findings = 1
  case couldNotRun = 2
  case wrongUsage = 64

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}

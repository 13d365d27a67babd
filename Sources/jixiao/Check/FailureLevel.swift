import ArgumentParser

/// From which severity on findings make the exit status 1.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  func includes(_ counts: ReceiptLine.Counts) -> Bool {
    switch self {
    case .error: counts.error > 0
    case .warning: counts.error + counts.warning > 0
    case .note: counts.error + counts.warning + counts.note > 0
    case .never: false
    }
  }
}

import Glibc
import Synchronization

/// The wish to stop: SIGINT (Ctrl-C), SIGTERM, or a reader of standard output that has had enough. The first lets the files
/// in hand be finished, the second signal ends at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that asked for the end; nil where none has.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  static func note(_ signal: Int32) { received.store(signal, ordering: .relaxed) }

  /// From now on a signal is noted. One that the caller has switched off, as nohup does, stays so; one that the caller holds
  /// back in its own threads, as servers do, is let through.
  static func watch() {
    _ = signal
    var noted = sigset_t()
    sigemptyset(&noted)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&noted, number)
      var action = sigaction()
      sigaction(number, nil, &action)
      if isSwitchedOff(action) { continue }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.note($0) }
      // The second one meets what the system does by itself.
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
    pthread_sigmask(SIG_UNBLOCK, &noted, nil)
  }

  private static func isSwitchedOff(_ action: sigaction) -> Bool {
    let handler: (@convention(c) (Int32) -> Void)? = action.__sigaction_handler.sa_handler
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the process as the signal would have, so that shells and scripts see it.
  static func end() -> Never {
    let number = signal ?? SIGINT
    Glibc.signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }
}

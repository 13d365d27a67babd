import Glibc
import TargetTables

/// A line on the terminal that says how far a long run has come. Elsewhere, and where the work is short, there is none.
struct Progress {
  private let total: Int
  private let language: Language
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var isOnScreen = false

  /// Whether the line was ever there.
  var wasShown: Bool { drawn != nil }

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    isShown = total > 1 && StandardStream.error.isTerminal
  }

  /// Takes the line away, so that something else can be said.
  mutating func hide() {
    guard isOnScreen else { return }
    isOnScreen = false
    Self.draw("\r\u{1B}[K")
  }

  /// Says how far the run has come, where that is due: from the first second on, ten times a second.
  /// - Parameter skipped: those of the done that an earlier run did: they say nothing of how long the rest will take.
  mutating func show(done: Int, skipped: Int) {
    let now = ContinuousClock.now
    let last = drawn ?? start + .milliseconds(900)
    guard isShown, done < total, now - last > .milliseconds(100) else { return }
    drawn = now
    isOnScreen = true
    Self.draw("\r\u{1B}[K" + text(done: done, skipped: skipped, spent: (now - start).seconds).text(in: language))
  }

  /// `123/1000（12%），45 个/秒，约剩 20 秒`
  private func text(done: Int, skipped: Int, spent: Double) -> Message {
    let rate = Double(done - skipped) / max(spent, 0.001)
    let percent = done * 100 / max(total, 1)
    guard rate > 0 else { return Message("\(done)/\(total)（\(percent)%）", "\(done)/\(total) (\(percent)%)") }
    let left = Self.time(seconds: (Double(total - done) / rate).rounded(.up))
    let speed = rate < 10 ? String(Double(Int(rate * 10)) / 10) : String(Int(rate))
    return Message(
      "\(done)/\(total)（\(percent)%），每秒 \(speed) 个，约剩 \(left)",
      "\(done)/\(total) (\(percent)%), \(speed) a second, about \(left) left")
  }

  /// `1:05:09`, `0:20`
  private static func time(seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 359_999))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : String(minutes)) + ":" + two(whole % 60)
  }

  private static func draw(_ text: String) { _ = StandardStream.write(text.utf8, to: StandardStream.error.rawValue) }
}

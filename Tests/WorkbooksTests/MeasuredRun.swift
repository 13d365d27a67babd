import Glibc
import Workbooks

/// The built command reading a file, in a process of its own so that its memory can be bounded.
struct MeasuredRun {
  /// The exit status; past 128 where it ran out of memory or crashed.
  let status: Int32

  /// Whether the command lies beside the tests.
  static var isPossible: Bool { access(command, X_OK) == 0 }

  private static var command: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let whole = String(decoding: path.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return whole.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/jixiao"
  }

  /// Runs `jixiao cells` on the bytes with so much memory and no more, counted as address space.
  init(reading bytes: [UInt8], megabytes: Int, folder: TemporaryFolder) throws {
    let file = folder.path("measured.xlsx")
    try FileReplacement.write(bytes, to: file)
    let line = "ulimit -v \(megabytes * 1024); exec '\(Self.command)' cells '\(file)' > /dev/null 2>&1"
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(line), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { throw Unstarted() }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  struct Unstarted: Error {}
}

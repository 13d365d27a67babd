import Glibc
import Workbooks

/// The built command reading a file, in a process of its own so that its memory can be measured.
struct MeasuredRun {
  let status: Int32
  /// The most memory that it took, in bytes.
  let peak: Int

  /// Whether the command lies beside the tests.
  static var isPossible: Bool { access(command, X_OK) == 0 }

  private static var command: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let whole = String(decoding: path.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return whole.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/jixiao"
  }

  /// Runs `jixiao cells` on the bytes.
  init(reading bytes: [UInt8], folder: TemporaryFolder) throws {
    let file = folder.path("measured.xlsx")
    try FileReplacement.write(bytes, to: file)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(Self.command), strdup("cells"), strdup(file), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, Self.command, &actions, nil, &arguments, environ) == 0 else { throw Unstarted() }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    peak = usage.ru_maxrss * 1024
  }

  struct Unstarted: Error {}
}

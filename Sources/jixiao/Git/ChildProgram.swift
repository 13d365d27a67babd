import Glibc
import TargetTables

/// Another program, run to its end.
struct ChildProgram {
  /// The exit status; 128 and the signal where one ended it.
  let status: Int32
  let output: String

  /// Runs a program that the search path leads to. Its errors go where ours go.
  /// - Parameter takesOutput: whether its output is ours to read; else it goes where ours goes.
  init(_ arguments: [String], takesOutput: Bool = true) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard !takesOutput || pipe(&ends) == 0 else { throw Self.failure(arguments, errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if takesOutput {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
    }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments.first ?? "", &actions, nil, &pointers, environ)
    if takesOutput { close(ends[1]) }
    defer { if takesOutput { close(ends[0]) } }
    guard code == 0 else { throw Self.failure(arguments, code) }
    output = takesOutput ? Self.readAll(ends[0]) : ""
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { throw Self.failure(arguments, errno) } }
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func readAll(_ file: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private static func failure(_ arguments: [String], _ code: Int32) -> Failure {
    let (program, reason) = (arguments.first ?? "", String(cString: strerror(code)))
    return Failure(
      "program.cannotRun", Message("无法运行 \(program)：\(reason)", "cannot run \(program): \(reason)"), file: nil)
  }
}

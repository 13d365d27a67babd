import Glibc

/// What a run of the built command gave.
struct CommandRun {
  /// The exit status; 128 and the signal where one ended it.
  let status: Int32
  let bytes: [UInt8]
  let error: String

  var output: String { String(decoding: bytes, as: UTF8.self) }
}

/// A new folder to run the built command in, with files of its own; it goes when this does.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    var template = Array("/tmp/jixiao-test-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { throw SystemFailure("mkdtemp") }
    folder = String(cString: path)
  }

  deinit { _ = try? Self.spawn(["/bin/sh", "-c", "chmod -R u+rwx '\(folder)'; rm -rf '\(folder)'"], environment: []) }

  /// Runs the command in this folder, in Chinese and without a terminal.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> CommandRun {
    try run(arguments, input: Array(input.utf8), environment: environment)
  }

  func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> CommandRun {
    try write(input, to: ".stdin")
    let line = "exec \"$0\" \"$@\" < .stdin > .stdout 2> .stderr"
    return try shell(line, arguments: [Self.executable] + arguments, environment: environment)
  }

  /// Runs a line of shell in this folder, in which `jixiao` is the built command.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> CommandRun {
    try shell("{ \(line)\n} > .stdout 2> .stderr", arguments: ["sh"], environment: environment)
  }

  private func shell(_ line: String, arguments: [String], environment: [String: String]) throws -> CommandRun {
    for name in [".stdout", ".stderr"] { try write("", to: name) }
    var variables = ["PATH": Self.buildFolder + ":/usr/bin:/bin", "HOME": folder]
    variables.merge(environment) { $1 }
    let status = try Self.spawn(
      ["/bin/sh", "-c", "cd '\(folder)' && \(line)"] + arguments, environment: variables.map { "\($0)=\($1)" })
    return CommandRun(
      status: status, bytes: try bytes(of: ".stdout"), error: String(decoding: try bytes(of: ".stderr"), as: UTF8.self))
  }
}

extension Workplace {
  /// The tests and the command are built into one folder.
  static var buildFolder: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let whole = String(decoding: path.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return whole.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }

  static var executable: String { buildFolder + "/jixiao" }

  /// The folder of the package.
  static var package: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  static func fixture(_ name: String) -> String { package + "/Fixtures/" + name }

  func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  func exists(_ name: String) -> Bool { access(path(name), F_OK) == 0 }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(path(name), "wb") else { throw SystemFailure(name) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw SystemFailure(name) }
  }

  func bytes(of name: String) throws -> [UInt8] {
    guard let file = fopen(path(name), "rb") else { throw SystemFailure(name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// The names in the folder, sorted, without those that start with a dot.
  func names(in name: String = ".") throws -> [String] {
    guard let directory = opendir(path(name)) else { throw SystemFailure(name) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") || name.hasPrefix(".jixiao") { names.append(name) }
    }
    return names.sorted()
  }

  private static func spawn(_ arguments: [String], environment: [String]) throws -> Int32 {
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], nil, nil, &argumentPointers, &environmentPointers) == 0 else {
      throw SystemFailure(arguments[0])
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { throw SystemFailure("waitpid") } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}

/// What the system could not do for a test.
struct SystemFailure: Error {
  let what: String

  init(_ what: String) { self.what = "\(what): \(String(cString: strerror(errno)))" }
}

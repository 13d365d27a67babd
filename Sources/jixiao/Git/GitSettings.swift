import Glibc
import TargetTables

/// What git is told about our files, for one repository or for all of a user's.
struct GitSettings {
  let isGlobal: Bool

  static let sections = ["diff.jixiao", "merge.jixiao", "difftool.jixiao"]
  static let attributes = ["*.xlsx diff=jixiao merge=jixiao", "*.json diff=jixiao merge=jixiao"]

  /// The keys of git's configuration, and their values.
  var entries: [(key: String, value: String)] {
    let program = Self.program
    return [
      ("diff.jixiao.textconv", "\(program) git textconv"),
      ("merge.jixiao.name", "绩效目标表 field by field"),
      ("merge.jixiao.driver", "\(program) git merge-driver %O %A %B %P"),
      ("difftool.jixiao.cmd", "\(program) diff \"$LOCAL\" \"$REMOTE\""),
    ]
  }

  private var scope: String { isGlobal ? "--global" : "--local" }

  func install() throws(Failure) -> [Message] {
    let attributes = try attributesFile()
    var done: [Message] = []
    for (key, value) in entries {
      try Self.git(["config", scope, key, value])
      done.append(Message("git config \(scope) \(key) '\(value)'", "git config \(scope) \(key) '\(value)'"))
    }
    for line in try attributes.add(Self.attributes) {
      done.append(Message("\(attributes.path)：加入 \(line)", "\(attributes.path): added \(line)"))
    }
    return done
  }

  func uninstall() throws(Failure) -> [Message] {
    let attributes = try attributesFile()
    var done: [Message] = []
    for section in Self.sections {
      let isThere = try !ChildProgram(["git", "config", scope, "--get-regexp", "^\(section)\\."]).output.isEmpty
      guard isThere else { continue }
      try Self.git(["config", scope, "--remove-section", section])
      done.append(Message("已删除配置 \(section)", "removed the section \(section)"))
    }
    for line in try attributes.remove(Self.attributes) {
      done.append(Message("\(attributes.path)：删去 \(line)", "\(attributes.path): removed \(line)"))
    }
    return done
  }

  private func attributesFile() throws(Failure) -> AttributesFile {
    guard isGlobal else {
      let top = try ChildProgram(["git", "rev-parse", "--show-toplevel"])
      guard top.status == 0 else {
        throw Failure(
          "git.noRepository",
          Message("这里不在 git 仓库中；请进入仓库，或用 --global", "this is no git repository; go into one, or use --global"),
          file: nil)
      }
      return AttributesFile(path: top.output.trimmed + "/.gitattributes")
    }
    let stated = try ChildProgram(["git", "config", "--global", "--type=path", "core.attributesFile"]).output.trimmed
    if !stated.isEmpty { return AttributesFile(path: stated) }
    let base = Self.variable("XDG_CONFIG_HOME") ?? (Self.variable("HOME") ?? "") + "/.config"
    return AttributesFile(path: base + "/git/attributes")
  }

  private static func git(_ arguments: [String]) throws(Failure) {
    let status = try ChildProgram(["git"] + arguments).status
    guard status == 0 else {
      let line = arguments.joined(separator: " ")
      throw Failure("git.failed", Message("git \(line) 失败（\(status)）", "git \(line) failed (\(status))"), file: nil)
    }
  }

  /// The name alone where the search path leads to this very program; else its path, quoted for the shell.
  private static var program: String {
    guard let own = realpath("/proc/self/exe") else { return "jixiao" }
    for folder in (variable("PATH") ?? "").split(separator: ":") where realpath("\(folder)/jixiao") == own {
      return "jixiao"
    }
    return "'" + own.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func realpath(_ path: String) -> String? {
    guard let resolved = Glibc.realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension String {
  /// Without the line break at its end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}

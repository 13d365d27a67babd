import Glibc
import Revisions
import TargetTables

/// The versions that belong together: two files, or the files of two folders or lists by unit and year.
struct VersionPairs {
  private(set) var pairs: [(old: DocumentVersion, new: DocumentVersion)] = []

  init(old: [String], new: [String], input: DocumentInput, console: Console) throws(Failure) {
    let areFolders = (old + new).map(Self.isFolder)
    if old.count == 1, new.count == 1, !areFolders.contains(true) {
      pairs = [(try Self.version(old[0], input, console), try Self.version(new[0], input, console))]
      return
    }
    if old.count == 1, new.count == 1, areFolders.contains(false) {
      throw Failure(
        "diff.folderAndFile",
        Message("一边是文件夹，另一边是文件；请给同一类", "one side is a folder and the other a file; give two of a kind"),
        file: old[0])
    }
    let oldSide = try Self.versions(old, input, console)
    let newSide = try Self.versions(new, input, console)
    pair(oldSide, newSide)
  }

  /// By unit and year; then, of what is left, by unit where that is clear. What stays alone came or went whole.
  private mutating func pair(_ old: [DocumentVersion], _ new: [DocumentVersion]) {
    var partner = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    for key in [Self.unitAndYear, Self.unit] {
      let freeOld = old.indices.filter { partner[$0] == nil }
      let freeNew = new.indices.filter { !isTaken[$0] }
      let oldKeys = Dictionary(grouping: freeOld) { key(old[$0]) }
      let newKeys = Dictionary(grouping: freeNew) { key(new[$0]) }
      for index in freeOld {
        let name = key(old[index])
        guard !name.isEmpty, oldKeys[name]?.count == 1, newKeys[name]?.count == 1, let match = newKeys[name]?.first
        else { continue }
        partner[index] = match
        isTaken[match] = true
      }
    }
    for (index, version) in old.enumerated() {
      pairs.append((version, partner[index].map { new[$0] } ?? Self.nothing))
    }
    for (index, version) in new.enumerated() where !isTaken[index] { pairs.append((Self.nothing, version)) }
  }

  private static let nothing = DocumentVersion(TargetDocument(), name: "/dev/null")

  private static func unit(_ version: DocumentVersion) -> String {
    let document = version.document
    return document.unit?.code ?? document.unit?.name ?? document.preparedBy ?? ""
  }

  private static func unitAndYear(_ version: DocumentVersion) -> String {
    let unit = unit(version)
    return unit.isEmpty ? "" : unit + "\u{1F}" + (version.document.year.map(String.init) ?? "")
  }

  private static func versions(
    _ arguments: [String], _ input: DocumentInput, _ console: Console
  ) throws(Failure) -> [DocumentVersion] {
    var versions: [DocumentVersion] = []
    var fileOfKey: [String: String] = [:]
    var names: [String] = []
    for argument in arguments { names += try files(argument) }
    for file in names {
      let version = try version(file, input, console)
      let key = unitAndYear(version)
      if !key.isEmpty, let other = fileOfKey.updateValue(file, forKey: key) {
        throw Failure(
          "diff.sameUnit",
          Message("与 \(other) 是同一单位、同一年度；请只留一份", "the same unit and year as \(other); keep one of them"),
          file: file)
      }
      versions.append(version)
    }
    return versions
  }

  /// `/dev/null` is the version before a file was added, and after it was removed.
  static func version(_ file: String, _ input: DocumentInput, _ console: Console) throws(Failure) -> DocumentVersion {
    if file == "/dev/null" { return nothing }
    let read = try input.read(file)
    console.report(read.reading.findings.filter { $0.severity == .error })
    return DocumentVersion(read.document, name: file, reading: read.reading)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The file itself, or a folder's documents by name; not what a spreadsheet program leaves beside an open file.
  private static func files(_ path: String) throws(Failure) -> [String] {
    guard isFolder(path) else { return [path] }
    guard let folder = opendir(path) else {
      throw Failure("file.noPermission", Message("无法读取文件夹", "cannot read the folder"), file: path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isDocument = [".json", ".xlsx", ".txt"].contains { name.lowercased().hasSuffix($0) }
      if isDocument && !name.hasPrefix(".") && !name.hasPrefix("~$") { names.append(name) }
    }
    return names.sorted().map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
  }
}

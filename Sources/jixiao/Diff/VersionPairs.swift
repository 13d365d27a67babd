import TargetTables

/// The files that are compared with one another. `/dev/null` is the version before a file was added, and after it was
/// removed.
struct VersionPair: Hashable, Sendable {
  var old: InputPath
  var new: InputPath

  static let nothing = InputPath("/dev/null")

  /// What the pair is known by: the new file, or the old one where that is gone.
  var main: InputPath { new == Self.nothing ? old : new }
}

/// Finds the files that belong together among two folders or lists: by unit and year; then, of what is left, by unit where
/// that is clear. What stays alone came or went whole.
struct VersionPairs {
  private(set) var pairs: [VersionPair] = []
  /// Why files were left out.
  private(set) var failures: [Failure] = []

  /// What a file says it is of, or why it cannot be read.
  typealias Key = Result<VersionKey, Failure>

  init(old: [(file: InputPath, key: Key)], new: [(file: InputPath, key: Key)]) {
    var oldSide = VersionSide(old)
    var newSide = VersionSide(new)
    failures = oldSide.failures + newSide.failures
    let doubled = oldSide.doubled.union(newSide.doubled)
    oldSide.drop(doubled)
    newSide.drop(doubled)
    pair(oldSide.files, newSide.files, isWhole: (old: oldSide.isWhole, new: newSide.isWhole))
  }

  private mutating func pair(_ old: [VersionSide.File], _ new: [VersionSide.File], isWhole: (old: Bool, new: Bool)) {
    var partner = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    for name in [\VersionKey.unitAndYear, \.unit] {
      let oldKeys = Dictionary(grouping: old.indices.filter { partner[$0] == nil }) { old[$0].key[keyPath: name] }
      let newKeys = Dictionary(grouping: new.indices.filter { !isTaken[$0] }) { new[$0].key[keyPath: name] }
      for (key, indices) in oldKeys where !key.isEmpty && indices.count == 1 {
        guard let matches = newKeys[key], matches.count == 1 else { continue }
        partner[indices[0]] = matches[0]
        isTaken[matches[0]] = true
      }
    }
    for (index, version) in old.enumerated() {
      if let match = partner[index] {
        pairs.append(VersionPair(old: version.file, new: new[match].file))
      } else {
        add(VersionPair(old: version.file, new: VersionPair.nothing), isSure: isWhole.new)
      }
    }
    for (index, version) in new.enumerated() where !isTaken[index] {
      add(VersionPair(old: VersionPair.nothing, new: version.file), isSure: isWhole.old)
    }
  }

  /// A file whose partner may be one that could not be read did not come or go.
  private mutating func add(_ pair: VersionPair, isSure: Bool) {
    guard !isSure else { return pairs.append(pair) }
    failures.append(
      Failure(
        "diff.partnerUnknown",
        Message(
          "没有找到对应的版本，而另一边有文件读不出，故未比较",
          "no other version was found, and some on the other side could not be read; not compared"),
        file: pair.main.path))
  }
}

/// The unit and the year that a file is of.
struct VersionKey: Hashable, Sendable {
  /// Empty where the document names none.
  let unit: String
  let unitAndYear: String

  init(_ document: TargetDocument) {
    unit = document.unit?.code ?? document.unit?.name ?? document.preparedBy ?? ""
    unitAndYear = unit.isEmpty ? "" : unit + "\u{1F}" + (document.year.map(String.init) ?? "")
  }
}

/// The files of one side that could be read.
private struct VersionSide {
  struct File {
    let file: InputPath
    let key: VersionKey
  }

  private(set) var files: [File] = []
  private(set) var failures: [Failure] = []
  /// The units and years that stand in more than one file.
  private(set) var doubled: Set<String> = []
  /// Whether each file could be read.
  private(set) var isWhole = true

  init(_ side: [(file: InputPath, key: VersionPairs.Key)]) {
    var fileOfKey: [String: String] = [:]
    for (file, key) in side {
      switch key {
      case .failure(let failure):
        failures.append(failure)
        isWhole = false
      case .success(let key):
        files.append(File(file: file, key: key))
        if key.unitAndYear.isEmpty { continue }
        if let other = fileOfKey.updateValue(file.path, forKey: key.unitAndYear) {
          doubled.insert(key.unitAndYear)
          failures.append(Self.sameUnit(file.path, other))
        }
      }
    }
  }

  /// Which of two is meant nobody can know, so neither is compared, nor is what would be compared with them.
  mutating func drop(_ keys: Set<String>) { files.removeAll { keys.contains($0.key.unitAndYear) } }

  private static func sameUnit(_ file: String, _ other: String) -> Failure {
    Failure(
      "diff.sameUnit",
      Message(
        "与 \(other) 是同一单位、同一年度，均未比较；请只留一份", "the same unit and year as \(other); neither is compared; keep one of them"),
      file: file)
  }
}

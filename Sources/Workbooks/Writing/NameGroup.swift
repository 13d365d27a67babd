/// The defined names that are spelled alike: sheets that are alike have the same ones.
struct NameGroup {
  let name: String
  private(set) var names: [DefinedName] = []

  /// In the order of their first names. Each is looked for first where it would stand if one sheet's names were another's.
  static func all(of names: [DefinedName]) -> [NameGroup] {
    var groups: [NameGroup] = []
    var positions: [[UInt8]: Int] = [:]
    var position = 0
    for name in names {
      if position >= groups.count || groups[position].name != name.name {
        position = positions[Array(name.name.utf8)] ?? groups.count
        if position == groups.count {
          positions[Array(name.name.utf8)] = position
          groups.append(NameGroup(name: name.name))
        }
      }
      groups[position].names.append(name)
      position = position + 1 == groups.count ? 0 : position + 1
    }
    return groups
  }

  private init(name: String) { self.name = name }

  /// The names from the last to the first, as the library compares them: by bytes, in small letters.
  static func falling(_ groups: [NameGroup]) -> [DefinedName] {
    let keyed = groups.map { group in
      (names: group.names, key: group.name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
    var falling: [(names: [DefinedName], key: [UInt8])] = []
    for group in keyed.sorted(by: { $1.key.lexicographicallyPrecedes($0.key) }) {
      if falling.last?.key == group.key {
        falling[falling.count - 1].names += group.names
      } else {
        falling.append(group)
      }
    }
    return falling.flatMap { group in group.names.sorted { $0.sheet ?? -1 > $1.sheet ?? -1 } }
  }
}

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
      if position >= groups.count || !groups[position].name.utf8.elementsEqual(name.name.utf8) {
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
}

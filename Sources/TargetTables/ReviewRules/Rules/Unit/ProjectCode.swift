/// The parts of a 21-character project code: region (6), year (2), kind (1), digits, and a letter that checks the rest.
struct ProjectCode {
  let year: Int
  private let characters: [UInt8]

  /// nil where the code has not that form.
  init?(_ code: String) {
    characters = Array(code.utf8)
    guard characters.count == 21, characters.allSatisfy({ Self.isCharacter(Unicode.Scalar($0)) }),
      characters.prefix(8).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    year = 2000 + Int(characters[6] - 0x30) * 10 + Int(characters[7] - 0x30)
  }

  var region: String { String(decoding: characters.prefix(6), as: UTF8.self) }

  static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Of GB 32100, with the values 0 to 30.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// By character, its value.
  private static let values: [Int?] = (0..<128).map { character in alphabet.firstIndex { $0 == character } }

  /// The last character that the first twenty ask for; nil where one of them, or the last, has no value or no say.
  var checkCharacter: Character? {
    guard let last = characters.last, last >= 0x41, Self.values[Int(last)] != nil else { return nil }
    var (sum, weight) = (0, 1)
    for character in characters.dropLast() {
      guard let value = Self.values[Int(character)] else { return nil }
      sum = (sum + value * weight) % 31
      weight = weight * 3 % 31
    }
    return Character(Unicode.Scalar(Self.alphabet[(30 - sum + 31) % 31]))
  }

  var lastCharacter: Character { characters.last.map { Character(Unicode.Scalar($0)) } ?? " " }
}

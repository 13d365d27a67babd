/// The parts of a 21-character project code: region (6), year (2), kind (1), digits, and a letter that checks the rest.
struct ProjectCode {
  let year: Int
  private let code: String

  /// nil where the code has not that form.
  init?(_ code: String) {
    guard code.utf8.count == 21 else { return nil }
    let year = code.withBytes { characters -> Int? in
      guard characters.allSatisfy(Self.isCharacter), characters.prefix(8).allSatisfy({ $0 <= 0x39 }) else { return nil }
      return 2000 + Int(characters[6] - 0x30) * 10 + Int(characters[7] - 0x30)
    }
    guard let year else { return nil }
    self.year = year
    self.code = code
  }

  var region: String { String(code.prefix(6)) }

  static func isCharacter(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) }

  /// Of GB 32100, with the values 0 to 30.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// By character, its value; 31 where it has none.
  private static let values: [UInt8] = (0..<128).map { character in
    UInt8(alphabet.firstIndex { $0 == character } ?? alphabet.count)
  }

  /// The last character that the first twenty ask for; nil where one of them, or the last, has no value or no say.
  var checkCharacter: UInt8? { code.withBytes { Self.checkCharacter(of: $0) } }

  private static func checkCharacter(of characters: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let values = values
    guard let last = characters.last, last >= 0x41, values[Int(last)] < 31 else { return nil }
    var (sum, weight) = (0, 1)
    for index in 0..<characters.count - 1 {
      let value = Int(values[Int(characters[index])])
      guard value < 31 else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return Self.alphabet[30 - sum % 31]
  }

  var lastCharacter: UInt8 { code.utf8.last ?? 0x20 }
}

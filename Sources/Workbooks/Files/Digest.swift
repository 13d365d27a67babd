import CCrypto

/// The SHA-256 digest of a file's bytes (FIPS 180-4): two files with the same digest are the same file.
public struct Digest: Hashable, Sendable {
  /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
  public let hexadecimal: String

  /// The digest of all bytes.
  public init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    hexadecimal = digest.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

import CDeflate
import Glibc
import Testing

@testable import jixiao

struct MinizipCallsTests {
  @Test func `libxlsxwriter packs with the command's own calls`() throws {
    let workplace = try Workplace()
    try workplace.write(SampleDocument.json(), to: "a.json")
    let linker = try workplace.run(
      "export", "a.json", "-o", "a.xlsx", environment: ["LD_DEBUG": "bindings", "LD_BIND_NOW": "1"])
    let bindings = linker.error.split(separator: "\n").filter { line in
      Calls.names.contains { line.contains("libxlsxwriter") && line.contains("symbol `\($0)'") }
    }
    #expect(bindings.count >= Calls.names.count)
    #expect(bindings.allSatisfy { $0.contains("jixiao [") && !$0.contains("to /lib") }, "\(bindings)")
  }

  @Test(arguments: [
    [], [("a.xml", "")], [("xl/styles.xml", "<a/>"), ("数据.xml", String(repeating: "绩效目标", count: 9_999))],
  ])
  func `a package says of its parts what minizip says`(parts: [(String, String)]) throws {
    let workplace = try Workplace()
    let minizip = try #require(dlopen("libminizip.so.1", RTLD_NOW))
    defer { dlclose(minizip) }
    try Calls().write(parts, to: workplace.path("ours"))
    try #require(try Calls(minizip)).write(parts, to: workplace.path("minizip's"))
    let (ours, theirs) = (ZipBytes(try workplace.bytes(of: "ours")), ZipBytes(try workplace.bytes(of: "minizip's")))
    #expect(ours.entries.map(\.fields) == theirs.entries.map(\.fields))
    #expect(ours.entries.map(\.text) == parts.map(\.1) && theirs.entries.map(\.text) == parts.map(\.1))
    #expect(ours.bytes.suffix(14).prefix(4) == theirs.bytes.suffix(14).prefix(4), "the number of parts")
  }

  @Test func `parts that workbooks share are packed anew where they differ`() throws {
    let workplace = try Workplace()
    for text in ["<a/>", "<b/>", "<b/>", "<a/>", ""] {
      try Calls().write([("xl/theme/theme1.xml", text), ("xl/styles.xml", text + "\n")], to: workplace.path("p"))
      #expect(ZipBytes(try workplace.bytes(of: "p")).entries.map(\.text) == [text, text + "\n"])
    }
  }

  @Test func `a package that cannot be written says why`() throws {
    #expect(minizipOpen("/tmp", 0) == nil)
    #expect(errno == EISDIR)
    let package = try #require(minizipOpen("/dev/full", 0))
    #expect(minizipClose(package, nil) == -1)
    #expect(errno == ENOSPC)
  }
}

/// The calls that libxlsxwriter makes, answered here or by minizip.
private struct Calls {
  static let names = ["zipOpen", "zipOpenNewFileInZip4_64", "zipWriteInFileInZip", "zipCloseFileInZip", "zipClose"]

  typealias Open = @convention(c) (UnsafePointer<CChar>, CInt) -> UnsafeMutableRawPointer?
  typealias Begin =
    @convention(c) (
      UnsafeMutableRawPointer, UnsafePointer<CChar>, UnsafeRawPointer?, UnsafeRawPointer?, CUnsignedInt,
      UnsafeRawPointer?, CUnsignedInt, UnsafePointer<CChar>?, CInt, CInt, CInt, CInt, CInt, CInt,
      UnsafePointer<CChar>?, CUnsignedLong, CUnsignedLong, CUnsignedLong, CInt
    ) -> CInt
  typealias Write = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer?, CUnsignedInt) -> CInt
  typealias End = @convention(c) (UnsafeMutableRawPointer) -> CInt
  typealias Close = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>?) -> CInt

  var open: Open = { minizipOpen($0, $1) }
  var begin: Begin = {
    minizipBeginPart($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  }
  var write: Write = { minizipWrite($0, $1, $2) }
  var end: End = { minizipEndPart($0) }
  var close: Close = { minizipClose($0, $1) }

  init() {}

  init?(_ library: UnsafeMutableRawPointer) throws {
    let calls = Self.names.compactMap { dlsym(library, $0) }
    guard calls.count == Self.names.count else { return nil }
    open = unsafeBitCast(calls[0], to: Open.self)
    begin = unsafeBitCast(calls[1], to: Begin.self)
    write = unsafeBitCast(calls[2], to: Write.self)
    end = unsafeBitCast(calls[3], to: End.self)
    close = unsafeBitCast(calls[4], to: Close.self)
  }

  /// Writes parts as the library does, in pieces of 16 KB.
  func write(_ parts: [(String, String)], to path: String) throws {
    let package = try #require(open(path, 0))
    // Six numbers of 32 bits for midnight of the first of January 1980, and three of 64 bits.
    var date = [UInt32](repeating: 0, count: 12)
    (date[3], date[5]) = (1, 1980)
    for (name, text) in parts {
      #expect(begin(package, name, date, nil, 0, nil, 0, nil, 8, -1, 0, -15, 8, 0, nil, 0, 0, 0, 0) == 0)
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: 16_384) {
        let piece = Array(bytes[start...].prefix(16_384))
        #expect(write(package, piece, CUnsignedInt(piece.count)) == 0)
      }
      #expect(end(package) == 0)
    }
    #expect(close(package, nil) == 0)
  }
}

/// The parts of a package, one behind the other from its beginning.
private struct ZipBytes {
  struct Entry {
    /// What stands before a part, but for its packed size.
    var fields: [UInt8]
    /// Nil where the part is damaged.
    var text: String?
  }

  let bytes: [UInt8]
  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start + 30 < bytes.count, bytes[start..<start + 4] == [0x50, 0x4B, 3, 4] {
      let packed = number(at: start + 18)
      let size = number(at: start + 22)
      let head = 30 + number(at: start + 26) & 0xFFFF
      let fields = bytes[start..<start + 18] + bytes[start + 22..<start + head]
      let text = Self.unpacked(bytes[(start + head)...].prefix(packed), size)
      entries.append(Entry(fields: Array(fields), text: text))
      start += head + packed
    }
  }

  private func number(at place: Int) -> Int {
    bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func unpacked(_ packed: ArraySlice<UInt8>, _ size: Int) -> String? {
    guard let inflater = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(inflater) }
    var text = [UInt8](repeating: 0, count: size)
    let status = packed.withUnsafeBytes { packed in
      libdeflate_deflate_decompress(inflater, packed.baseAddress, packed.count, &text, size, nil)
    }
    return status == LIBDEFLATE_SUCCESS ? String(decoding: text, as: UTF8.self) : nil
  }
}

import Foundation
import Testing

@testable import Workbooks

/// Our scanner beside libxml2, over the parts of real workbooks and what becomes of them when bytes change.
struct XMLComparisonTests {
  /// The shipped templates, the fixtures, and the workbooks of `make corpus`.
  static let workbooks: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized.path
    let folders =
      ["\(root)/Templates", "\(root)/Fixtures"] + [ProcessInfo.processInfo.environment["JIXIAO_CORPUS"] ?? ""]
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted().map { "\(folder)/\($0)" }
    }
  }()

  @Test(arguments: workbooks)
  func `both meet the same in every part of a workbook`(_ path: String) throws {
    for (name, bytes) in try Self.parts(of: path) {
      #expect(Self.disagreement(bytes) == nil, "\(path) \(name)")
    }
  }

  @Test(arguments: workbooks)
  func `both judge changed parts alike`(_ path: String) throws {
    var random = SeededRandom(seed: 20_220_131)
    for (name, bytes) in try Self.parts(of: path) {
      let start = Array(bytes.prefix(6000))
      for _ in 0..<40 {
        let changed = Self.mutated(start.count < bytes.count ? start : bytes, &random)
        #expect(Self.disagreement(changed) == nil, "\(path) \(name)")
      }
    }
  }

  /// What one of the two says that the other does not; nil where they agree.
  static func disagreement(_ bytes: [UInt8]) -> String? {
    let (theirs, refusal) = XMLEvents.readWithLibXML2(bytes)
    do {
      let ours = try XMLEvents.scanned(bytes)
      if let refusal { return "taken, though libxml2 refuses: \(refusal)" }
      guard let place = zip(ours, theirs).first(where: { $0 != $1 }) else {
        return ours.count == theirs.count ? nil : "\(ours.count) events for \(theirs.count)"
      }
      return "\(place.0) for \(place.1)"
    } catch {
      return refusal != nil ? nil : "refused, though libxml2 takes it: \(error)"
    }
  }

  static func parts(of path: String) throws -> [(String, [UInt8])] {
    let file = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return try file.withUnsafeBufferPointer { (file: ByteText) throws in
      var package = try InputPackage(file, limits: ReadingLimits())
      var parts: [(String, [UInt8])] = []
      for name in package.partNames.sorted() where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
        let part = try package.xml(name)
        parts.append((name, withExtendedLifetime(part) { relabelled(Array(part.text)) }))
      }
      return parts
    }
  }

  /// A part that was UTF-16 is handed on as UTF-8, and must say so to libxml2.
  private static func relabelled(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes.prefix(100), as: UTF8.self).lowercased()
    guard text.contains("utf-16"), let end = bytes.firstIndex(of: 0x3E) else { return bytes }
    return Array("<?xml version=\"1.0\"?>".utf8) + bytes[(end + 1)...]
  }

  /// Changes behind the XML declaration, whose encodings the two know different numbers of.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let declaration = String(decoding: bytes.prefix(200), as: UTF8.self).firstRange(of: "?>")
    let first =
      bytes.starts(with: Array("<?xml".utf8)) && declaration != nil ? bytes.prefix(200).firstIndex(of: 0x3E)! + 1 : 0
    for _ in 0..<Int.random(in: 1...3, using: &random) where bytes.count > first + 8 {
      let place = Int.random(in: first..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes[place] = Array("<>&'\"/=:![]-? x\r\n;#".utf8).randomElement(using: &random) ?? 0
      case 3: bytes.insert(contentsOf: Self.snippets.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
      case 4: bytes.removeSubrange(place..<min(place + Int.random(in: 1...20, using: &random), bytes.count))
      default: bytes.removeLast(min(bytes.count - place, 200))
      }
    }
    return bytes
  }

  static let snippets = [
    "<a>", "</a>", "<a/>", "<!--x-->", "<!-- -- -->", "<![CDATA[x]]>", "]]>", "&amp;", "&#10;", "&x;", " xmlns='u'",
    " xmlns:p='u'", " p:q='1'", " r='2'", "<?p q?>", "<?xml version='1.0'?>", "\u{FEFF}", "绩", "\r\n", "<!DOCTYPE a>",
    "<p:a>", "&#xD;", "'", "\"",
  ]
}

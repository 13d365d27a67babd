import Glibc
import Revisions
import TargetTables
import Testing

/// Renderings stand as files in `Renderings`; `REWRITE_GOLDEN=1 swift test` writes them anew, to be read in review.
struct RenderingTests {
  private static let comparison = Comparison(
    DocumentVersion(SampleRevision.old, name: "草案.json"), DocumentVersion(SampleRevision.new, name: "一审稿.json"))

  @Test(arguments: ["text.zh.txt", "text.en.txt", "colored.txt", "summary.txt", "comparison.json", "page.html"])
  func `the rendering is as reviewed`(name: String) throws {
    let rendered = Self.render(name)
    if getenv("REWRITE_GOLDEN") != nil { try Self.write(rendered, to: name) }
    #expect(rendered == (try Self.read(name)))
  }

  private static func render(_ name: String) -> String {
    switch name {
    case "text.zh.txt": TextRendering(language: .chinese).text(comparison)
    case "text.en.txt": TextRendering(language: .english).text(comparison)
    case "colored.txt": TextRendering(language: .chinese, isColored: true).text(comparison)
    case "summary.txt": TextRendering(language: .chinese, isSummary: true).text(comparison)
    case "page.html": HTMLRendering(language: .chinese).html(comparison)
    default: comparison.json
    }
  }

  @Test func `a merge tells all three versions`() {
    var theirs = SampleRevision.old
    theirs.projects[0].indicators[0].value = "≥6次"
    let report = MergeReport(
      base: DocumentVersion(SampleRevision.old, name: "草案.json"),
      ours: DocumentVersion(SampleRevision.new, name: "我方.json"),
      theirs: DocumentVersion(theirs, name: "对方.json"))
    #expect(
      report.text(in: .chinese) == """
        1 处冲突，请逐处定夺：
        1. 项目1 A01 关工委工作经费 指标1 产出指标/数量指标/活动次数 指标值：双方改成了不同的内容
           共同版本：≥4次
           我方：≥5次（已采用）
           对方：≥6次

        """)
    #expect(report.json.contains("\"path\": \"projects[0].indicators[2].value\""))
  }

  private static func path(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Renderings/" + name
  }

  private static func read(_ name: String) throws -> String {
    let file = try #require(fopen(path(name), "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private static func write(_ text: String, to name: String) throws {
    let file = try #require(fopen(path(name), "wb"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}

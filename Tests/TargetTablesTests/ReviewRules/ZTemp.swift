import Glibc
import TargetTables
import Testing

struct ZTemp {
  @Test func show() throws {
    let f = try #require(fopen("/tmp/zd.json", "r"))
    var b = [UInt8](repeating: 0, count: 1 << 20)
    let n = fread(&b, 1, b.count, f)
    let r = TargetDocument.read(json: Array(b[..<n]))
    for x in r.findings { print("READ", x.text(in: .chinese)) }
    let d = try #require(r.document)
    for f in Review(d).findings { print("F", f.path?.description ?? "", f.text(in: .chinese)) }
  }
}

/// Reads the bytes as a workbook, and every cell's text.
///
/// The first byte chooses: a file as it is, or the XML of one sheet, which changes in a packed file seldom reach.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  var limits = ReadingLimits()
  limits.unpackedBytes = 16 << 20
  let file = input[0] == 0x50 ? input : FuzzedSheet.package(around: Array(input.dropFirst()))
  guard let read = try? Workbook.read(file, .everything, limits: limits) else { return 0 }
  let texts = CellTexts(read.workbook)
  var length = 0
  for sheet in read.workbook.sheets {
    for cell in sheet.cells { length &+= texts.shown(cell).utf8.count &+ texts.value(cell).utf8.count }
  }
  return 0
}

/// A workbook whose only sheet holds given XML, also as its strings and styles.
enum FuzzedSheet {
  static func package(around xml: [UInt8]) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationships(_ lines: [(String, String)]) -> [UInt8] {
      let lines = lines.enumerated().map { index, line in
        "<Relationship Id='r\(index)' Type='\(office)/\(line.0)' Target='\(line.1)'/>"
      }
      return Array("<Relationships>\(lines.joined())</Relationships>".utf8)
    }
    var zip = ZipFile()
    zip.add("_rels/.rels", relationships([("officeDocument", "b.xml")]))
    zip.add(
      "b.xml",
      Array(
        """
        <workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='\(office)'><sheets>\
        <sheet name='s' r:id='r0'/></sheets></workbook>
        """.utf8))
    let parts = [("worksheet", "s.xml"), ("sharedStrings", "s.xml"), ("styles", "s.xml")]
    zip.add("_rels/b.xml.rels", relationships(parts))
    zip.add("s.xml", xml)
    return zip.bytes
  }
}

import Testing

@testable import Workbooks

/// A small workbook with every byte cut off or changed: it is read or refused, and nothing worse.
struct DamageTests {
  static let workbook: [UInt8] = {
    let rows = """
      <row r='1' ht='20'><c r='A1' s='1' t='s'><v>0</v></c><c t='inlineStr'><is><t>绩&amp;效</t></is></c></row>\
      <row><c t='d'><v>2022-01-31</v></c><c t='str'><f t='shared' si='0' ref='B2:B3'>A1&amp;"x"</f><v>_x000D_</v></c></row>
      """
    let behind = """
      <mergeCells><mergeCell ref='A1:B1'/></mergeCells><dataValidations><dataValidation type='list' sqref='C1'>\
      <formula1>"甲,乙"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref='A1' location='表!A1'/>\
      </hyperlinks><pageSetup paperSize='9' orientation='landscape'/>
      """
    let styles = """
      <numFmts><numFmt numFmtId='164' formatCode='yyyy"年"m"月"'/></numFmts><fonts><font><b/><sz val='12'/><color theme='1'/>\
      <name val='宋体'/></font></fonts><fills><fill><patternFill patternType='solid'><fgColor indexed='5'/></patternFill></fill>\
      </fills><borders><border><left style='thin'><color auto='1'/></left></border></borders><cellXfs><xf numFmtId='0'/>\
      <xf numFmtId='164' fontId='0'><alignment wrapText='1'/></xf></cellXfs>
      """
    return SmallWorkbook(
      rows: rows, behind: behind, strings: "<si><r><t>甲</t></r><r><t> </t></r></si>", styles: styles
    ).zip.bytes
  }()

  /// Reads, and does with the result what a user of it would.
  private func read(_ bytes: [UInt8]) {
    guard let book = try? Workbook.read(bytes).workbook else { return }
    let texts = CellTexts(book)
    for sheet in book.sheets {
      for cell in sheet.cells { _ = texts.shown(cell).utf8.count + texts.value(cell).utf8.count }
    }
  }

  @Test func `it is sound to begin with`() throws {
    #expect(try Workbook.read(Self.workbook).problems == [])
  }

  @Test func `cut at every byte`() {
    for count in 0..<Self.workbook.count { read(Array(Self.workbook.prefix(count))) }
  }

  @Test(arguments: [0x01, 0x80, 0xFF, 0x20] as [UInt8])
  func `changed at every byte`(_ mask: UInt8) {
    var bytes = Self.workbook
    for index in bytes.indices {
      bytes[index] ^= mask
      read(bytes)
      bytes[index] ^= mask
    }
  }

  @Test func `every part changed at every byte, with its sum made right`() {
    let parts = Self.parts
    for changed in parts.indices {
      for index in parts[changed].1.indices {
        var zip = ZipFile()
        for (number, part) in parts.enumerated() {
          var text = part.1
          if number == changed { text[index] ^= [0x01, 0x10, 0x80][index % 3] }
          zip.add(part.0, text)
        }
        read(zip.bytes)
      }
    }
  }

  /// The parts of the workbook, as they stand in it unpacked.
  static let parts: [(String, [UInt8])] = {
    var parts: [(String, [UInt8])] = []
    workbook.withUnsafeBufferPointer { bytes in
      guard var package = try? InputPackage(bytes, limits: ReadingLimits()) else { return }
      for name in package.partNames.sorted() {
        guard let part = try? package.xml(name) else { continue }
        parts.append((name, withExtendedLifetime(part) { Array(part.text) }))
      }
    }
    return parts
  }()
}

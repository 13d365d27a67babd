import Testing
import Workbooks

@testable import BureauForms

/// What holds for pages of any sheet.
struct PageLawsTests {
  private static let styles = [9.0, 10.5, 16].map {
    CellStyle(font: CellFont(name: "宋体", size: $0), alignment: CellAlignment(wrapsText: true))
  }

  @Test(arguments: 0..<60)
  func `pages hold their rows, and every text stands where it stood`(seed: Int) {
    var random = Numbers(seed: seed)
    let given = Self.sheet(&random)
    var sheet = given
    let problems = PageFitting.fit(&sheet, styles: Self.styles)
    let rows = RowFitting(sheet, styles: Self.styles)

    let breaks = [0] + sheet.printSetup.rowBreaks + [rows.heights.count]
    for (start, end) in zip(breaks, breaks.dropFirst()) {
      #expect(start < end)
      let repeated = sheet.printSetup.repeatedRows.map { start > $0.upperBound ? rows.height(of: $0) : 0 } ?? 0
      #expect(end - start == 1 || repeated + rows.height(of: start...end - 1) <= rows.capacity)
    }
    for row in rows.heights.indices { #expect(rows.heights[row] >= given.rows[row]?.height ?? 15) }
    for merge in sheet.merges { #expect(!breaks.contains { merge.first.row < $0 && $0 <= merge.last.row }) }
    for (one, other) in zip(sheet.merges, sheet.merges.dropFirst()) { #expect(!one.overlaps(other)) }
    for cell in given.cells where cell.value != .blank { #expect(sheet[cell.address]?.value == cell.value) }
    // What was added stands under its like.
    for cell in sheet.cells where given[cell.address]?.value != cell.value {
      let merge = given.merges.first { $0.contains(cell.address) }
      #expect(merge.flatMap { given[$0.first]?.value } == cell.value)
    }
    let needs = sheet.cells.filter { cell in
      let place = sheet.merges.first { $0.first == cell.address } ?? CellRange(cell.address, cell.address)
      return (rows.height(neededBy: cell, in: place) ?? 0) > rows.height(of: place.rows)
    }
    #expect(needs.isEmpty || !problems.isEmpty, "\(needs.map(\.address)) cut without a word")
    var again = sheet
    _ = PageFitting.fit(&again, styles: Self.styles)
    if problems.isEmpty { #expect(again.rows == sheet.rows) }
  }

  private static func sheet(_ random: inout Numbers) -> Sheet {
    let count = 1 + random.below(120)
    var cells: [Cell] = []
    for row in 0..<count {
      for column in 0..<4 where random.below(3) > 0 {
        let text = String(repeating: random.below(40) == 0 ? "很长的说明" : "指标", count: random.below(30))
        cells.append(Cell(CellAddress(row: row, column: column), .text(text), style: random.below(3)))
      }
    }
    var sheet = Sheet(name: "1", cells: cells)
    sheet.columns = [ColumnLayout(0...1, width: 13), ColumnLayout(2...3, width: 26)]
    var row = 2
    while row < count {
      let height = 1 + random.below(random.below(6) == 0 ? 60 : 8)
      let last = min(row + height - 1, count - 1)
      if last > row {
        sheet.merges.append(CellRange(CellAddress(row: row, column: 0), CellAddress(row: last, column: 0)))
        let middle = (row + last) / 2
        if middle > row {
          sheet.merges.append(CellRange(CellAddress(row: row, column: 1), CellAddress(row: middle, column: 1)))
        }
      }
      row = last + 1
    }
    for merge in sheet.merges {
      for row in merge.rows.dropFirst() {
        sheet.set(Cell(CellAddress(row: row, column: merge.first.column), .blank))
      }
    }
    sheet.merges.sort { $0.first < $1.first }
    for row in 0..<count where random.below(3) == 0 {
      sheet.rows[row] = RowLayout(height: Double(20 + random.below(60)))
    }
    if random.below(2) == 0, count > 2 { sheet.printSetup.repeatedRows = 0...random.below(2) }
    sheet.printSetup.orientation = random.below(2) == 0 ? .landscape : .portrait
    sheet.printSetup.fitToPages = random.below(2) == 0 ? FitToPages(wide: 1, tall: 0) : nil
    return sheet
  }
}

/// Numbers that follow from a seed alone.
private struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

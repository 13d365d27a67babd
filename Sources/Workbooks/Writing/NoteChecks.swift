extension Sheet {
  /// Links, rules and comments: what Excel takes, and what the library can write of it.
  func checkNotes() throws(WorkbookError) {
    guard validations.count < 256 else { throw WorkbookError(.unwritable(.note(.manyRules))) }
    guard links.count <= 65_530 else { throw WorkbookError(.unwritable(.note(.manyLinks))) }
    for validation in validations { try validation.check() }
    try Self.checkPlaces(links.map(\.address), .note(.twoLinks))
    for link in links {
      do {
        try link.check()
      } catch {
        throw error.atCell(link.address)
      }
    }
    try Self.checkPlaces(comments.map(\.address), .note(.twoComments))
    for comment in comments {
      guard StoredText.escapedWithEnds(comment.text).utf16.count <= StoredText.longest,
        comment.author.utf16.count <= 255
      else {
        throw WorkbookError(.unwritable(.note(.longComment)), cell: comment.address)
      }
    }
  }

  private static func checkPlaces(_ places: [CellAddress], _ doubled: UnwritableContent) throws(WorkbookError) {
    var seen: Set<CellAddress> = []
    for place in places {
      guard (0...CellAddress.last.row).contains(place.row), (0...CellAddress.last.column).contains(place.column) else {
        throw WorkbookError(.unwritable(.sheet(.outside)), cell: place)
      }
      guard seen.insert(place).inserted else { throw WorkbookError(.unwritable(doubled), cell: place) }
    }
  }
}

extension DataValidation {
  fileprivate func check() throws(WorkbookError) {
    for title in [errorTitle, inputTitle] where (title?.utf16.count ?? 0) > 32 {
      throw WorkbookError(.unwritable(.note(.ruleTitle)), cell: range.first)
    }
    for message in [errorMessage, inputMessage] where (message?.utf16.count ?? 0) > 255 {
      throw WorkbookError(.unwritable(.note(.ruleMessage)), cell: range.first)
    }
    switch rule {
    case .list(let items):
      guard !items.isEmpty, !items.contains("") else {
        throw WorkbookError(.unwritable(.note(.list)), cell: range.first)
      }
    case .listRange(let place):
      guard !place.isEmpty, place.utf16.count <= 255, StoredText.escaped(place) == place else {
        throw WorkbookError(.unwritable(.note(.list)), cell: range.first)
      }
    }
  }
}

extension CellLink {
  fileprivate func check() throws(WorkbookError) {
    if let tip, tip.utf16.count > 255 { throw WorkbookError(.unwritable(.note(.linkTip))) }
    switch target {
    case .inside(let place):
      guard !place.isEmpty, place.utf8.count < 2_000, !place.utf8.contains(UInt8(ascii: "#")),
        !place.utf8.contains(UInt8(ascii: ":")) || !(place.contains("internal:") || place.contains("external:"))
      else { throw WorkbookError(.unwritable(.note(.link(place)))) }
    case .outside(let address):
      guard !address.isEmpty, address.utf8.count < 2_000, !address.contains("internal:"),
        !address.contains("external:"), address.utf8.allSatisfy({ $0 > 0x20 && !"\"<>[]`^{}".utf8.contains($0) })
      else { throw WorkbookError(.unwritable(.note(.link(address)))) }
    }
  }
}

extension PrintSetup {
  func check() throws(WorkbookError) {
    guard (0...255).contains(paper ?? 0), (10...400).contains(scale) else {
      throw WorkbookError(.unwritable(.page(.setup)))
    }
    if let fitToPages {
      guard (0...32_767).contains(fitToPages.wide), (0...32_767).contains(fitToPages.tall) else {
        throw WorkbookError(.unwritable(.page(.setup)))
      }
    }
    let sides = [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer]
    guard sides.allSatisfy({ (0...49).contains($0) }) else { throw WorkbookError(.unwritable(.page(.margin))) }
    for text in [header, footer] {
      guard let text else { continue }
      guard text.utf16.count <= 255, StoredText.escaped(text).unicodeScalars.count <= 255, !Self.hasPicture(text) else {
        throw WorkbookError(.unwritable(.page(.headerOrFooter)))
      }
    }
    try checkRows()
  }

  /// Whether a header or footer has `&G` or `&[Picture]`.
  private static func hasPicture(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst().contains {
      $0.first == UInt8(ascii: "G") || $0.starts(with: "[Picture]".utf8)
    }
  }

  private func checkRows() throws(WorkbookError) {
    let rows = (repeatedRows.map { [$0.lowerBound, $0.upperBound] } ?? []) + rowBreaks
    let columns = (repeatedColumns.map { [$0.lowerBound, $0.upperBound] } ?? []) + columnBreaks
    guard rows.allSatisfy({ (0...CellAddress.last.row).contains($0) }),
      columns.allSatisfy({ (0...CellAddress.last.column).contains($0) }),
      printArea.map({ $0.first.row >= 0 && $0.first.column >= 0 }) ?? true,
      printArea.map({ $0.last.row <= CellAddress.last.row && $0.last.column <= CellAddress.last.column }) ?? true
    else { throw WorkbookError(.unwritable(.sheet(.outside))) }
    guard !rowBreaks.contains(0), !columnBreaks.contains(0), max(rowBreaks.count, columnBreaks.count) <= Self.mostBreaks
    else { throw WorkbookError(.unwritable(.page(.breaks))) }
  }
}

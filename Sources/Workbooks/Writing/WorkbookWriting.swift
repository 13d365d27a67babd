import CXLSXWriter

extension Workbook {
  /// Writes an .xlsx file, whole or not at all: when this fails, what stood at `path` still does.
  ///
  /// The same workbook gives the same bytes each time. A value that a workbook cannot store is named with its sheet
  /// and cell, and nothing is written. What is read back from the file is `normalized()`.
  public func write(to path: String) throws(WorkbookError) {
    try FileReplacement.write(try packed(), to: path)
  }

  /// The bytes that `write(to:)` puts into a file.
  public func packed() throws(WorkbookError) -> [UInt8] {
    let book = movingLongLists()
    let names = NameGroup.all(of: book.definedNames)
    try book.checkNames(names)
    try book.checkShape()
    try book.checkCharts()
    return try book.packed(names)
  }

  private func packed(_ names: [NameGroup]) throws(WorkbookError) -> [UInt8] {
    let scratch = try ScratchFile(bytes: scratchBytes)
    let output = try OutputBook(path: scratch.path, folder: scratch.folder)
    try output.set(properties)
    var formats = OutputFormats(styles)
    let pointers = try addSheets(to: output)
    for (sheet, pointer) in zip(sheets, pointers) {
      do {
        try OutputSheet(pointer: pointer).write(sheet, &formats, in: output)
      } catch {
        throw error.inSheet(sheet.name)
      }
    }
    for name in NameGroup.falling(names) { try output.define(name) }
    try output.close()
    return try scratch.bytes()
  }

  /// All sheets before any is filled: names and links point from one to another.
  private func addSheets(to output: borrowing OutputBook) throws(WorkbookError) -> [OutputSheet.Pointer] {
    var pointers: [OutputSheet.Pointer] = []
    for sheet in sheets { pointers.append(try output.addSheet(named: sheet.name)) }
    for (sheet, pointer) in zip(sheets, pointers) where sheet.visibility != .visible { worksheet_hide(pointer) }
    if let front = sheets.firstIndex(where: { $0.visibility == .visible }) {
      worksheet_set_first_sheet(pointers[front])
      worksheet_activate(pointers[front])
    }
    return pointers
  }
}

extension WorkbookError {
  /// The same failure, with the sheet that it happened in.
  func inSheet(_ name: String) -> WorkbookError {
    var error = self
    error.sheet = error.sheet ?? name
    return error
  }

  /// The same failure, with the cell that it happened at.
  func atCell(_ address: CellAddress) -> WorkbookError {
    var error = self
    error.cell = error.cell ?? address
    return error
  }
}

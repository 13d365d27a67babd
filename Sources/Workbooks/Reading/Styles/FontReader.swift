/// Reads fonts, of cell styles and of text runs.
struct FontReader {
  func read(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellFont { CellFont() }
}

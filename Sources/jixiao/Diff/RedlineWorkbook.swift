import BureauForms
import Revisions
import TargetTables
import Workbooks

/// Draws a comparison in the bureau's form.
struct RedlineWorkbook {
  let form: Form

  func workbook(_ comparison: Comparison) throws(Failure) -> Workbook {
    let plan = RedlinePlan(comparison)
    let export = form.export(plan.document)
    guard !export.hasErrors else { throw Failure(export.findings) }
    let places = export.places.mapValues { RedlineCell(sheet: $0.sheet, address: $0.address) }
    var book = Redline(plan, layout: export.workbook, places: places).workbook
    // The form's own sheets are fitted already; tables of equal rows may part anywhere.
    for index in 0..<(book.sheets.count - export.workbook.sheets.count) {
      _ = PageFitting.fit(&book.sheets[index], styles: book.styles)
      book.sheets[index].printSetup.rowBreaks = []
    }
    return book
  }
}

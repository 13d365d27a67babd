import ArgumentParser
import BureauForms
import TargetTables
import Workbooks

/// Where documents are read from, and how.
struct DocumentInput {
  var limits = ReadingLimits()

  /// The document that an input holds: JSON, a workbook or a published text, told by its bytes.
  ///
  /// Fails where there is none; a document with findings is no failure.
  func read(_ argument: String) throws(Failure) -> (document: TargetDocument, findings: [Finding]) {
    let reading = try reading(of: InputFile(argument, limits: limits))
    guard let document = reading.document else { throw Failure(reading.findings) }
    return (document, reading.findings)
  }

  func reading(of file: InputFile) throws(Failure) -> DocumentReading {
    throw Failure([Finding(WorkbookError(.notXLSX(.unknown)), file: file.name)])
  }
}

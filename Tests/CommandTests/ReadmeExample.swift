import BureauForms
import TargetTables
import Workbooks

func export(_ document: TargetDocument, to path: String) throws {
  guard let form = try Form.shipped("zhengding-2022") else { return }
  try form.export(document).workbook.write(to: path)
}

func importDocument(from path: String) throws -> TargetDocument? {
  guard let form = try Form.shipped("zhengding-2022") else { return nil }
  let reading = form.importDocument(from: try Workbook.read(contentsOf: path, .values), file: path).reading
  for finding in reading.findings { print(finding.text(in: .english)) }
  return reading.document
}

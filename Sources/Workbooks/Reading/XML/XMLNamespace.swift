/// The namespaces that a workbook's parts use, those of strict OOXML under the same names.
enum XMLNamespace: UInt8 {
  case none, xml, other
  case main, officeRelationships, packageRelationships, contentTypes, drawing, compatibility
  case coreProperties, dublinCore, dublinCoreTerms, extendedProperties, customProperties, variantTypes
  case spreadsheet2009, excelMain

  static let xmlURI: StaticString = "http://www.w3.org/XML/1998/namespace"
  static let xmlnsURI: StaticString = "http://www.w3.org/2000/xmlns/"

  init(uri: ByteText) {
    self =
      switch uri {
      case "": .none
      case "http://www.w3.org/XML/1998/namespace": .xml
      case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main":
        .main
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships":
        .officeRelationships
      case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
      case "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes
      case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
        .drawing
      case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
      case "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .coreProperties
      case "http://purl.org/dc/elements/1.1/": .dublinCore
      case "http://purl.org/dc/terms/": .dublinCoreTerms
      case "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties":
        .extendedProperties
      case "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties":
        .customProperties
      case "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes":
        .variantTypes
      case "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": .spreadsheet2009
      case "http://schemas.microsoft.com/office/excel/2006/main": .excelMain
      default: .other
      }
  }
}

import Workbooks

extension Form {
  /// The templates that come with the program, the default first.
  public static let shippedNames = ["zhengding-2022", "list"]

  /// A shipped template by its name; nil for a name that is none.
  public static func shipped(_ name: String) throws(WorkbookError) -> Form? {
    guard let bytes = shippedTemplate(name) else { return nil }
    return try Form(name: name, template: bytes)
  }

  /// A shipped template as the workbook file that it is.
  public static func shippedTemplate(_ name: String) -> [UInt8]? {
    switch name {
    case "zhengding-2022": PackageResources.zhengding_2022_xlsx
    case "list": PackageResources.list_xlsx
    default: nil
    }
  }
}

/// What an export says of itself in the workbook's custom properties.
public enum FormStatement {
  /// The template's name.
  public static let templateProperty = "绩效模板"
  /// The fingerprint of the document that was exported.
  public static let fingerprintProperty = "绩效文档指纹"
}

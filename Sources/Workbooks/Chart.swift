/// A chart of a sheet's cells, drawn on a sheet. Written, never read: a reader says that there are charts.
public struct Chart: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Upright columns.
    case column
    /// Lying bars, the first on top: room for long names.
    case bar
    case pie
  }

  /// One row or column of numbers, and the texts that name them.
  public struct Series: Hashable, Sendable {
    /// The sheet that both ranges lie in.
    public var sheet: String
    public var name: String?
    public var categories: CellRange
    public var values: CellRange
    public var color: CellColor?

    public init(
      sheet: String, name: String? = nil, categories: CellRange, values: CellRange, color: CellColor? = nil
    ) {
      self.sheet = sheet
      self.name = name
      self.categories = categories
      self.values = values
      self.color = color
    }
  }

  public var kind: Kind
  public var title: String?
  public var series: [Series]
  /// The cell whose upper left corner is the chart's.
  public var anchor: CellAddress
  /// In pixels at 96 dpi.
  public var width: Int
  public var height: Int
  /// The font of all words, and the size of all but the title; nil is the program's own.
  public var font: CellFont?
  /// How the numbers at the bars are shown; nil is as the cells show them.
  public var numberFormat: String?
  /// What a program says to those who cannot see the chart.
  public var description: String?

  public init(
    _ kind: Kind, title: String? = nil, series: [Series], at anchor: CellAddress, width: Int = 480, height: Int = 288,
    font: CellFont? = nil, numberFormat: String? = nil, description: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.anchor = anchor
    self.width = width
    self.height = height
    self.font = font
    self.numberFormat = numberFormat
    self.description = description
  }
}

/// How a cell looks. The default is that of a cell nobody has touched.
public struct CellStyle: Hashable, Sendable {
  public var font: CellFont
  public var fill: CellFill?
  public var borders: CellBorders
  public var alignment: CellAlignment
  /// The number format's code: `General`, `0.00`, `@`.
  public var numberFormat: String
  public var isLocked: Bool
  public var isFormulaHidden: Bool

  public init(
    font: CellFont = CellFont(), fill: CellFill? = nil, borders: CellBorders = CellBorders(),
    alignment: CellAlignment = CellAlignment(), numberFormat: String = "General", isLocked: Bool = true,
    isFormulaHidden: Bool = false
  ) {
    self.font = font
    self.fill = fill
    self.borders = borders
    self.alignment = alignment
    self.numberFormat = numberFormat
    self.isLocked = isLocked
    self.isFormulaHidden = isFormulaHidden
  }
}

/// A colour without transparency, as 0xRRGGBB.
public struct CellColor: Hashable, Sendable {
  public var rgb: UInt32

  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
}

public struct CellFont: Hashable, Sendable {
  public enum Underline: String, Hashable, Sendable { case none, single, double, singleAccounting, doubleAccounting }
  public enum Script: String, Hashable, Sendable { case baseline, superscript, `subscript` }

  public var name: String
  /// In points.
  public var size: Double
  public var isBold: Bool
  public var isItalic: Bool
  public var isStruck: Bool
  public var underline: Underline
  public var script: Script
  /// nil is the automatic colour.
  public var color: CellColor?

  public init(
    name: String = "Calibri", size: Double = 11, isBold: Bool = false, isItalic: Bool = false, isStruck: Bool = false,
    underline: Underline = .none, script: Script = .baseline, color: CellColor? = nil
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruck = isStruck
    self.underline = underline
    self.script = script
    self.color = color
  }
}

/// A cell's ground: a pattern by its OOXML name (`solid`, `gray125`, …) and its colours.
public struct CellFill: Hashable, Sendable {
  public var pattern: String
  public var foreground: CellColor?
  public var background: CellColor?

  public init(pattern: String = "solid", foreground: CellColor? = nil, background: CellColor? = nil) {
    self.pattern = pattern
    self.foreground = foreground
    self.background = background
  }
}

public struct CellBorders: Hashable, Sendable {
  public var left: BorderLine?
  public var right: BorderLine?
  public var top: BorderLine?
  public var bottom: BorderLine?

  public init(left: BorderLine? = nil, right: BorderLine? = nil, top: BorderLine? = nil, bottom: BorderLine? = nil) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }
}

/// One side of a border. The cases' names are OOXML's.
public struct BorderLine: Hashable, Sendable {
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    case thin, medium, dashed, dotted, thick, double, hair, mediumDashed, dashDot, mediumDashDot, dashDotDot
    case mediumDashDotDot, slantDashDot
  }

  public var weight: Weight
  public var color: CellColor?

  public init(_ weight: Weight, color: CellColor? = nil) {
    self.weight = weight
    self.color = color
  }
}

public struct CellAlignment: Hashable, Sendable {
  public enum Horizontal: String, Hashable, Sendable {
    case general, left, center, right, fill, justify, centerContinuous, distributed
  }
  public enum Vertical: String, Hashable, Sendable { case top, center, bottom, justify, distributed }

  public var horizontal: Horizontal
  public var vertical: Vertical
  public var wrapsText: Bool
  public var shrinksToFit: Bool
  public var indent: Int
  /// In degrees, -90 to 90; 255 is text stacked upright.
  public var rotation: Int

  public init(
    horizontal: Horizontal = .general, vertical: Vertical = .bottom, wrapsText: Bool = false,
    shrinksToFit: Bool = false, indent: Int = 0, rotation: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.shrinksToFit = shrinksToFit
    self.indent = indent
    self.rotation = rotation
  }
}

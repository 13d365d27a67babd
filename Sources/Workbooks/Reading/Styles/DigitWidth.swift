/// How wide the widest digit of a font is: what a file's column widths are measured by.
enum DigitWidth {
  /// The width in pixels at 96 dpi.
  static func pixels(of font: CellFont) -> Int {
    let height = font.size * 96 / 72
    guard height.isFinite, height >= 1, height < 1000 else { return 7 }
    let digits = share(of: font.name)
    // The half-width digits of Chinese typefaces come as bitmaps of whole pixels, rounded up.
    return max(digits == 0.5 ? Int((height.rounded() / 2).rounded(.up)) : Int((height * digits).rounded()), 1)
  }

  /// A digit's width as a share of the font's height.
  private static func share(of name: String) -> Double {
    switch name.lowercased() {
    case "calibri", "carlito": 0.507
    case "arial", "helvetica", "liberation sans", "arial unicode ms", "cambria": 0.556
    case "times new roman", "liberation serif": 0.501
    case "等线", "dengxian", "等线 light": 0.5537
    case "微软雅黑", "microsoft yahei", "segoe ui": 0.539
    case "tahoma": 0.546
    case "verdana": 0.636
    case "aptos narrow": 0.53
    case "aptos": 0.561
    case let other: other.unicodeScalars.contains { $0.value > 0x2E80 } || other.hasPrefix("sim") ? 0.5 : 0.507
    }
  }

  /// A file's width as seven pixels a digit would state it.
  static func converted(_ width: Double, from pixels: Int) -> Double {
    guard pixels != 7, width >= 0, width <= 255 else { return width }
    let inPixels = (width * Double(pixels)).rounded()
    return (inPixels / 7 * 256).rounded(.down) / 256
  }
}

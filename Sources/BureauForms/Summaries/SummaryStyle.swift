import Workbooks

/// The looks of a summary's cells.
enum SummaryStyle: Int, CaseIterable {
  case plain, title, about, head, text, centered, whole, amount, totalText, totalWhole, totalAmount
  case bigWhole, bigAmount, heading, point, link, share, year

  static var all: [CellStyle] { allCases.map(\.style) }

  static let font = CellFont(name: "宋体", size: 11)
  /// Two decimals at least, six at most; what is below zero stands out.
  static let amounts = "#,##0.00####;[Red]-#,##0.00####"
  private static let wholes = "#,##0"

  private var style: CellStyle {
    switch self {
    case .plain: CellStyle()
    case .title: Self.make(CellFont(name: "黑体", size: 18), .center, isBoxed: false)
    case .about: Self.make(Self.font, .left, isBoxed: false)
    case .head: Self.make(CellFont(name: "黑体", size: 11), .center, fill: Self.gray)
    case .text: Self.make(Self.font, .left)
    case .centered: Self.make(Self.font, .center)
    case .whole: Self.number(Self.font, Self.wholes)
    case .amount: Self.number(Self.font, Self.amounts)
    case .totalText: Self.make(Self.bold(11), .center, fill: Self.gray)
    case .totalWhole: Self.number(Self.bold(11), Self.wholes, fill: Self.gray)
    case .totalAmount: Self.number(Self.bold(11), Self.amounts, fill: Self.gray)
    case .bigWhole: Self.number(Self.bold(14), Self.wholes, .center)
    case .bigAmount: Self.number(Self.bold(14), Self.amounts, .center)
    case .heading: Self.make(CellFont(name: "黑体", size: 12), .left, isBoxed: false)
    case .point: Self.make(Self.font, .left, isBoxed: false)
    case .link:
      Self.make(
        CellFont(name: "宋体", size: 11, underline: .single, color: CellColor(0x0563C1)), .left, isBoxed: false)
    case .share: Self.number(Self.font, "0.0%")
    case .year: Self.number(Self.font, "0", .center)
    }
  }

  private static let gray = CellFill(foreground: CellColor(0xE8E8E8))

  private static func bold(_ size: Double) -> CellFont { CellFont(name: "宋体", size: size, isBold: true) }

  private static func make(
    _ font: CellFont, _ horizontal: CellAlignment.Horizontal, fill: CellFill? = nil, isBoxed: Bool = true
  ) -> CellStyle {
    CellStyle(
      font: font, fill: fill, borders: isBoxed ? box : CellBorders(),
      alignment: CellAlignment(horizontal: horizontal, vertical: .center, wrapsText: true), numberFormat: "@")
  }

  /// Numbers shrink rather than become a row of `#`.
  private static func number(
    _ font: CellFont, _ format: String, _ horizontal: CellAlignment.Horizontal = .right, fill: CellFill? = nil
  ) -> CellStyle {
    CellStyle(
      font: font, fill: fill, borders: box,
      alignment: CellAlignment(horizontal: horizontal, vertical: .center, shrinksToFit: true), numberFormat: format)
  }

  private static var box: CellBorders {
    let line = BorderLine(.thin)
    return CellBorders(left: line, right: line, top: line, bottom: line)
  }
}

import CXLSXWriter

/// The formats of a book's styles, each made when the first cell asks for it.
struct OutputFormats {
  typealias Pointer = UnsafeMutablePointer<lxw_format>

  private let styles: [CellStyle]
  private var made: [Pointer?]
  private var unstyled: Pointer?

  init(_ styles: [CellStyle]) {
    self.styles = styles.isEmpty ? [CellStyle()] : styles.map { $0.normalized() }
    made = Array(repeating: nil, count: self.styles.count)
  }

  /// The format of a style; that of the first where the index is out of range.
  mutating func format(_ style: Int, in book: borrowing OutputBook) throws(WorkbookError) -> Pointer {
    let index = styles.indices.contains(style) ? style : 0
    if let format = made[index] { return format }
    let format = try book.addFormat()
    try styles[index].fill(format)
    made[index] = format
    return format
  }

  /// The format of a cell that nobody has touched.
  mutating func plain(in book: borrowing OutputBook) throws(WorkbookError) -> Pointer {
    if let unstyled { return unstyled }
    let format = try book.addFormat()
    unstyled = format
    return format
  }
}

extension CellStyle {
  /// Excel's numbers for those formats that look the same in every country.
  private static let builtInFormats: [String: UInt8] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
  ]

  /// Sets a new format to this style.
  fileprivate func fill(_ format: OutputFormats.Pointer) throws(WorkbookError) {
    try font.fill(format)
    if let fill { try fill.fill(format) }
    borders.fill(format)
    try alignment.fill(format)
    guard numberFormat.utf8.count < Int(LXW_FORMAT_FIELD_LEN), StoredText.escaped(numberFormat) == numberFormat else {
      throw WorkbookError(.unwritable(.style(.numberFormat(numberFormat))))
    }
    if let index = CellStyle.builtInFormats[numberFormat] {
      if index > 0 { format_set_num_format_index(format, index) }
    } else {
      format_set_num_format(format, numberFormat)
    }
    if !isLocked { format_set_unlocked(format) }
    if isFormulaHidden { format_set_hidden(format) }
  }
}

extension CellFont {
  fileprivate func fill(_ format: OutputFormats.Pointer) throws(WorkbookError) {
    guard !name.isEmpty, name.utf8.count < Int(LXW_FORMAT_FIELD_LEN), StoredText.escaped(name) == name else {
      throw WorkbookError(.unwritable(.style(.fontName(name))))
    }
    guard (1...409).contains(size) else { throw WorkbookError(.unwritable(.style(.fontSize(size)))) }
    let plain = CellFont()
    // A format that says what the default says anyway would count as another.
    if name != plain.name { format_set_font_name(format, name) }
    if size != plain.size { format_set_font_size(format, size) }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isStruck { format_set_font_strikeout(format) }
    if let color { format_set_font_color(format, color.code) }
    switch underline {
    case .none: break
    case .single: format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .double: format_set_underline(format, UInt8(LXW_UNDERLINE_DOUBLE.rawValue))
    case .singleAccounting: format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE_ACCOUNTING.rawValue))
    case .doubleAccounting: format_set_underline(format, UInt8(LXW_UNDERLINE_DOUBLE_ACCOUNTING.rawValue))
    }
    switch script {
    case .baseline: break
    case .superscript: format_set_font_script(format, UInt8(LXW_FONT_SUPERSCRIPT.rawValue))
    case .subscript: format_set_font_script(format, UInt8(LXW_FONT_SUBSCRIPT.rawValue))
    }
  }
}

extension CellColor {
  /// The library's own code, in which plain zero is no colour at all.
  var code: lxw_color_t { 0x1_000000 | rgb }
}

extension CellFill {
  /// By the library's numbers.
  static let patterns = [
    "none", "solid", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown", "darkUp",
    "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp", "lightGrid", "lightTrellis",
    "gray125", "gray0625",
  ]

  fileprivate func fill(_ format: OutputFormats.Pointer) throws(WorkbookError) {
    guard let number = Self.patterns.firstIndex(of: pattern) else {
      throw WorkbookError(.unwritable(.style(.fillPattern(pattern))))
    }
    format_set_pattern(format, UInt8(number))
    // The library swaps the two colours of a solid fill that has both.
    let isSwapped = pattern == "solid" && foreground != nil && background != nil
    if let color = isSwapped ? background : foreground { format_set_fg_color(format, color.code) }
    if let color = isSwapped ? foreground : background { format_set_bg_color(format, color.code) }
  }
}

extension CellBorders {
  fileprivate func fill(_ format: OutputFormats.Pointer) {
    if let left {
      format_set_left(format, left.code)
      if let color = left.color { format_set_left_color(format, color.code) }
    }
    if let right {
      format_set_right(format, right.code)
      if let color = right.color { format_set_right_color(format, color.code) }
    }
    if let top {
      format_set_top(format, top.code)
      if let color = top.color { format_set_top_color(format, color.code) }
    }
    if let bottom {
      format_set_bottom(format, bottom.code)
      if let color = bottom.color { format_set_bottom_color(format, color.code) }
    }
  }
}

extension BorderLine {
  /// The library counts the weights from one, in the order of the cases.
  fileprivate var code: UInt8 { UInt8((Weight.allCases.firstIndex(of: weight) ?? 0) + 1) }
}

extension CellAlignment {
  fileprivate func fill(_ format: OutputFormats.Pointer) throws(WorkbookError) {
    guard (0...250).contains(indent) else { throw WorkbookError(.unwritable(.style(.indent(indent)))) }
    guard (-90...90).contains(rotation) || rotation == 255 else {
      throw WorkbookError(.unwritable(.style(.rotation(rotation))))
    }
    if let code = horizontal.code { format_set_align(format, UInt8(code.rawValue)) }
    if let code = vertical.code { format_set_align(format, UInt8(code.rawValue)) }
    if wrapsText { format_set_text_wrap(format) }
    if shrinksToFit { format_set_shrink(format) }
    if indent > 0 { format_set_indent(format, UInt8(indent)) }
    if rotation != 0 { format_set_rotation(format, rotation == 255 ? 270 : Int16(rotation)) }
  }
}

extension CellAlignment.Horizontal {
  fileprivate var code: lxw_format_alignments? {
    switch self {
    case .general: nil
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .fill: LXW_ALIGN_FILL
    case .justify: LXW_ALIGN_JUSTIFY
    case .centerContinuous: LXW_ALIGN_CENTER_ACROSS
    case .distributed: LXW_ALIGN_DISTRIBUTED
    }
  }
}

extension CellAlignment.Vertical {
  fileprivate var code: lxw_format_alignments? {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: nil
    case .justify: LXW_ALIGN_VERTICAL_JUSTIFY
    case .distributed: LXW_ALIGN_VERTICAL_DISTRIBUTED
    }
  }
}

import CXLSXWriter

/// One chart of an `OutputBook`, which owns it.
struct OutputChart: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<lxw_chart>

  let pointer: Pointer

  /// The chart has been checked. The library copies all that it is handed.
  func draw(_ chart: Chart) throws(WorkbookError) {
    for series in chart.series { try add(series, of: chart) }
    try setTitle(of: chart)
    if chart.kind == .pie {
      chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
    } else {
      if chart.series.count == 1 { chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
      try setAxes(of: chart)
    }
  }

  private func add(_ series: Chart.Series, of chart: Chart) throws(WorkbookError) {
    guard let added = chart_add_series(pointer, nil, nil) else { throw WorkbookError(.cannotWrite("out of memory")) }
    let (names, values) = (series.categories, series.values)
    chart_series_set_categories(
      added, series.sheet, UInt32(names.first.row), UInt16(names.first.column), UInt32(names.last.row),
      UInt16(names.last.column))
    chart_series_set_values(
      added, series.sheet, UInt32(values.first.row), UInt16(values.first.column), UInt32(values.last.row),
      UInt16(values.last.column))
    if let name = series.name { chart_series_set_name(added, name) }
    if let color = series.color, chart.kind != .pie {
      var fill = lxw_chart_fill()
      fill.color = color.code
      chart_series_set_fill(added, &fill)
    }
    chart_series_set_labels(added)
    if chart.kind == .pie { chart_series_set_labels_percentage(added) }
    if let format = chart.numberFormat { chart_series_set_labels_num_format(added, format) }
    try withFont(of: chart, larger: 0) { chart_series_set_labels_font(added, $0) }
  }

  private func setTitle(of chart: Chart) throws(WorkbookError) {
    guard let title = chart.title else { return chart_title_off(pointer) }
    chart_title_set_name(pointer, title)
    try withFont(of: chart, larger: 1) { chart_title_set_name_font(pointer, $0) }
  }

  /// The numbers stand at the bars, so the axis of numbers is left out with its lines.
  private func setAxes(of chart: Chart) throws(WorkbookError) {
    // The library counts a lying chart's axes as they lie.
    let isLying = chart.kind == .bar
    let categories = isLying ? pointer.pointee.y_axis : pointer.pointee.x_axis
    let numbers = isLying ? pointer.pointee.x_axis : pointer.pointee.y_axis
    chart_axis_major_gridlines_set_visible(numbers, 0)
    chart_axis_major_gridlines_set_visible(categories, 0)
    chart_axis_off(numbers)
    if isLying { chart_axis_set_reverse(categories) }
    chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    try withFont(of: chart, larger: 0) { chart_axis_set_num_font(categories, $0) }
  }

  private func withFont(
    of chart: Chart, larger: Double, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) throws(WorkbookError) {
    guard let font = chart.font else { return }
    let name = try CString(font.name, tabs: true)
    var written = lxw_chart_font()
    written.name = name.pointer
    written.size = font.size + larger
    written.bold = larger > 0 || font.isBold ? 1 : 0
    if let color = font.color { written.color = color.code }
    use(&written)
  }
}

extension Chart.Kind {
  /// The library's number of the kind.
  var code: UInt8 {
    switch self {
    case .column: UInt8(LXW_CHART_COLUMN.rawValue)
    case .bar: UInt8(LXW_CHART_BAR.rawValue)
    case .pie: UInt8(LXW_CHART_PIE.rawValue)
    }
  }
}

extension OutputSheet {
  /// The size that the library gives a chart by itself.
  private static let usualSize = (width: 480.0, height: 288.0)

  func add(_ chart: Chart, to book: borrowing OutputBook) throws(WorkbookError) {
    let output = OutputChart(pointer: try book.addChart(chart.kind))
    try output.draw(chart)
    let description = try CString(chart.description, tabs: true)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / Self.usualSize.width
    options.y_scale = Double(chart.height) / Self.usualSize.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_AND_SIZE.rawValue)
    options.description = description.pointer
    try check(
      worksheet_insert_chart_opt(
        pointer, UInt32(chart.anchor.row), UInt16(chart.anchor.column), output.pointer, &options))
  }

  /// Arrows on the first row of the range, by which a person filters the rows below.
  func set(filter: CellRange) throws(WorkbookError) {
    try check(
      worksheet_autofilter(
        pointer, UInt32(filter.first.row), UInt16(filter.first.column), UInt32(filter.last.row),
        UInt16(filter.last.column)))
  }
}

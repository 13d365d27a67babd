import Workbooks

/// The room that a printed page gives, in points.
struct PaperSize: Hashable, Sendable {
  var width: Double
  var height: Double

  /// Excel's number of the paper; A4 where there is none, as in every office that these forms are for.
  init(number: Int?) {
    switch number {
    case 1: self.init(width: 612, height: 792)
    case 5: self.init(width: 612, height: 1_008)
    case 8: self.init(width: 841.9, height: 1_190.6)
    case 11: self.init(width: 419.5, height: 595.3)
    case 12: self.init(width: 728.5, height: 1_031.8)
    case 13: self.init(width: 515.9, height: 728.5)
    default: self.init(width: 595.3, height: 841.9)
    }
  }

  /// What is left between the margins, for the orientation.
  init(printed setup: PrintSetup) {
    let paper = PaperSize(number: setup.paper)
    let isLandscape = setup.orientation == .landscape
    let margins = setup.margins
    self.init(
      width: (isLandscape ? paper.height : paper.width) - (margins.left + margins.right) * 72,
      height: (isLandscape ? paper.width : paper.height) - (margins.top + margins.bottom) * 72)
  }

  private init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

extension PrintSetup {
  /// How many points of rows a page takes, for columns of this width together.
  ///
  /// Two per cent less than there is: programs round heights, and a page that overflows by a row is worse.
  func capacity(columnWidth: Double) -> Double {
    let paper = PaperSize(printed: self)
    var scale = Double(self.scale) / 100
    if let fitToPages {
      scale = fitToPages.wide == 0 || columnWidth <= 0 ? 1 : Double(fitToPages.wide) * paper.width / columnWidth
      scale = min(1, max(0.1, (scale * 100).rounded(.down) / 100))
    }
    return max(paper.height, 72) / scale * 0.98
  }
}

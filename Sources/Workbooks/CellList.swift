/// The cells of a sheet, in the order of their addresses, each address once.
///
/// A sheet may hold millions of cells, most of them numbers and texts that other cells hold too. So a cell takes 16 bytes
/// here, and names its text by its place in a table that the workbook's sheets share; a `Cell` is made when it is looked at.
public struct CellList: RandomAccessCollection, Sendable {
  /// A text of the book that cells name by its place.
  private(set) var texts: [String]
  private var stored: [StoredCell]
  /// The cells that do not fit into 16 bytes.
  private var others: [Cell] = []

  /// A list for cells that name their texts by their places in a table.
  init(texts: [String], capacity: Int = 0) {
    self.texts = texts
    stored = []
    stored.reserveCapacity(capacity)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { stored.count }

  public subscript(index: Int) -> Cell {
    let cell = stored[index]
    switch cell.kind {
    case .whole: return others[cell.index]
    case .blank: return Cell(cell.address, .blank, style: cell.style)
    case .number: return Cell(cell.address, .number(Double(bitPattern: cell.payload)), style: cell.style)
    case .boolean: return Cell(cell.address, .boolean(cell.payload != 0), style: cell.style)
    case .text: return Cell(cell.address, text: texts[cell.index], numbered: cell.index, style: cell.style)
    }
  }

  /// Where the cell at an index stands, without a look at what it holds.
  package func address(at index: Int) -> CellAddress { address(of: stored[index]) }

  /// The number of the text that the cell at an index holds in the table that sheets share; nil for any other cell. See
  /// `Cell.sharedText`.
  package func sharedText(at index: Int) -> Int? {
    let cell = stored[index]
    return cell.kind == .text ? cell.index : nil
  }

  /// The number that the cell at an index holds; nil for any other cell.
  package func number(at index: Int) -> Double? {
    let cell = stored[index]
    return cell.kind == .number ? Double(bitPattern: cell.payload) : nil
  }

  /// The style of the cell at an index.
  package func style(at index: Int) -> Int {
    let cell = stored[index]
    return cell.kind == .whole ? others[cell.index].style : cell.style
  }

  /// The cells whose text is in several fonts.
  package var richCells: [Cell] {
    others.filter { if case .rich = $0.value { true } else { false } }
  }

  /// The texts that cells name by their numbers.
  package var sharedTexts: [String] { texts }

  private func address(of cell: StoredCell) -> CellAddress {
    cell.kind == .whole ? others[cell.index].address : cell.address
  }

  /// The index of the first cell at or behind an address.
  func position(of address: CellAddress) -> Int {
    guard let last = stored.last, !(self.address(of: last) < address) else { return stored.count }
    var low = 0
    var high = stored.count
    while low < high {
      let middle = (low + high) / 2
      if self.address(at: middle) < address { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// Filling it.
extension CellList {
  /// The cells in order; of two at one address the later stays.
  init(_ cells: [Cell]) {
    self.init(texts: [], capacity: cells.count)
    for cell in cells { append(cell) }
    putInOrder()
  }

  /// Appends a cell wherever it stands: `putInOrder` must follow.
  mutating func append(_ cell: Cell) {
    let packed = pack(cell)
    stored.append(packed)
  }

  /// Appends a cell with a text of the table, which must hold the number.
  @inline(__always)
  mutating func append(text: Int, row: Int, column: Int, style: Int) {
    stored.append(StoredCell(.text, UInt64(truncatingIfNeeded: text), row: row, column: column, style: style))
  }

  @inline(__always)
  mutating func append(number: Double, row: Int, column: Int, style: Int) {
    stored.append(StoredCell(.number, number.bitPattern, row: row, column: column, style: style))
  }

  /// Stores a cell; cheap behind the last one, linear elsewhere.
  mutating func set(_ cell: Cell) {
    let index = position(of: cell.address)
    let packed = pack(cell)
    if index < stored.count, address(at: index) == cell.address {
      stored[index] = packed
    } else {
      stored.insert(packed, at: index)
    }
  }

  private mutating func pack(_ cell: Cell) -> StoredCell {
    let (row, column, style) = (cell.address.row, cell.address.column, cell.style)
    switch cell.value {
    case .blank where StoredCell.fits(cell):
      return StoredCell(.blank, 0, row: row, column: column, style: style)
    case .number(let number) where StoredCell.fits(cell):
      return StoredCell(.number, number.bitPattern, row: row, column: column, style: style)
    case .boolean(let boolean) where StoredCell.fits(cell):
      return StoredCell(.boolean, boolean ? 1 : 0, row: row, column: column, style: style)
    default:
      others.append(cell)
      if cell.sharedText != nil { others[others.count - 1].forgetTextNumber() }
      return StoredCell(whole: others.count - 1)
    }
  }

  /// Puts cells that were appended as they came in order; of two at one address the later stays.
  mutating func putInOrder() {
    var isOrdered = true
    for index in stored.indices.dropFirst() where !(address(at: index - 1) < address(at: index)) {
      isOrdered = false
      break
    }
    guard !isOrdered else { return }
    // Swift's sort is stable, so the later of two equal addresses stands behind the earlier.
    let ordered = stored.sorted { address(of: $0) < address(of: $1) }
    stored.removeAll(keepingCapacity: true)
    for cell in ordered {
      if let last = stored.last, address(of: last) == address(of: cell) { stored.removeLast() }
      stored.append(cell)
    }
  }
}

extension CellList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Cell...) { self.init(elements) }
}

/// Lists are the same where their cells are, however they are kept.
extension CellList: Hashable {
  public static func == (left: CellList, right: CellList) -> Bool { left.elementsEqual(right) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for cell in self { hasher.combine(cell) }
  }
}

/// One cell in 16 bytes.
struct StoredCell: Sendable {
  enum Kind: UInt8 {
    /// Stands in the list's `others`, address and all.
    case whole
    case blank, number, boolean, text
  }

  /// From the highest bit: 20 of the row, 14 of the column, 26 of the style, 4 of the kind.
  private let place: UInt64
  /// A number's bits, or an index.
  let payload: UInt64

  private static let styles = 1 << 26

  /// Whether place and style can be stored: those of sheets that Excel opens can.
  static func fits(_ cell: Cell) -> Bool {
    (0...CellAddress.last.row).contains(cell.address.row) && (0...CellAddress.last.column).contains(cell.address.column)
      && (0..<styles).contains(cell.style)
  }

  @inline(__always)
  init(_ kind: Kind, _ payload: UInt64, row: Int, column: Int, style: Int) {
    let style = style < Self.styles ? style : 0
    place =
      UInt64(truncatingIfNeeded: row) << 44 | UInt64(truncatingIfNeeded: column & 0x3FFF) << 30
      | UInt64(truncatingIfNeeded: style) << 4 | UInt64(kind.rawValue)
    self.payload = payload
  }

  init(whole index: Int) {
    place = 0
    payload = UInt64(truncatingIfNeeded: index)
  }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: place & 0xF)) ?? .blank }
  var row: Int { Int(truncatingIfNeeded: place >> 44) }
  var column: Int { Int(truncatingIfNeeded: place >> 30 & 0x3FFF) }
  var style: Int { Int(truncatingIfNeeded: place >> 4 & 0x3FF_FFFF) }
  var address: CellAddress { CellAddress(row: row, column: column) }
  /// The payload as an index into a table.
  var index: Int { Int(truncatingIfNeeded: payload) }
}

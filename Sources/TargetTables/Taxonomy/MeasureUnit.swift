/// 计量单位: what a number of an indicator counts.
public struct MeasureUnit: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// 百分比
    case rate
    case money
    /// A stretch of time or a date.
    case time
    case people
    /// Anything else that is counted or measured.
    case count
  }

  public var name: String
  public var variants: [String]
  public var kind: Kind

  public init(_ name: String, variants: [String] = [], kind: Kind) {
    self.name = name
    self.variants = variants
    self.kind = kind
  }
}

extension MeasureUnit {
  /// The units that tables use.
  public static let known: [MeasureUnit] =
    [
      MeasureUnit("%", variants: ["％", "﹪", "百分比", "百分之", "个百分点", "百分点"], kind: .rate),
      MeasureUnit("‰", variants: ["千分比", "千分之"], kind: .rate),
      MeasureUnit("倍", kind: .rate),
      MeasureUnit("元", variants: ["圆", "人民币元"], kind: .money),
      MeasureUnit("千元", kind: .money),
      MeasureUnit("万元", kind: .money),
      MeasureUnit("百万元", kind: .money),
      MeasureUnit("亿元", kind: .money),
      MeasureUnit("人", variants: ["名", "位", "人数"], kind: .people),
      MeasureUnit("人次", kind: .people),
      MeasureUnit("万人", kind: .people),
      MeasureUnit("万人次", kind: .people),
      MeasureUnit("日", variants: ["号"], kind: .time),
      MeasureUnit("天", variants: ["工作日", "个工作日"], kind: .time),
      MeasureUnit("周", variants: ["星期"], kind: .time),
      MeasureUnit("月", variants: ["个月", "月底", "月底前", "月前", "月末"], kind: .time),
      MeasureUnit("季度", variants: ["个季度"], kind: .time),
      MeasureUnit("年", variants: ["年度", "学年", "年底", "年底前"], kind: .time),
      MeasureUnit("小时", variants: ["时", "个小时", "学时", "课时"], kind: .time),
      MeasureUnit("分钟", kind: .time),
      MeasureUnit("秒", kind: .time),
    ] + counted.map { MeasureUnit($0, kind: .count) }

  private static let counted = [
    "次", "个", "条", "项", "件", "份", "户", "家", "辆", "台", "套", "场", "期", "篇", "处", "所", "座", "间", "栋", "幢",
    "村", "镇", "乡", "县", "校", "班", "本", "册", "张", "幅", "部", "支", "只", "头", "株", "棵", "块", "根", "盏", "批",
    "类", "种", "组", "对", "副", "把", "箱", "标箱", "包", "袋", "瓶", "亩", "万亩", "公顷", "平方米", "㎡", "平方公里",
    "平方千米", "立方米", "万立方米", "米", "千米", "公里", "延米", "M", "m", "km", "吨", "万吨", "公斤", "千克", "斤", "克",
    "升", "度", "千瓦", "千瓦时", "兆瓦", "级", "档", "卷", "节", "节课", "堂", "轮", "起", "宗", "例", "单", "号文", "分贝",
    "课", "门", "车次", "班次", "架次", "航次", "G", "GB", "TB", "兆", "分", "点", "站", "口", "眼", "道", "片", "床", "张床位",
  ]

  /// The kind of a unit as written: the part before `/` or 每 decides, so 元/人·月 is money. nil for an unknown unit.
  public static func kind(of unit: String) -> Kind? { named(head(of: unit))?.kind }

  /// What stands before `/` or 每: 元 of 元/人·月.
  static func head(of unit: String) -> Substring {
    unit.prefix(upTo: unit.unicodeScalars.firstIndex { $0 == "/" || $0 == "／" || $0 == "每" } ?? unit.endIndex)
  }

  private static let partings: WordList = ["/", "／", "每"]

  /// Where the unit stands among the known ones, that a text's bytes begin with before `/` or 每.
  static func position(ofHead text: UnsafeBufferPointer<UInt8>) -> Int? {
    // No name of a unit holds a parting sign.
    if let position = byName[text] { return position }
    var end = 0
    while end < text.count, partings.match(in: text, at: end) == nil { end += text.length(at: end) }
    return position(of: UnsafeBufferPointer(rebasing: text[..<end]))
  }

  private static func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    if let position = byName[name] { return position }
    guard TextMarks(name).contains(.keyed) else { return nil }
    return byName[Taxonomy.key(String(decoding: name, as: UTF8.self))]
  }

  /// The known unit of that name or variant.
  public static func named(_ name: some StringProtocol) -> MeasureUnit? {
    String(name).withBytes { position(of: $0) }.map { known[$0] }
  }

  /// The names as they are written and by their keys.
  private static let byName: NameTable = {
    let names = known.map { [$0.name] + $0.variants }
    var table = NameTable(capacity: names.reduce(0) { $0 + 2 * $1.count })
    for (position, names) in names.enumerated() {
      for name in names { table.set(Taxonomy.key(name), position) }
    }
    for name in names.joined() where table[name] == nil { table[Taxonomy.key(name)].map { table.set(name, $0) } }
    return table
  }()
}

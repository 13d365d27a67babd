/// How a name ends whose value is counted in units that are plain from it: 培训人数.
struct CountedEnding: Sendable {
  let word: String
  let kinds: [MeasureUnit.Kind]
  /// Units of other kinds that do as well.
  let units: [String]
  /// What is asked for in place of another.
  let wanted: String

  static let all = [
    CountedEnding(word: "次数", kinds: [.count], units: ["人次", "万人次"], wanted: "次"),
    CountedEnding(word: "人数", kinds: [.people], units: ["户"], wanted: "人"),
    CountedEnding(word: "条数", kinds: [.count], units: [], wanted: "条"),
    CountedEnding(word: "户数", kinds: [.count], units: [], wanted: "户"),
    CountedEnding(word: "天数", kinds: [.time], units: [], wanted: "天"),
    CountedEnding(word: "金额", kinds: [.money], units: [], wanted: "元或万元"),
    CountedEnding(word: "总额", kinds: [.money], units: [], wanted: "元或万元"),
    CountedEnding(word: "满意度", kinds: [.rate], units: ["分"], wanted: "%"),
    CountedEnding(word: "占比", kinds: [.rate], units: [], wanted: "%"),
    CountedEnding(word: "比例", kinds: [.rate], units: [], wanted: "%"),
    CountedEnding(word: "率", kinds: [.rate], units: [], wanted: "%"),
  ]

  /// By their places in `all`; no word is the end of another.
  static let words = WordList(all.map(\.word))
}

extension ReviewRule {
  static let severalMeasures = ReviewRule(
    "indicatorName.severalMeasures", .note, .relevance,
    title: Message("一行指标只衡量一件事", "a row measures one thing"),
    advice: Message("建议拆分指标", "split the indicator"),
    source: Message("审核意见：建议拆分指标", "reviewers: split the indicator"),
    example: Example(wrong: "培训人数、场次和合格率", right: "培训人数；培训场次；培训合格率"),
    numbers: [Number("joints", 2, Message("“、”“和”“及”达到几处才提示", "how many joints (、 和 及) make a note"))],
    check: .indicators(.joined) { row, settings in
      guard let name = row.indicator.name, case let all = name.withBytes(joints.count(in:)), all > 0 else { return [] }
      let least = settings["joints"]
      guard least > 0, all >= least, name.outsideBrackets.withBytes(joints.count(in:)) >= least else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "建议拆分指标：\(Remark.quote(name))似含多项内容",
            "perhaps split the indicator: \(Remark.quote(name)) seems to measure several things"),
          found: name)
      ]
    })

  private static let joints: WordList = ["、", "和", "及"]
}

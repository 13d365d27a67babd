import TargetTables

/// A made-up document that a reviewer has nothing to say of; tests break one thing in it.
enum SoundDocument {
  static func document(_ change: (inout TargetDocument) -> Void = { _ in }) -> TargetDocument {
    var document = TargetDocument(
      year: 2023, stage: "草案", title: "某县文化馆2023年部门预算绩效文本", preparedBy: "某县文化馆", reviewedBy: "某县财政局",
      unit: Unit(code: "301001", name: "某县文化馆本级"),
      department: Department(
        overall: ["全年免费开放不少于300天，开展群众文化活动，服务群众3万人次以上，群众满意度稳步提高。"],
        duties: ["1、组织开展群众文化活动，辅导基层文化骨干。", "2、保护传承本县非物质文化遗产。"],
        goals: ["1、全年举办公益培训24期，培训基层文化骨干600人次。", "2、举办非遗展演6场，带动传承人收徒10人。"],
        safeguards: [
          Safeguard(heading: "一、加强组织领导", paragraphs: ["成立由馆长任组长的工作专班，按月调度项目进度。"]),
          Safeguard(heading: "二、严格资金管理", paragraphs: ["实行专款专用，按季度公开资金使用情况。"]),
        ]),
      projects: [training, exhibition])
    change(&document)
    return document
  }

  private static let training = Project(
    code: "13012323P00258150800B", name: "2023年度公益文化培训经费",
    budget: Budget(total: amount(9), fiscal: amount(8), other: amount(1)),
    purpose: "聘请教师课时费：500元/课时*120课时=60000元；教材印刷：25元/本*600本=1.5万元；场地布置15000元。共计9万元。",
    spendingPlan: SpendingPlan(
      endOfMarch: amount(20), endOfJune: amount(50), endOfOctober: amount(85), endOfDecember: amount(100)),
    goal: "1.举办公益培训24期，培训基层文化骨干600人次。\n2.学员结业合格率达到90%以上。",
    indicators: [
      Indicator(
        level1: "产出指标", level2: "数量指标", name: "公益培训期数", description: "全年举办公益培训的期数", value: "≥24期",
        basis: "计划标准"),
      Indicator(
        level1: "产出指标", level2: "质量指标", name: "学员结业合格率", description: "结业考核合格人数占参训人数的比例",
        value: "≥90%", basis: "历史标准"),
      Indicator(
        level1: "产出指标", level2: "时效指标", name: "培训按期完成率", description: "按计划月份完成的期数占总期数的比例",
        value: "＝100%", basis: "计划标准"),
      Indicator(
        level1: "产出指标", level2: "成本指标", name: "教师课时费标准", description: "每课时支付教师的费用",
        value: "≤500元/课时", basis: "预算支出标准"),
      Indicator(
        level1: "效益指标", level2: "社会效益指标", name: "基层文化骨干服务群众人次", description: "参训骨干全年组织群众活动的参加人次",
        value: "≥30000人次", basis: "历史标准"),
      Indicator(
        level1: "满意度指标", level2: "服务对象满意度指标", name: "参训学员满意度", description: "问卷调查中表示满意的学员占比",
        value: "≥95%", basis: "历史标准"),
    ])

  private static let exhibition = Project(
    code: "13012323P00258150801Y", name: "2023年度非遗展演经费3万元",
    budget: Budget(total: amount(3), fiscal: amount(3), other: nil),
    purpose: "舞台搭建及演出劳务费每场5000元，全年6场，共计30000元。",
    spendingPlan: SpendingPlan(
      endOfMarch: amount(0), endOfJune: amount(40), endOfOctober: amount(90), endOfDecember: amount(100)),
    goal: "1.举办非遗展演6场，扩大非遗项目影响。",
    indicators: [
      Indicator(
        level1: "产出指标", level2: "数量指标", name: "非遗展演场次", description: "全年举办展演的场次", value: "＝6场",
        basis: "计划标准"),
      Indicator(
        level1: "产出指标", level2: "质量指标", name: "展演节目审核通过率", description: "审核通过的节目占报审节目的比例", value: "≥95%",
        basis: "行业标准"),
      Indicator(
        level1: "产出指标", level2: "时效指标", name: "展演完成时间", description: "全部展演结束的时间", value: "2023年11月底前",
        basis: "计划标准"),
      Indicator(
        level1: "产出指标", level2: "成本指标", name: "单场演出成本", description: "每场舞台搭建及劳务费用", value: "≤0.5万元",
        basis: "历史标准"),
      Indicator(
        level1: "效益指标", level2: "可持续影响指标", name: "传承人收徒人数", description: "展演后新拜师的学徒人数", value: "≥10人",
        basis: "计划标准"),
      Indicator(
        level1: "满意度指标", level2: "服务对象满意度指标", name: "观众满意度", description: "现场调查中表示满意的观众占比",
        value: "≥90%", basis: "历史标准"),
    ])

  /// So many 万元, or so many per cent of a plan.
  static func amount(_ whole: Int64) -> Amount { Amount(hundredthsOfYuan: whole * 1_000_000) }

  /// What a rule finds in a document.
  static func findings(
    of code: String, profile: Profile = .standard, in document: TargetDocument
  ) -> [Finding] {
    Review(document, profile: profile).findings.filter { $0.code == code }
  }

  /// What a rule finds in the first project after a change to it.
  static func findings(
    of code: String, profile: Profile = .standard, _ change: (inout Project) -> Void
  ) -> [Finding] {
    findings(of: code, profile: profile, in: document { change(&$0.projects[0]) })
  }

  /// What a rule finds in one row after a change to it.
  static func findings(
    of code: String, row: Int, profile: Profile = .standard, _ change: (inout Indicator) -> Void
  ) -> [Finding] {
    findings(of: code, profile: profile, in: document { change(&$0.projects[0].indicators[row]) })
  }
}

import TargetTables
import Testing

struct TaxonomyTests {
  let taxonomy = Taxonomy.standard

  @Test(arguments: [
    ("产出指标", "产出指标"), ("产 出", "产出指标"), ("效果指标", "效益指标"), ("*一级", nil), ("产出；", nil),
    ("社会公众或服务对象满意度指标", "满意度指标"), ("成本指标", "成本指标"), ("\u{FEFF}效益", "效益指标"), ("", nil),
  ])
  func `a level-1 name is found as reviewers read it`(text: String, name: String?) {
    #expect(taxonomy.level1(named: text)?.name == name)
  }

  @Test(arguments: [
    ("产出指标", "数量", "数量指标"), ("产出", "进度指标", "时效指标"), ("产出", "成本指标", "成本指标"),
    ("效益指标", "环境效益指标", "生态效益指标"), ("满意度", "家长满意度指标", "服务对象满意度指标"),
    ("产出指标", "社会效益指标", nil), ("产出指标", "家长满意度", nil), ("成本指标", "经济成本", "经济成本指标"),
  ])
  func `a level 2 stands only under its own level 1`(parent: String, child: String, name: String?) throws {
    let level1 = try #require(taxonomy.level1(named: parent))
    #expect(taxonomy.level2(named: child, under: level1)?.name == name)
  }

  @Test func `drop-down lists hold the canonical names once`() {
    #expect(taxonomy.level1Names == ["产出指标", "效益指标", "满意度指标", "成本指标"])
    #expect(taxonomy.level2Names.count == 12)
    #expect(Set(taxonomy.level2Names).count == 12)
    #expect(taxonomy.basisNames == ["计划标准", "历史标准", "行业标准", "国际标准", "预算支出标准", "其他标准"])
  }

  @Test(arguments: [("历史", "历史标准"), ("历史 标准", "历史标准"), ("国家标准", "国家标准"), ("经验", nil)])
  func `a basis is known with and without its last word`(text: String, name: String?) {
    #expect(taxonomy.basis(named: text)?.name == name)
  }

  @Test func `no label stands in two groups`() {
    let keys = taxonomy.labelVariants.flatMap { group in Set(group.map { Taxonomy.key($0) }) }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: [
    ("项 目 编 码", "项目编码"), ("＊三级指标：", "三级"), ("资金支出计\n划（％）", "资金支出计划(%)"), ("指标", "指标"),
  ])
  func `labels are compared without blanks, signs and the word for indicator`(text: String, key: String) {
    #expect(Taxonomy.key(text) == key)
  }

  @Test(arguments: [
    ("%", MeasureUnit.Kind.rate), ("百分比", .rate), ("元/人·月", .money), ("人次", .people), ("个月", .time), ("标箱", .count),
  ])
  func `a unit has a kind`(unit: String, kind: MeasureUnit.Kind) {
    #expect(MeasureUnit.kind(of: unit) == kind)
    #expect(MeasureUnit.kind(of: "呎") == nil)
  }
}

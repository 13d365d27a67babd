/// A small sound document as JSON, in the canonical form.
enum SampleDocument {
  static func json(code: String = "13012322P00258110508R", total: String = "\"5.00\"") -> String {
    """
    {
      "schemaVersion": 1,
      "year": 2022,
      "stage": "草案",
      "title": "2022年部门预算绩效文本",
      "preparedBy": "甲局",
      "reviewedBy": "乙县财政局",
      "unit": {
        "code": "287001",
        "name": "甲局本级"
      },
      "department": {
        "overall": [
          "总体绩效目标的段落"
        ],
        "duties": [
          "1、职责"
        ],
        "goals": [
          "1、绩效目标"
        ],
        "safeguards": [
          {
            "heading": "一、标题",
            "paragraphs": [
              "段落"
            ]
          }
        ]
      },
      "projects": [
        {
          "code": "\(code)",
          "name": "2022年度项目",
          "budget": {
            "total": \(total),
            "fiscal": "5.00",
            "other": null
          },
          "purpose": "用途",
          "spendingPlan": {
            "endOfMarch": "1.50",
            "endOfJune": "2.50",
            "endOfOctober": "3.50",
            "endOfDecember": "5.00"
          },
          "goal": "1.目标一\\n2.目标二",
          "indicators": [
            {
              "level1": "产出指标",
              "level2": "数量指标",
              "name": "次数",
              "description": "开展活动的次数",
              "value": "≥4次",
              "basis": "历史标准"
            }
          ]
        }
      ]
    }

    """
  }
}

extension TargetDocument {
  /// The JSON Schema (2020-12) of documents as they are written. Reading is a little more patient: it takes amounts with
  /// fewer decimals, and empty texts for blanks.
  public static let jsonSchema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "预算绩效目标表",
      "description": "一个单位一年的预算绩效目标表：封面、部门整体绩效目标、各项目的绩效目标表。空白为 null。",
      "type": "object",
      "required": ["schemaVersion", "projects"],
      "additionalProperties": false,
      "properties": {
        "schemaVersion": { "description": "本格式的版本", "const": 1 },
        "year": { "description": "年度", "type": ["integer", "null"], "minimum": 1000, "maximum": 9999 },
        "stage": { "description": "稿次，如 草案", "$ref": "#/$defs/text" },
        "title": { "description": "标题", "$ref": "#/$defs/text" },
        "preparedBy": { "description": "编制单位", "$ref": "#/$defs/text" },
        "reviewedBy": { "description": "审核单位", "$ref": "#/$defs/text" },
        "unit": {
          "description": "单位",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "code": { "description": "单位编码，如 287001", "$ref": "#/$defs/code" },
            "name": { "description": "单位名称", "$ref": "#/$defs/text" }
          }
        },
        "department": {
          "description": "部门整体绩效目标；只送项目表时为 null",
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "overall": { "description": "总体绩效目标，一段一项", "$ref": "#/$defs/paragraphs" },
            "duties": { "description": "职责分类，一条一项", "$ref": "#/$defs/paragraphs" },
            "goals": { "description": "绩效目标，一条一项", "$ref": "#/$defs/paragraphs" },
            "safeguards": {
              "description": "工作保障措施",
              "type": ["array", "null"],
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "heading": { "description": "标题", "$ref": "#/$defs/text" },
                  "paragraphs": { "description": "标题下的各段", "$ref": "#/$defs/paragraphs" }
                }
              }
            }
          }
        },
        "projects": { "description": "项目，按表的次序", "type": "array", "items": { "$ref": "#/$defs/project" } }
      },
      "$defs": {
        "text": { "type": ["string", "null"], "minLength": 1 },
        "paragraphs": { "type": ["array", "null"], "items": { "type": "string", "minLength": 1 } },
        "code": { "description": "编码，不含空白", "type": ["string", "null"], "pattern": "^\\S+$" },
        "amount": {
          "description": "万元，十进制文字，两位至六位小数（一分钱）；空白为 null，与 0.00 不同",
          "type": ["string", "null"],
          "pattern": "^-?[0-9]{1,9}\\.[0-9]{2,6}$"
        },
        "project": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "code": { "description": "项目编码，21 位", "$ref": "#/$defs/code" },
            "name": { "description": "项目名称", "$ref": "#/$defs/text" },
            "budget": {
              "description": "预算规模",
              "type": ["object", "null"],
              "additionalProperties": false,
              "properties": {
                "total": { "description": "预算数", "$ref": "#/$defs/amount" },
                "fiscal": { "description": "财政资金", "$ref": "#/$defs/amount" },
                "other": { "description": "其他资金", "$ref": "#/$defs/amount" }
              }
            },
            "purpose": { "description": "资金用途", "$ref": "#/$defs/text" },
            "spendingPlan": {
              "description": "资金支出计划，累计数，按表中所写",
              "type": ["object", "null"],
              "additionalProperties": false,
              "properties": {
                "endOfMarch": { "description": "3月底", "$ref": "#/$defs/amount" },
                "endOfJune": { "description": "6月底", "$ref": "#/$defs/amount" },
                "endOfOctober": { "description": "10月底", "$ref": "#/$defs/amount" },
                "endOfDecember": { "description": "12月底", "$ref": "#/$defs/amount" }
              }
            },
            "goal": { "description": "绩效目标，各条分行", "$ref": "#/$defs/text" },
            "indicators": {
              "description": "绩效指标，按表的次序",
              "type": ["array", "null"],
              "items": { "$ref": "#/$defs/indicator" }
            }
          }
        },
        "indicator": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "level1": { "description": "一级指标", "$ref": "#/$defs/text" },
            "level2": { "description": "二级指标", "$ref": "#/$defs/text" },
            "name": { "description": "三级指标", "$ref": "#/$defs/text" },
            "description": { "description": "绩效指标描述", "$ref": "#/$defs/text" },
            "value": { "description": "指标值，如 ≥4次，按所写", "$ref": "#/$defs/text" },
            "basis": { "description": "指标值确定依据，如 历史标准", "$ref": "#/$defs/text" }
          }
        }
      }
    }

    """#
}

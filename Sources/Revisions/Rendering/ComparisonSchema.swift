extension Comparison {
  /// The JSON Schema (2020-12) of a comparison, and of several in one text.
  public static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "jixiao diff",
      "description": "What changed between two versions of a target document; amounts are decimals of 万元.",
      "type": "object",
      "required": ["schemaVersion"],
      "properties": { "schemaVersion": { "const": 1 } },
      "oneOf": [
        { "$ref": "#/$defs/comparison" },
        {
          "required": ["comparisons"],
          "properties": { "comparisons": { "type": "array", "items": { "$ref": "#/$defs/comparison" } } }
        }
      ],
      "$defs": {
        "text": { "type": ["string", "null"] },
        "position": { "type": "integer", "minimum": 0 },
        "count": { "type": "integer", "minimum": 0 },
        "amount": { "type": ["string", "null"], "pattern": "^-?[0-9]+\\.[0-9]{2,6}$" },
        "percent": { "type": ["string", "null"], "pattern": "^[+-][0-9]+\\.[0-9]%$" },
        "comparison": {
          "type": "object",
          "required": ["old", "new", "summary", "changes"],
          "properties": {
            "old": { "type": "string", "description": "The old document's name." },
            "new": { "type": "string", "description": "The new document's name." },
            "summary": { "$ref": "#/$defs/summary" },
            "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } }
          }
        },
        "summary": {
          "type": "object",
          "required": ["added", "removed", "moved", "renamed", "changed", "unitTotal", "projects", "coarselyPaired"],
          "properties": {
            "added": { "$ref": "#/$defs/count" },
            "removed": { "$ref": "#/$defs/count" },
            "moved": { "$ref": "#/$defs/count" },
            "renamed": { "$ref": "#/$defs/count" },
            "changed": { "$ref": "#/$defs/count" },
            "unitTotal": { "$ref": "#/$defs/amountChange" },
            "projects": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["project", "added", "removed", "moved", "renamed", "changed", "budgetTotal"],
                "properties": {
                  "project": { "$ref": "#/$defs/project" },
                  "budgetTotal": { "$ref": "#/$defs/amountChange" }
                }
              }
            },
            "coarselyPaired": {
              "type": "array",
              "items": { "type": "string" },
              "description": "Lists with too many things to compare each with each; their pairing may not be the likest."
            }
          }
        },
        "amountChange": {
          "type": "object",
          "required": ["old", "new", "difference", "percent"],
          "properties": {
            "old": { "$ref": "#/$defs/amount" },
            "new": { "$ref": "#/$defs/amount" },
            "difference": { "$ref": "#/$defs/amount" },
            "percent": { "$ref": "#/$defs/percent" }
          }
        },
        "project": {
          "type": ["object", "null"],
          "required": ["position", "code", "name"],
          "properties": {
            "position": { "$ref": "#/$defs/position" },
            "code": { "$ref": "#/$defs/text" },
            "name": { "$ref": "#/$defs/text" }
          }
        },
        "indicator": {
          "type": ["object", "null"],
          "required": ["position", "level1", "level2", "name"],
          "properties": {
            "position": { "$ref": "#/$defs/position" },
            "level1": { "$ref": "#/$defs/text" },
            "level2": { "$ref": "#/$defs/text" },
            "name": { "$ref": "#/$defs/text" }
          }
        },
        "content": {
          "type": ["string", "integer", "object", "null"],
          "description": "As it stands in a document; the position, from zero, of what moved."
        },
        "place": {
          "type": ["object", "null"],
          "required": ["file", "sheet", "cell"],
          "properties": {
            "file": { "$ref": "#/$defs/text" },
            "sheet": { "$ref": "#/$defs/text" },
            "cell": { "$ref": "#/$defs/text" },
            "line": { "type": "integer", "minimum": 1 }
          }
        },
        "meaning": {
          "type": ["object", "null"],
          "required": ["codes"],
          "properties": {
            "codes": {
              "type": "array",
              "items": {
                "enum": [
                  "filled", "blanked", "increased", "decreased", "raised", "lowered", "tightened", "loosened",
                  "unitChanged", "comparatorChanged", "becameQualitative", "becameQuantitative", "respelled",
                  "whitespaceOnly", "reworded"
                ]
              }
            },
            "difference": { "$ref": "#/$defs/amount" },
            "percent": { "$ref": "#/$defs/percent" },
            "unitTotalDifference": { "$ref": "#/$defs/amount" }
          }
        },
        "change": {
          "type": "object",
          "required": [
            "kind", "project", "indicator", "path", "oldPath", "old", "new", "meaning", "matchedBy", "oldPlace", "newPlace"
          ],
          "properties": {
            "kind": { "enum": ["added", "removed", "moved", "renamed", "changed"] },
            "project": { "$ref": "#/$defs/project" },
            "indicator": { "$ref": "#/$defs/indicator" },
            "path": { "type": "string", "description": "In the new document; in the old one for what was removed." },
            "oldPath": { "$ref": "#/$defs/text", "description": "In the old document; null for what was added." },
            "old": { "$ref": "#/$defs/content" },
            "new": { "$ref": "#/$defs/content" },
            "meaning": { "$ref": "#/$defs/meaning" },
            "matchedBy": {
              "enum": ["identity", "code", "name", "levelsAndName", "likeness", null],
              "description": "What the pairing of the old thing with the new one rests on."
            },
            "oldPlace": { "$ref": "#/$defs/place" },
            "newPlace": { "$ref": "#/$defs/place" }
          }
        }
      }
    }

    """#
}

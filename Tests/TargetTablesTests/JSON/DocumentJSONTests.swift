import TargetTables
import TestDocuments
import Testing

struct DocumentJSONTests {
  @Test func `an empty document has every key`() {
    #expect(
      TargetDocument().json == """
        {
          "schemaVersion": 1,
          "year": null,
          "stage": null,
          "title": null,
          "preparedBy": null,
          "reviewedBy": null,
          "unit": null,
          "department": null,
          "projects": []
        }

        """)
  }

  @Test func `a document reads well in git`() {
    let project = Project(
      code: "13012322P00258110508R", name: "工作经费", budget: Budget(total: Amount(hundredthsOfYuan: 5_000_000)),
      purpose: "甲\n乙\"丙\\\u{1}/", indicators: [Indicator(level1: "产出指标", value: "≥4次")])
    let document = TargetDocument(
      year: 2022, unit: Unit(code: "287001"), department: Department(overall: ["段落"], safeguards: [Safeguard()]),
      projects: [project])
    #expect(
      document.json == """
        {
          "schemaVersion": 1,
          "year": 2022,
          "stage": null,
          "title": null,
          "preparedBy": null,
          "reviewedBy": null,
          "unit": {
            "code": "287001",
            "name": null
          },
          "department": {
            "overall": [
              "段落"
            ],
            "duties": [],
            "goals": [],
            "safeguards": [
              {
                "heading": null,
                "paragraphs": []
              }
            ]
          },
          "projects": [
            {
              "code": "13012322P00258110508R",
              "name": "工作经费",
              "budget": {
                "total": "5.00",
                "fiscal": null,
                "other": null
              },
              "purpose": "甲\\n乙\\"丙\\\\\\u0001/",
              "spendingPlan": {
                "endOfMarch": null,
                "endOfJune": null,
                "endOfOctober": null,
                "endOfDecember": null
              },
              "goal": null,
              "indicators": [
                {
                  "level1": "产出指标",
                  "level2": null,
                  "name": null,
                  "description": null,
                  "value": "≥4次",
                  "basis": null
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func `a fingerprint names its algorithm and tells documents apart`() {
    let fingerprints = Set((0..<200 as Range<UInt64>).map { TargetDocument.random(seed: $0).fingerprint })
    #expect(fingerprints.count == 200)
    #expect(TargetDocument().fingerprint.hasPrefix("fnv1a64:"))
    #expect(TargetDocument().fingerprint.utf8.count == 24)
    #expect(TargetDocument().fingerprint != TargetDocument(department: Department()).fingerprint)
  }

  @Test func `findings are a list of objects with all keys`() {
    let finding = Finding(
      .warning, "code.blanks", Message("甲", "a"), path: .project(0), place: SourcePlace(file: "a.json", line: 3),
      found: "1 2", expected: "12")
    #expect(
      [finding].json(in: .chinese) == """
        [
          {
            "severity": "warning",
            "code": "code.blanks",
            "path": "projects[0]",
            "file": "a.json",
            "sheet": null,
            "cell": null,
            "line": 3,
            "message": "甲",
            "found": "1 2",
            "expected": "12"
          }
        ]

        """)
    #expect([Finding]().json(in: .english) == "[]\n")
  }
}

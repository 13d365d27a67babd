import TargetTables

/// Where a field of a document stands in an export.
struct FieldNote: Hashable, Sendable {
  var field: Field
  var slot: Slot
  var cell: SheetCell

  var path: FieldPath { slot.path(of: field) }
}

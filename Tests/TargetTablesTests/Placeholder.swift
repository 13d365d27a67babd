import Testing
@testable import TargetTables

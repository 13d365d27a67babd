import Testing
@testable import Revisions

import Testing
@testable import BureauForms

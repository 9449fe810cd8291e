import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct EnumerationRendererTests {
    private func emitted(_ count: Int, _ change: (inout SwiftOptions) -> Void = { _ in }) throws -> String {
        let values = (0..<count).map { "value-\($0)" }
        return try #require(try Fixture.emit([Fixture.enumeration("Big", values)], change)["Big.swift"])
    }

    /// A switch over many texts takes the compiler a time that grows with the cube of their number.
    @Test func manyValuesAreLookedUpAndFewSwitchedOver() throws {
        let small = try emitted(100)
        #expect(small.contains("switch ExactString(rawValue)") && !small.contains("_listed"))
        let large = try emitted(600)
        #expect(!large.contains("switch ExactString(rawValue)"))
        #expect(large.contains("_cases0, _cases1, _cases2,"))
        #expect(large.contains("return \"value-599\""))
    }

    @Test func manyClosedValuesNameTheirCases() throws {
        let large = try emitted(600) { $0.unstatedOpenness = .closed }
        #expect(large.contains("static let allCases: [Big] = [") && !large.contains("unrecognized"))
    }

    /// A conformance alone is no use of an import in a package: the compiler warns of it.
    @Test func importsNoMoreThanItShows() throws {
        func first(_ change: (inout SwiftOptions) -> Void) throws -> Substring? {
            try emitted(2, change).split(separator: "\n").first { $0.contains("import ModelRuntime") }
        }
        #expect(
            try first {
                $0.unstatedOpenness = .closed; $0.accessLevel = .package
            } == "internal import ModelRuntime")
        #expect(try first { $0.accessLevel = .package } == "package import ModelRuntime")
        #expect(try first { $0.unstatedOpenness = .closed } == "public import ModelRuntime")
    }
}

import Foundation
import ModelGenDiagnostics
import ModelGenModel
import TestSupport
import Testing

/// Docs/inspect.md.
@Suite struct InspectDocumentationTests {
    @Test func theExampleIsWhatTheToolPrints() throws {
        let page = try Repository.text("docs/inspect.md")
        let start = try #require(page.range(of: "```json\n")).upperBound
        let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
        #expect(String(page[start..<end]) == Self.model().provingDispatch().json())
    }

    private static func header(_ name: String, line: Int) -> DeclarationHeader {
        DeclarationHeader(
            id: TypeID("pets.yaml#/components/schemas/\(name)"), name: SuggestedName(name, .declared),
            location: SourceLocation(file: "pets.yaml", line: line, column: 5))
    }

    private static func model() -> ModelSet {
        let pet = UnionDeclaration(
            header: header("Pet", line: 4),
            members: [.init(.reference(TypeID("pets.yaml#/components/schemas/Cat"))), .init(.string())],
            requirement: .exactlyOne)
        var cat = ObjectDeclaration(
            header: header("Cat", line: 8),
            properties: [
                Property(
                    sourceName: "lives", wireName: .known("lives"), type: .integer(format: "int32"),
                    presence: .optional, nullability: .no,
                    defaultValue: DefaultValue(.number(DecimalNumber(9)), from: .schema),
                    constraints: [Constraint(.minimum(DecimalNumber(0)))],
                    location: SourceLocation(file: "pets.yaml", line: 12, column: 9))
            ])
        cat.header.documentation = "A cat."
        cat.header.exactness = .exactWithValidation
        return ModelSet(sources: ["pets.yaml"], declarations: [.union(pet), .object(cat)])
    }
}

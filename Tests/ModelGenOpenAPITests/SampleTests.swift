import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import TestSupport
import Testing

@testable import ModelGenOpenAPI

/// The sample.
@Suite struct SampleTests {
    private func sample() throws -> ModelSet {
        try read(Repository.text("specs/presence.yaml"), file: "specs/presence.yaml")
    }

    @Test func hasNothingToComplainAboutAndLosesNothing() throws {
        let set = try sample()
        #expect(set.diagnostics.isEmpty)
        #expect(set.fallbacks.isEmpty)
        #expect(set.names.prefix(4) == ["BookID", "NewBook", "Book", "BookChanges"])
    }

    @Test func showsEveryRowOfThePresenceTableThatASpecificationCanState() throws {
        let book = try sample().object("Book")
        let rows = Set(book.properties.map { "\($0.presence) \($0.nullability)" })
        #expect(rows == ["required no", "required yes", "optional no", "optional yes"])
        #expect(
            try book["progress"].type
                == .map(
                    ElementType(
                        .integer(format: "int32"), nullability: .yes,
                        constraints: [Constraint(.minimum(DecimalNumber(0)))])
                ))
    }

    @Test func hasAUnionAnEnumerationADefaultADeprecatedPropertyAndARecursiveType() throws {
        let set = try sample()
        #expect(try set.union("Medium").discriminator?.mapping.map(\.value) == ["printed", "audio", "electronic"])
        #expect(try set.object("AudioBook")["kind"].constant == .string("audio"))
        #expect(try set.enumeration("ReadingStatus").values.count == 4)
        #expect(try set.object("Book")["language"].defaultValue?.value == .string("en"))
        #expect(try set.object("Book")["isbn10"].deprecation != nil)
        let chapter = TypeReference.reference(TypeID("specs/presence.yaml#/components/schemas/Chapter"))
        #expect(try set.object("Chapter")["next"].type == chapter)
        #expect(try set.object("Chapter")["next"].nullability == .yes)
    }
}

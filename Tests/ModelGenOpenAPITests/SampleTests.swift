import Foundation
import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import TestSupport
import Testing

@testable import ModelGenOpenAPI

@Suite("The sample")
struct SampleTests {
    private func sample() throws -> ModelSet {
        try read(Repository.text("specs/presence.yaml"), file: "specs/presence.yaml")
    }

    @Test("has nothing to complain about, and loses nothing")
    func clean() throws {
        let set = try sample()
        #expect(set.diagnostics.isEmpty)
        #expect(set.fallbacks.isEmpty)
        #expect(set.names.prefix(4) == ["BookID", "NewBook", "Book", "BookChanges"])
    }

    @Test("shows every row of the presence table that a specification can state")
    func matrix() throws {
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

    @Test("has a union, an enumeration, a default, a deprecated property and a recursive type")
    func variety() throws {
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

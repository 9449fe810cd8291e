import ModelGenModel
import Testing

@testable import ModelGenSwift

/// What the comment of a property says that its type cannot.
@Suite struct PropertyDocumentationTests {
    private let string = TypeReference.scalar(ScalarType(.string))

    private func text(_ property: Property) -> String {
        let declaration = Fixture.object("Pet", [property])
        return Fixture.scope([declaration]).plans(of: declaration)[0].documentation.joined(separator: "\n")
    }

    @Test func theSourcesWordsComeFirst() {
        let text = text(
            Fixture.property("name", string, documentation: "What it answers to.", constraints: [.init(.minLength(1))]))
        #expect(text.hasPrefix(" What it answers to.\n"))
        #expect(text.hasSuffix(" - Note: Checked by `validate()`: at least 1 character."))
    }

    @Test func nullOfARequiredPropertyIsWritten() {
        #expect(text(Fixture.property("a", string, .required, .yes)).contains("`nil` is written as `null`."))
        #expect(text(Fixture.property("a", string, .required, .unknown)).contains("which the source may not allow"))
        #expect(!text(Fixture.property("a", string, .optional, .yes)).contains("null"))
    }

    @Test func theSideThatSetsItIsNamed() {
        for (access, words) in [(Access.readOnly, "set by the server"), (.writeOnly, "never sent by the server")] {
            var property = Fixture.property("a", string)
            property.access = access
            #expect(text(property).contains(words))
        }
        #expect(text(Fixture.property("a", string)).isEmpty)
    }

    /// One that has a constant is told by that.
    @Test func aDefaultWithoutAConstantIsMentioned() {
        var property = Fixture.property("a", string, .optional)
        property.defaultValue = DefaultValue(.string("x"), from: .schema)
        #expect(text(property).isEmpty)
        property.defaultValue = DefaultValue(.object([.init("k", .boolean(true))]), from: .schema)
        #expect(text(property).contains("The server assumes `"))
    }

    @Test func aConstantIsNamedUnlessProseDoes() {
        var property = Fixture.property("kind", string)
        property.constant = .string("pet")
        #expect(text(property) == " Always `pet`.")
        property.documentation = "It is `pet`."
        #expect(text(property) == " It is `pet`.")
    }
}

import ModelGenDiagnostics
import ModelGenModel
import Testing

@Suite("Dispatch by a declared discriminator")
struct DiscriminatorDispatchTests {
    private typealias Tag = UnionDeclaration.Tag

    private func on(_ name: String, _ tags: [UnionDeclaration.Tag]) -> UnionDeclaration.Discriminator {
        .init(propertyName: name, mapping: tags)
    }

    private let cat = object("Cat", [property("kind"), property("meow", .string(), .optional)])
    private let dog = object("Dog", [property("kind"), property("bark", .string(), .optional)])

    @Test("a mapping over free text is relied on")
    func mapping() {
        let (tree, diagnostics) = dispatch(
            of: [cat, dog],
            discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1), Tag("kitty", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat|kitty: 0, dog: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test("a mapping over values that all members list is relied on")
    func sharedList() {
        let listed = [Constraint(.allowedValues([.string("cat"), .string("dog"), .string("eel")]))]
        let members = ["A", "B"].map { object($0, [property("kind", constraints: listed)]) }
        let (tree, diagnostics) = dispatch(
            of: members, discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "discriminator(kind; cat: 0, dog: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test("members that do not require the property stay possible without it")
    func optionalProperty() {
        let stray = object("Stray", [property("kind", .string(), .optional)])
        let undeclared = object("Bird", [])
        let (tree, _) = dispatch(
            of: [cat, stray, undeclared],
            discriminator: on("kind", [Tag("cat", member: 0), Tag("stray", member: 1), Tag("bird", member: 2)]))
        #expect(tree.text == "has(kind: discriminator(kind; cat: 0, stray: 1, bird: 2); else try[1, 2])")
    }

    @Test("a member that the mapping misses takes the discriminator's credit")
    func unreachable() {
        let (tree, diagnostics) = dispatch(of: [cat, dog], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "try[0, 1]")
        #expect(diagnostics.map(\.id) == [.unreachableUnionMember])
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.message == "The discriminator's mapping does not lead to \"Dog\"")
    }

    @Test("unless the member lists its values itself")
    func rescued() {
        let bird = object("Bird", [constant("kind", "bird")])
        let (tree, diagnostics) = dispatch(of: [cat, bird], discriminator: on("kind", [Tag("cat", member: 0)]))
        #expect(tree.text == "discriminator(kind; cat: 0, bird: 1)")
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test("constants decide against a mapping that contradicts them")
    func contradiction() {
        let declarations = [object("A", [constant("t", "a")]), object("B", [constant("t", "b")])]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("t", [Tag("A", member: 0), Tag("B", member: 1)]))
        #expect(tree.text == "tag(t; a: 0, b: 1)")
        #expect(diagnostics.map(\.id) == [.contradictoryDiscriminator])
        #expect(diagnostics.first?.severity == .note)
    }

    @Test("a contradiction that constants cannot settle is a warning")
    func unsettled() {
        let declarations = [object("A", [constant("kind", "a")]), dog]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("kind", [Tag("x", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "try[0, 1]")
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test("members that are no objects are told apart by type first")
    func mixed() {
        let (tree, diagnostics) = prove(
            union(
                "U", [ref("Cat"), .string(), ref("Dog")],
                discriminator: on("kind", [Tag("cat", member: 0), Tag("text", member: 1), Tag("dog", member: 2)])),
            [cat, dog])
        #expect(tree.text == "kind(string: 1, object: discriminator(kind; cat: 0, dog: 2))")
        #expect(diagnostics.map(\.id) == [.unusableDiscriminatorValue])
    }

    @Test("a mapping to a member that does not exist does no harm")
    func outOfRange() {
        let (tree, diagnostics) = dispatch(
            of: [cat, dog],
            discriminator: on(
                "kind", [Tag("cat", member: 0), Tag("dog", member: 1), Tag("x", member: 7), Tag("y", member: -1)]))
        #expect(tree.text == "discriminator(kind; cat: 0, dog: 1)")
        #expect(diagnostics.map(\.id) == [.unusableDiscriminatorValue])
    }

    @Test("a discriminator that is a number is no tag")
    func numbers() {
        let declarations = [
            object("A", [property("v", .integer()), property("a")]), object("B", [property("v", .integer())]),
        ]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("v", [Tag("1", member: 0), Tag("2", member: 1)]))
        #expect(tree.text == "has(a: 0 or try[0, 1]; else 1)")
        #expect(diagnostics.map(\.id) == [.discriminatorNotString])
    }

    @Test("one value for two members leads to both")
    func sharedValue() {
        let (tree, _) = dispatch(
            of: [cat, dog, object("Fish", [property("kind")])],
            discriminator: on("kind", [Tag("pet", member: 0), Tag("pet", member: 1), Tag("fish", member: 2)]))
        #expect(tree.text == "discriminator(kind; pet: try[0, 1], fish: 2)")
    }

    @Test("a discriminator that may be null is no tag")
    func nullable() {
        let declarations = [object("A", [property("kind", nullability: .yes)]), dog]
        let (tree, diagnostics) = dispatch(
            of: declarations, discriminator: on("kind", [Tag("a", member: 0), Tag("dog", member: 1)]))
        #expect(tree.text == "try[0, 1]")
        #expect(diagnostics.map(\.id) == [.discriminatorNotString])
    }

    @Test("a nested union adds what its members list to what is mapped to it")
    func nestedUnion() {
        let declarations = [cat, dog, object("Bird", [constant("kind", "bird")])]
        let inner = TypeDeclaration.union(union("Inner", [ref("Dog"), ref("Bird")]))
        let (tree, _) = prove(
            union(
                "U", [ref("Cat"), ref("Inner")],
                discriminator: on("kind", [Tag("cat", member: 0), Tag("dog", member: 1)])), declarations + [inner])
        #expect(tree.text == "discriminator(kind; cat: 0, bird|dog: 1)")
    }
}

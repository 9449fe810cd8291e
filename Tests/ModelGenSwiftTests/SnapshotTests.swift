import ModelGenModel
import Testing

@testable import ModelGenSwift

@Test func prints() throws {
    var steps = Fixture.property("num_inference_steps", .integer(), .optional, .yes, documentation: "The number of steps. Supported range: [1, 10]. Defaults to 4.",
        constraints: [.init(.minimum(.init(1)), from: .prose(sentence: "x")), .init(.maximum(.init(10)), from: .prose(sentence: "x"))])
    steps.defaultValue = DefaultValue(.number(.init(4)), from: .prose(sentence: "Defaults to 4."))
    var old = Fixture.property("old", .string(), .optional)
    old.deprecation = Deprecation(message: "Use `new`.")
    var kind = Fixture.property("kind", .string())
    kind.constant = .string("circle")
    let files = try Fixture.emit([
        Fixture.object("ImageBody", [
            Fixture.property("prompt", .string(), documentation: "A text description."), steps,
            Fixture.property("format", Fixture.reference("Format"), .optional, .yes),
            Fixture.property("tags", .array(.init(.string(), nullability: .yes, constraints: [.init(.minLength(2))])), .optional, constraints: [.init(.maxItems(5))]),
            Fixture.property("created_at", .string(format: "date-time"), .required, .yes),
            Fixture.property("self", .any, .optional),
            Fixture.property("default", Fixture.reference("ImageBody"), .optional),
            Fixture.property("shape", Fixture.reference("Shape")),
            old,
        ], documentation: "What to draw.\n\nA very long line of documentation that goes on and on and on, over the right edge of what fits in a hundred columns of text.", additional: .values(.init(.any))),
        Fixture.object("Circle", [kind, Fixture.property("radius", .number())]),
        Fixture.enumeration("Format", ["url", "raw", "image/png"]),
        Fixture.enumeration("Closed", ["1024x1024", ""], openness: .closed),
        Fixture.union("Shape", [Fixture.reference("Circle"), .string()], dispatch: .kind([.init([.object], then: .tag(.init(propertyName: "kind", evidence: .constants, branches: [.init(["circle"], then: .member(0))]))), .init([.string], then: .member(1))])),
        .alias(.init(header: Fixture.header("Names"), target: .init(.array(.init(.string()))))),
    ]) { $0.layout = .single(name: "All") }
    print(files["All.swift"] ?? "-")
}

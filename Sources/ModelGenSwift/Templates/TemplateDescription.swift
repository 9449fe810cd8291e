/// The built-in templates that are rendered for the same thing.
struct TemplateDescription: Sendable {
    /// A file, and what it writes, in Markdown without a full stop.
    typealias Template = (name: String, meaning: String)

    let templates: [Template]
    let subject: TemplateSubject

    private init(_ templates: [Template], for context: any TemplateContext.Type) {
        self.templates = templates
        subject = TemplateSubject(context: context)
    }

    /// Every template that code renders, in the order of documentation.
    static let all: [TemplateDescription] = [
        TemplateDescription([("file", "A file, around declarations")], for: FilePlan.self),
        TemplateDescription(
            [
                ("object", "A struct, with its properties and its initializer; of an operation, what it takes"),
                ("object-extensions", "What stands beside it: reading, writing, checks"),
            ], for: ObjectPlan.self),
        TemplateDescription(
            [
                ("enumeration", "An enumeration"),
                ("enumeration-extensions", "What stands beside it: raw values, the list of all cases, checks"),
            ], for: EnumerationPlan.self),
        TemplateDescription(
            [
                ("union", "A union: an enumeration with a payload for each member"),
                ("union-extensions", "What stands beside it: reading, writing, checks"),
            ], for: UnionPlan.self),
        TemplateDescription(
            [("alias", "A `typealias`, and the checks of a value that stands alone")], for: AliasPlan.self),
        TemplateDescription(
            [("example", "An example beside an object or a union, with `--examples`")], for: ExamplePlan.self),
        TemplateDescription(
            [
                (
                    "conformances",
                    "Protocols beside a type, where [`conformances`](configuration.md#conformances) asks for them"
                )
            ], for: ConformancesPlan.self),
        TemplateDescription(
            [("merge-patch", "What applies merge patches (RFC 7396), beside a type that has them")],
            for: MergePatchPlan.self),
        TemplateDescription(
            [("operation", "What stands beside the struct of an operation, with `--operations`")],
            for: OperationPlan.self),
    ]

    /// Those that are only included by others, and know what is known there.
    static let partials: [Template] = [
        ("defaults", "The defaults of an object or an operation"),
        ("choice", "A [choice](#choice), in `operation.mustache`"),
        ("parts", "[Parts](#parts), in `operation.mustache`"),
    ]
}

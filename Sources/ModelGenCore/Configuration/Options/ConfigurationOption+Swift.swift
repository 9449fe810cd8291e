import ModelGenModel
import ModelGenPages
import ModelGenSwift

extension ConfigurationOption {
    /// How the Swift looks.
    static let swiftOptions: [ConfigurationOption] = [
        ConfigurationOption(
            "access", .swift, .choice(\.swift.accessLevel),
            summary: "Who can see the types.",
            otherNames: ["visibility", "access-level", "access-modifier", "acl"]),

        ConfigurationOption(
            "namespace", .swift, .list(\.namespaces, "name", read: Configuration.typeName) { $0 },
            summary: "Put the types in a caseless enum; repeat it to give each input its own.",
            example: "Petstore",
            values: "a name, or one for each input",
            unsaid: "none",
            text: """
                Put the types in a caseless enum. One name serves all inputs; repeated, each input gets its own, in \
                order.
                """,
            otherNames: ["prefix"]),

        ConfigurationOption(
            "module-name", .swift, .text(\.swift.moduleName, "name", read: Configuration.identifier),
            summary: "The module that the files are compiled into.",
            example: "PetstoreModels",
            text: "The module that the files are compiled into; no type is called like it.",
            otherNames: ["module"]),

        ConfigurationOption(
            "runtime", .swift, .choice(\.swift.runtime),
            summary: "Import ModelRuntime, or write its source beside the types.",
            text:
                "`import ModelRuntime`, or write as much of its source beside the types as they need, or all of it but problems."
        ),

        ConfigurationOption(
            "inline", .swift, .choice(\.swift.inline),
            summary: "Put the types of inline schemas inside the types that hold them, or beside them.",
            text: """
                Where the types of inline schemas stand: inside the type that holds them (`Refund.NextAction`), or \
                beside it (`RefundNextAction`).
                """),

        ConfigurationOption(
            "sharing", .swift, .choice(\.swift.sharing),
            summary: "Declare inline schemas that are the same once, or each on its own.",
            text: """
                Declare inline schemas that are the same once, with a `typealias` under the name of each of the others, \
                or each on its own. See [What is the same](#what-is-the-same).
                """),

        ConfigurationOption(
            "numbers", .swift, .choice(\.swift.numbers),
            summary: "Int and Double, or JSONNumber, which keeps every digit.",
            text: "`Int`, `Double` and their relatives, or `JSONNumber`, which keeps every digit."),

        ConfigurationOption(
            "enumerations", .swift, .choice(\.swift.unstatedOpenness, of: [.open, .closed]),
            summary: "Whether enumerations keep values that they do not list.",
            text: "Whether an enumeration keeps values that it does not list, where the source does not say.",
            otherNames: ["enums", "enum"]),

        ConfigurationOption(
            "directions", .swift, .choice(\.directions),
            summary: "A type X and a type XInput where requests and responses differ, or one for both."),

        ConfigurationOption(
            "unknown-keys", .swift, .choice(\.unknownKeys),
            summary: "Whether keys that the source does not announce are kept and written back.",
            text: """
                Whether keys that the source does not announce are kept and written back. See [Unknown \
                keys](#unknown-keys).
                """),

        ConfigurationOption(
            "unknown-nullability", .swift, .choice(\.swift.unknownNullability),
            summary: "What counts where a page does not say whether null is allowed.",
            text: "What counts where a page does not say whether `null` is allowed.",
            whyUseless: { configuration, inputs in
                inputs.hasPages || leavesOpen(configuration.types)
                    ? nil : "Only model pages leave open whether null is allowed."
            }),

        ConfigurationOption(
            "wire-case", .input, .choice(\.pages.wireCase),
            summary: "How a page's property names are spelled on the wire.",
            text: """
                How the property names of pages are spelled on the wire: as the pages [prove others to \
                be](pages.md#wire-names), as on the page, `created_at`, `createdAt`, or `CreatedAt`.
                """,
            otherNames: ["casing"],
            whyUseless: { $1.hasPages ? nil : "Only model pages leave open how names are spelled on the wire." }),
    ]

    /// Whether an override makes nullability unknown, as pages do.
    private static func leavesOpen(_ overrides: [TypeOverride]) -> Bool {
        overrides.contains { $0.properties.contains { $0.nullability == .unknown } }
    }
}

/// What the template of the protocols beside a type is rendered for.
struct ConformancesContext: TemplateContext {
    var qualifiedName: String
    var access: String
    /// As they are written.
    var protocols: [String]
    /// The property that is the `id` of `Identifiable` under another name.
    var identity: Identity?

    /// Such a property.
    struct Identity: TemplateContext {
        /// Without back-ticks.
        var property: String
        var type: String

        static let keys: TemplateKeys<Identity> = [
            .text("property") { $0.property },
            .text("type") { $0.type },
            .text("expression") { Keywords.escaped($0.property) },
        ]
    }

    static let keys: TemplateKeys<ConformancesContext> = [
        .text("qualifiedName") { $0.qualifiedName },
        .text("access") { $0.access },
        .text("protocols") { $0.protocols.joined(separator: ", ") },
        .section("identity") { $0.identity },
    ]
}

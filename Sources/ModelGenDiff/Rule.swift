/// A kind of change, with what it means on the wire in each direction and for the source code of those who use the models.
///
/// Every rule is a static member in an extension, one file for each noun. What they say of the wire is about a client that was
/// built before the change, or a server that was: whoever is older. What they say of Swift is about code that was written
/// before the change and is compiled with the models as they are after it: it does not compile where the effect is breaking,
/// and compiles everywhere else.
package struct Rule: Sendable, Hashable {
    /// What a change means in one respect.
    package struct Effect: Sendable, Hashable {
        /// How much that weighs.
        package var severity: Severity
        /// What happens, as a whole sentence.
        package var text: String

        /// Nobody notices, or only gains.
        static func safe(_ text: String) -> Effect { Effect(severity: .safe, text: text) }
        /// Some values are refused or read differently.
        static func risky(_ text: String) -> Effect { Effect(severity: .risky, text: text) }
        /// Something stops working.
        static func breaking(_ text: String) -> Effect { Effect(severity: .breaking, text: text) }

        /// The same JSON as before.
        static let sameJSON = safe("The JSON is the same.")
        /// Callers compile as before.
        static let compiles = safe("Callers compile as before.")
        /// Servers still take everything.
        static let accepted = safe("Servers accept all that older clients send.")
        /// Servers do not.
        static let refused = breaking("Servers refuse what older clients send.")
        /// Older clients still read everything.
        static let decoded = safe("Older clients can decode all that they receive.")
        /// Older clients do not.
        static let notDecoded = breaking("Older clients cannot decode it.")
    }

    /// Stable, in kebab case; may be matched by scripts.
    package let id: String
    /// For values that clients send.
    package let request: Effect
    /// For values that clients receive.
    package let response: Effect
    /// For code that uses the generated types, once they are generated again.
    package let swift: Effect

    init(_ id: String, request: Effect, response: Effect, swift: Effect) {
        self.id = id
        self.request = request
        self.response = response
        self.swift = swift
    }

    /// A rule that means the same on the wire in both directions.
    init(_ id: String, wire: Effect, swift: Effect) {
        self.init(id, request: wire, response: wire, swift: swift)
    }

    /// What the change means on the wire in one direction.
    package func wire(_ direction: Direction) -> Effect {
        switch direction {
        case .request: request
        case .response: response
        }
    }

    /// Every rule, family by family.
    package static let all =
        types + properties + presence + values + fixedValues + constraints + enumerations + unions + objects
        + operations

    /// Whether nothing but comments change.
    var isDocumentation: Bool { self == .typeDocumentationChanged || self == .propertyDocumentationChanged }
}

package import ModelGenText

/// A key as it stands in JSON.
package struct WireName: Sendable, Hashable, Codable {
    /// How the key is known.
    package enum Origin: Sendable, Hashable, Codable {
        /// The source shows it.
        case stated
        /// The source does not show it; how it shows other keys tells this one's spelling.
        case inferred(WireNameInference)
        /// Nothing tells: the name of the vendor's language.
        case guessed
    }

    /// The key.
    package var text: String
    /// How it is known.
    package var origin: Origin

    /// Creates a name.
    package init(text: String, origin: Origin) {
        self.text = text
        self.origin = origin
    }

    /// Whether the source does not show it: pages print the vendor's language's names.
    package var isGuessed: Bool { origin != .stated }

    /// A name that the source states.
    package static func known(_ text: String) -> WireName { WireName(text: text, origin: .stated) }

    /// A name that follows from how other keys are spelled.
    package static func inferred(_ text: String, from inference: WireNameInference) -> WireName {
        WireName(text: text, origin: .inferred(inference))
    }

    /// A name that was derived.
    package static func guessed(_ text: String) -> WireName { WireName(text: text, origin: .guessed) }

    /// The key, as it is told from others.
    package var exact: ExactText { ExactText(text) }

    /// Whether both are the same key, scalar by scalar, and known in the same way.
    package static func == (a: WireName, b: WireName) -> Bool { a.origin == b.origin && a.text.isExactly(b.text) }

    /// Hashes what `==` compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(exact)
        hasher.combine(origin)
    }
}

/// What a wire name was inferred from: how many proved keys speak for its spelling, and how many against it.
package struct WireNameInference: Sendable, Hashable, Codable {
    /// How near to the property the evidence stands, nearest first.
    package enum Ground: String, Sendable, Hashable, Codable, CaseIterable {
        /// The type's own sentences, or values that its properties may have, spell the name.
        case mention
        /// Other keys of the same type.
        case type
        /// Keys of the types that it refers to or that refer to it.
        case neighbours
        /// Keys of all types that references connect it with.
        case group
        /// Keys of the types of the same folder.
        case folder
        /// The same property of other types.
        case namesake
        /// Keys of the whole set.
        case set
    }

    /// Where the evidence stands.
    package var ground: Ground
    /// Proved keys that are spelled as this one.
    package var agreeing: Int
    /// Proved keys of the same ground that are spelled otherwise.
    package var contrary: Int

    /// Creates an inference.
    package init(_ ground: Ground, agreeing: Int, contrary: Int) {
        self.ground = ground
        self.agreeing = agreeing
        self.contrary = contrary
    }
}

import ModelGenText

/// An object with its properties by wire name.
struct ObjectShape {
    let declaration: ObjectDeclaration
    private let positions: [ExactText: Int]

    init(_ declaration: ObjectDeclaration) {
        self.declaration = declaration
        let names = declaration.properties.enumerated().map { (ExactText($0.element.wireName.text), $0.offset) }
        positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The property of a wire name. A guessed name counts like a known one: where it is wrong, the member could not be
    /// decoded by it either.
    subscript(name: ExactText) -> Property? { positions[name].map { declaration.properties[$0] } }

    /// Whether every valid object has the key, in all directions in which it travels: `required` binds a read-only
    /// property in responses only and a write-only one in requests only (OpenAPI 3.0.4, Schema Object, `readOnly`).
    func alwaysHas(_ name: ExactText) -> Bool {
        guard let property = self[name], property.presence == .required else { return false }
        switch (property.access, declaration.header.usage) {
        case (.readWrite, _), (.readOnly, .response), (.writeOnly, .request): return true
        case (.readOnly, _), (.writeOnly, _): return false
        }
    }

    /// The wire names, in source order.
    var names: [ExactText] { declaration.properties.map { ExactText($0.wireName.text) } }

    /// Whether the source announces keys besides the properties.
    var announcesMore: Bool {
        if case .values = declaration.additionalProperties { true } else { false }
    }

    /// Whether the source forbids keys besides the properties.
    var forbidsMore: Bool { declaration.additionalProperties == .forbidden }
}

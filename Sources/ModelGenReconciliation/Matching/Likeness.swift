import ModelGenModel

/// Whether two declarations can be one type: what a name or a reference suggests must not be contradicted by what they hold.
enum Likeness {
    static func allows(_ page: TypeDeclaration, _ spec: TypeDeclaration) -> Bool {
        switch (page, spec) {
        case (.object(let page), .object(let spec)):
            // A page without fields describes a free-form object.
            page.properties.isEmpty || shareHalf(forms(page), forms(spec))
        case (.enumeration(let page), .enumeration(let spec)): !values(page).isDisjoint(with: values(spec))
        case (.object(let object), .alias(let alias)): object.properties.isEmpty && alias.target.type.isFreeForm
        // The page of an alias, or of an open enumeration, is a union.
        case (.union, .union), (.union, .alias), (.alias, .alias), (.union, .enumeration): true
        case (.object, .enumeration), (.object, .union), (.enumeration, .object), (.enumeration, .union),
            (.enumeration, .alias), (.union, .object), (.alias, _):
            false
        }
    }

    /// Whether two declarations hold the same names or values.
    static func isEqual(_ page: TypeDeclaration, _ spec: TypeDeclaration) -> Bool {
        switch (page, spec) {
        case (.object(let page), .object(let spec)): forms(page) == forms(spec)
        case (.enumeration(let page), .enumeration(let spec)): values(page) == values(spec)
        default: false
        }
    }

    static func forms(_ object: ObjectDeclaration) -> Set<NameForm> {
        Set(object.properties.map { NameForm($0.wireName.text) })
    }

    static func values(_ enumeration: EnumerationDeclaration) -> Set<JSONLiteral> {
        Set(enumeration.values.map(\.value))
    }

    private static func shareHalf(_ page: Set<NameForm>, _ spec: Set<NameForm>) -> Bool {
        2 * page.intersection(spec).count >= min(page.count, spec.count) && !spec.isEmpty
    }
}

extension TypeReference {
    /// Any JSON value, or an object of any.
    var isFreeForm: Bool {
        switch self {
        case .any: true
        case .map: true
        case .scalar, .array, .reference: false
        }
    }
}

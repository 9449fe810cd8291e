internal import ModelGenModel
internal import ModelGenText

/// The properties that a part of an `allOf` leaves as they are, which restricts all others, whatever part announces them.
///
/// `additionalProperties` sees the `properties` of its own schema only, `unevaluatedProperties` also those of schemas within it, but neither
/// sees its neighbours (JSON Schema 2020-12 Core §10.3.2.3, §11.3).
struct PropertySeal: Sendable {
    /// What restricts the others.
    enum Keyword: Sendable {
        case additionalForbidden
        case additionalValues
        case unevaluatedForbidden

        var spelling: String {
            switch self {
            case .additionalForbidden: "additionalProperties: false"
            case .additionalValues: "additionalProperties"
            case .unevaluatedForbidden: "unevaluatedProperties: false"
            }
        }

        var verb: String {
            switch self {
            case .additionalForbidden, .unevaluatedForbidden: "refuses"
            case .additionalValues: "restricts"
            }
        }
    }

    let names: Set<ExactText>
    let keyword: Keyword

    /// What is left where both hold.
    func within(_ other: PropertySeal) -> PropertySeal {
        PropertySeal(names: names.intersection(other.names), keyword: other.keyword)
    }

    /// The first property that it restricts.
    func refused(in object: ObjectKeywords) -> String? {
        object.properties.first { !names.contains(ExactText($0.name)) }?.name
    }
}

extension ObjectKeywords {
    /// How this restricts the properties of schemas beside it. Keys of patterns are not known by name.
    var ownSeal: PropertySeal? {
        guard let keyword = sealingKeyword, !keepsPatternKeys else { return seal }
        let own = PropertySeal(names: Set(properties.map { ExactText($0.name) }), keyword: keyword)
        return seal.map { own.within($0) } ?? own
    }

    /// Whether keys of any name are announced.
    var takesAnyKey: Bool { if case .anything = additional { true } else { false } }

    private var sealingKeyword: PropertySeal.Keyword? {
        switch additional {
        case .forbidden: .additionalForbidden
        case .values: .additionalValues
        case .unannounced: closesAfterMerging && !standsAround ? .unevaluatedForbidden : nil
        case .anything: nil
        }
    }
}

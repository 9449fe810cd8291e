internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Extensions that name and describe the values of an `enum`, or say whether there will be others.
struct EnumerationExtensions {
    let report: ReadingReport

    /// Vendors spell the same facts differently; where a document uses several, the first of each list counts.
    func read(_ place: Place, into schema: inout Schema) {
        guard var allowed = schema.allowed else {
            reportIdle(in: place)
            return
        }
        let microsoft = MicrosoftEnumeration(
            report: report, literals: TypedLiterals(of: place), place: place.child(Keyword.xMsEnum.rawValue))
        let names =
            [.xEnumVarnames, .xEnumNames, .xSpeakeasyEnums].compactMap { texts($0, in: place) }
            + [microsoft.names]
        let descriptions =
            [.xEnumDescriptions, .xEnumDescriptionsCamel].compactMap { texts($0, in: place) }
            + [microsoft.descriptions]
        let hasTexts = (names + descriptions).contains { !$0.isEmpty }
        for index in allowed.values.indices where hasTexts {
            let value = allowed.values[index].value
            if let name = names.lazy.compactMap({ $0[value] }).first {
                allowed.values[index].name = SuggestedName(name, .declared)
            }
            allowed.values[index].documentation = descriptions.lazy.compactMap { $0[value] }.first
        }
        allowed.typeName = microsoft.typeName
        // The more specific word counts.
        allowed.openness =
            unknownValues(in: place) ?? extensible(in: place) ?? microsoft.openness ?? allowed.openness
        schema.allowed = allowed
    }

    /// What a list or a mapping says about each value.
    private func texts(_ keyword: Keyword, in place: Place) -> [JSONLiteral: String]? {
        guard let extensionPlace = place.child(keyword.rawValue) else { return nil }
        return EnumerationTexts(report: report, keyword: keyword).read(extensionPlace, EnumerationEntries(place))
    }

    /// `x-speakeasy-unknown-values: allow`
    private func unknownValues(in place: Place) -> EnumerationDeclaration.Openness? {
        guard let place = place.child(Keyword.xSpeakeasyUnknownValues.rawValue) else { return nil }
        switch place.node.string {
        case "allow": return .open
        case "disallow": return .closed
        default:
            report.malformed(.xSpeakeasyUnknownValues, at: place, expected: "`allow` or `disallow`")
            return nil
        }
    }

    /// A flag beside `enum`; a list of values instead of `enum` is read where that would be.
    private func extensible(in place: Place) -> EnumerationDeclaration.Openness? {
        guard let flag = place.child(Keyword.xExtensibleEnum.rawValue),
            place.node[Keyword.enumeration.rawValue] != nil
        else { return nil }
        if flag.node.sequence != nil { return .open }
        return report.boolean(.xExtensibleEnum, at: flag) == true ? .open : nil
    }

    private func reportIdle(in place: Place) {
        let idle: [Keyword] = [
            .xEnumVarnames, .xEnumNames, .xEnumDescriptions, .xEnumDescriptionsCamel, .xSpeakeasyEnums, .xMsEnum,
            .xSpeakeasyUnknownValues,
        ]
        for found in idle.compactMap({ place.child($0.rawValue) }) {
            report.note(
                .idleKeyword, "`\(found.path.token)` says something about the values of an `enum`, and there is none",
                at: found.location, consequence: "It has no effect.")
        }
    }
}

/// The entries of an `enum`, as extensions count them.
struct EnumerationEntries {
    /// By position, with `null` and repetitions.
    let values: [JSONLiteral?]

    init(_ place: Place) {
        let list = place.node[Keyword.enumeration.rawValue] ?? place.node[Keyword.xExtensibleEnum.rawValue]
        let literals = TypedLiterals(of: place)
        values = (list?.sequence ?? []).map { literals.read($0) }
    }

    /// The value that a mapping's key means.
    func value(spelled key: String) -> JSONLiteral? {
        values.lazy.compactMap { $0 }.first { ($0.string ?? $0.jsonText).isExactly(key) }
    }
}

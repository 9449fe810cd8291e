public import ModelGenModel

/// Holds what was read from pages against the sources that the pages describe, fact by fact.
///
/// Every row counts once for each fact it states. A row without a counterpart disagrees on all of them.
public struct GroundTruthComparison: Sendable {
    /// Every fact that was compared, in the order of the rows, with what is wrong about it.
    public private(set) var verdicts: [(claim: Claim, disagreement: Disagreement?)] = []
    /// Without a threshold: pages print the names of a language.
    public private(set) var wireNames = Tally()
    /// Stated in prose where the sources have none to compare them with.
    public private(set) var unverifiedDefaults = 0
    /// Stated by the sources where the page states none.
    public private(set) var unstatedDefaults = 0
    /// Rows that only spell out the form of an open union.
    public private(set) var keeperRowCount = 0
    private let spelling: SourceTypeSpelling
    private let declarations: [String: TypeDeclaration]

    /// Compares all declarations with all rows.
    public init(of set: ModelSet, with rows: [GroundTruthRow]) {
        spelling = SourceTypeSpelling(names: set.declarationsByID().mapValues(\.header.name.text))
        declarations = Dictionary(
            set.declarations.map { ($0.header.name.text, $0) }, uniquingKeysWith: { first, _ in first })
        let declared = Set(declarations.keys)
        let statable = OpenUnions(rows, declared: declared).removingKeepers(of: rows)
        keeperRowCount = rows.count - statable.count
        let rows = NestedErrors(statable, declared: declared).flattening(statable)
        compareTypes(set.declarations, with: rows)
        for row in rows {
            switch row.kind {
            case .alias: compare(alias: row, declarations[row.className])
            case .field: compare(field: row, declarations[row.className])
            }
        }
    }

    /// The facts that differ.
    public var disagreements: [Disagreement] { verdicts.compactMap(\.disagreement) }

    private mutating func expect(_ fact: Fact, _ subject: String, _ expected: String, _ found: String) {
        let claim = Claim(fact: fact, subject: subject)
        let agrees = expected == found
        verdicts.append((claim, agrees ? nil : Disagreement(claim: claim, expected: expected, found: found)))
    }

    private static let none = "none"
}

// MARK: - Types

extension GroundTruthComparison {
    /// A class without fields has no row; that it exists shows in the types of other rows.
    private mutating func compareTypes(_ declared: [TypeDeclaration], with rows: [GroundTruthRow]) {
        let fields = Dictionary(grouping: rows, by: \.className)
        var seen: Set<String> = []
        for row in rows where seen.insert(row.className).inserted {
            let found = declarations[row.className] == nil ? Self.none : "a declaration"
            expect(.typeExists, row.className, "a declaration", found)
        }
        let mentioned = rows.reduce(into: Set<String>()) { $0.formUnion($1.type.names) }
        for declaration in declared where declaration.header.name.provenance != .derived {
            let name = declaration.header.name.text
            let exists = fields[name] != nil || mentioned.contains(name)
            expect(.classExists, name, "a class", exists ? "a class" : Self.none)
            compareOtherProperties(of: declaration, name, with: fields[name] ?? [])
        }
    }

    private mutating func compareOtherProperties(
        of declaration: TypeDeclaration, _ name: String, with rows: [GroundTruthRow]
    ) {
        guard case .object(let object) = declaration else { return }
        let known = Set(rows.flatMap { [$0.name, $0.name.lowercased()] })
        let others = object.properties.map(\.sourceName).filter { !known.contains($0) }
        expect(.noOtherProperty, name, "", others.joined(separator: "|"))
    }

    private mutating func compare(alias row: GroundTruthRow, _ declaration: TypeDeclaration?) {
        if let literals = row.type.literals {
            var values: [EnumerationDeclaration.Value] = []
            if case .enumeration(let enumeration) = declaration { values = enumeration.values }
            let found = values.map { SourceSpelling.of($0.value) }
            expect(.enumerationValues, row.className, literals.joined(separator: "|"), found.joined(separator: "|"))
        } else {
            // An alias of one class is a union of one member.
            let expected = row.type.members ?? [row.type.bare.canonical]
            var members: Set<String> = []
            if case .union(let union) = declaration { members = Set(union.members.map { spelling.of($0.type) }) }
            expect(
                .unionMembers, row.className, expected.sorted().joined(separator: "|"),
                members.sorted().joined(separator: "|"))
        }
    }
}

// MARK: - Fields

extension GroundTruthComparison {
    private mutating func compare(field row: GroundTruthRow, _ declaration: TypeDeclaration?) {
        var object: ObjectDeclaration?
        if case .object(let declared) = declaration { object = declared }
        // The page of an error has a row `__pydantic_extra__` where the sources name the field that they fill from it.
        let isExtra = row.name == "__pydantic_extra__" || row.name == "additional_properties"
        if isExtra, object?.properties.contains(where: { $0.sourceName == row.name }) != true {
            let isKept = if case .values = object?.additionalProperties { true } else { false }
            return expect(
                .propertyExists, row.subject, "additional properties", isKept ? "additional properties" : Self.none)
        }
        // Constants are spelt in capitals in some versions of the SDK, never on the page.
        let property =
            object?.properties.first { $0.sourceName == row.name }
            ?? object?.properties.first { $0.sourceName == row.name.lowercased() }
        expect(.propertyExists, row.subject, "a property", property == nil ? Self.none : "a property")
        compare(property, row)
    }

    private mutating func compare(_ property: Property?, _ row: GroundTruthRow) {
        let (marker, type) = row.type.unwrapped
        wireNames += Tally(agreed: property?.wireName.text == row.wireName ? 1 : 0, total: 1)
        let constant = property?.constant.map(SourceSpelling.of) ?? Self.none
        if let literals = type.literals, literals.count == 1 {
            expect(.constant, row.subject, literals[0], constant)
        } else {
            if property != nil { expect(.constant, row.subject, Self.none, constant) }
            expect(.baseType, row.subject, type.canonical, property.map { spelling.of($0.type) } ?? Self.none)
        }
        let isOptional = marker == "Optional" || marker == "OptionalNullable"
        expect(
            .presence, row.subject, isOptional ? "optional" : "required", property?.presence.rawValue ?? Self.none)
        guard let property else { return }
        if property.nullability != .unknown {
            let isNullable = marker == "Nullable" || marker == "OptionalNullable"
            expect(.nullability, row.subject, isNullable ? "yes" : "no", property.nullability.rawValue)
        }
        if !row.isConstant { compareDefault(of: property, row) }
    }

    private mutating func compareDefault(of property: Property, _ row: GroundTruthRow) {
        switch (property.defaultValue?.value, row.statedDefault) {
        case (nil, nil): break
        case (nil, _?): unstatedDefaults += 1
        case (_?, nil): unverifiedDefaults += 1
        case (let found?, let expected?): expect(.defaultValue, row.subject, expected, SourceSpelling.of(found))
        }
    }
}

extension GroundTruthRow {
    /// A default other than absent and null; a default of `field(…)` belongs to the language.
    fileprivate var statedDefault: String? {
        guard !["", "UNSET", "None"].contains(defaultValue), !defaultValue.hasPrefix("field(") else { return nil }
        return SourceAnnotation(defaultValue)?.canonical ?? defaultValue
    }
}

import ModelGenModel

/// Holds what was read from pages against the sources that the pages describe.
struct GroundTruthComparison {
    /// What is compared.
    enum Fact: String, CaseIterable {
        case typeExists, propertyExists, noOtherProperty, baseType, presence, nullability, constant, defaultValue
        case enumerationValues, unionMembers
    }

    struct Disagreement: Hashable {
        var fact: Fact
        /// `Class` or `Class.field`
        var subject: String
        var expected: String
        var found: String
    }

    struct Tally {
        var agreed = 0
        var total = 0
    }

    private(set) var tallies: [Fact: Tally] = [:]
    private(set) var wireNames = Tally()
    /// Stated in prose where the source has none to compare them with.
    private(set) var unverifiedDefaults = 0
    private(set) var disagreements: [Disagreement] = []
    private let names: [TypeID: String]
    private let declarations: [String: TypeDeclaration]

    init(of set: ModelSet, with rows: [GroundTruthRow]) {
        names = set.declarationsByID().mapValues(\.header.name.text)
        declarations = Dictionary(
            set.declarations.map { ($0.header.name.text, $0) }, uniquingKeysWith: { first, _ in first })
        compareOtherProperties(with: rows)
        var seen: Set<String> = []
        for row in rows {
            let declaration = declarations[row.className]
            if seen.insert(row.className).inserted {
                expect(.typeExists, row.className, "a declaration", declaration == nil ? "none" : "a declaration")
            }
            guard let declaration else { continue }
            switch row.kind {
            case .alias: compare(alias: row, declaration)
            case .field: compare(field: row, declaration)
            }
        }
    }

    private mutating func expect(_ fact: Fact, _ subject: String, _ expected: String, _ found: String) {
        tallies[fact, default: Tally()].total += 1
        if expected == found {
            tallies[fact, default: Tally()].agreed += 1
        } else {
            disagreements.append(.init(fact: fact, subject: subject, expected: expected, found: found))
        }
    }

    /// Per class: the page yields no property that the source does not have.
    private mutating func compareOtherProperties(with rows: [GroundTruthRow]) {
        let fields = Dictionary(grouping: rows.filter { $0.kind == .field }, by: \.className)
        for (name, declaration) in declarations {
            guard case .object(let object) = declaration, let fields = fields[name] else { continue }
            let known = Set(fields.map(\.name) + fields.map { $0.name.lowercased() })
            let others = object.properties.map(\.sourceName).filter { !known.contains($0) }
            expect(.noOtherProperty, name, "", others.joined(separator: "|"))
        }
    }

    private mutating func compare(alias row: GroundTruthRow, _ declaration: TypeDeclaration) {
        if let literals = row.type.literals {
            let values =
                if case .enumeration(let enumeration) = declaration { enumeration.values } else {
                    [] as [EnumerationDeclaration.Value]
                }
            let found = values.map { SourceSpelling.of($0.value) }
            expect(.enumerationValues, row.className, literals.joined(separator: "|"), found.joined(separator: "|"))
        } else {
            // An alias of one class is a union of one member.
            let members = row.type.members ?? [row.type.bare.canonical]
            let found =
                if case .union(let union) = declaration { union.members.map { canonical($0.type) } } else {
                    [] as [String]
                }
            expect(
                .unionMembers, row.className, members.sorted().joined(separator: "|"),
                Set(found).sorted().joined(separator: "|"))
        }
    }

    private mutating func compare(field row: GroundTruthRow, _ declaration: TypeDeclaration) {
        let subject = "\(row.className).\(row.name)"
        guard case .object(let object) = declaration else {
            expect(.propertyExists, subject, "a property", "no object")
            return
        }
        if row.name == "__pydantic_extra__" {
            let isKept = if case .values = object.additionalProperties { true } else { false }
            expect(.propertyExists, subject, "additional properties", isKept ? "additional properties" : "none")
            return
        }
        // Constants are spelt in capitals in some versions of the SDK, never on the page.
        let property =
            object.properties.first { $0.sourceName == row.name }
            ?? object.properties.first { $0.sourceName == row.name.lowercased() }
        expect(.propertyExists, subject, "a property", property == nil ? "none" : "a property")
        guard let property else { return }
        compare(property, row, subject)
    }

    private mutating func compare(_ property: Property, _ row: GroundTruthRow, _ subject: String) {
        let (marker, type) = row.type.unwrapped
        wireNames.total += 1
        if property.wireName.text == row.wireName { wireNames.agreed += 1 }
        if let literals = type.literals, literals.count == 1 {
            expect(.constant, subject, literals[0], property.constant.map(SourceSpelling.of) ?? "none")
        } else {
            expect(.constant, subject, "none", property.constant.map(SourceSpelling.of) ?? "none")
            expect(.baseType, subject, type.canonical, canonical(property.type))
        }
        let isOptional = marker == "Optional" || marker == "OptionalNullable"
        expect(.presence, subject, isOptional ? "optional" : "required", property.presence.rawValue)
        if property.nullability != .unknown {
            let isNullable = marker == "Nullable" || marker == "OptionalNullable"
            expect(.nullability, subject, isNullable ? "yes" : "no", property.nullability.rawValue)
        }
        if let found = property.defaultValue?.value, !row.isConstant { compare(default: found, row, subject) }
    }

    private mutating func compare(default found: JSONLiteral, _ row: GroundTruthRow, _ subject: String) {
        guard !["", "UNSET", "None"].contains(row.defaultValue) else {
            unverifiedDefaults += 1
            return
        }
        let expected = SourceAnnotation(row.defaultValue)?.canonical ?? row.defaultValue
        expect(.defaultValue, subject, expected, SourceSpelling.of(found))
    }

    private func canonical(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar):
            switch (scalar.kind, scalar.format) {
            case (.string, "date-time"): "datetime"
            case (.string, "date"): "date"
            case (.string, "binary"): "file"
            case (.string, _): "str"
            case (.integer, _): "int"
            case (.number, _): "float"
            case (.boolean, _): "bool"
            }
        case .any: "Any"
        case .array(let element): "List[\(canonical(element))]"
        case .map(let element): "Dict[str, \(canonical(element))]"
        case .reference(let id): names[id] ?? id.rawValue
        }
    }

    private func canonical(_ element: ElementType) -> String {
        element.nullability == .yes ? "Nullable[\(canonical(element.type))]" : canonical(element.type)
    }
}

/// Literals as the ground truth spells them, quotes removed from strings.
enum SourceSpelling {
    static func of(_ value: JSONLiteral) -> String {
        switch value {
        case .null: "None"
        case .boolean(let value): value ? "True" : "False"
        case .number(let number): number.spelling
        case .string(let text): text
        case .array, .object: "…"
        }
    }
}

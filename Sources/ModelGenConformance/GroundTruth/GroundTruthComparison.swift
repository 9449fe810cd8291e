package import ModelGenModel

/// Holds what was read from pages against the sources that the pages describe, fact by fact.
///
/// Every row counts once for each fact it states. A row without a counterpart disagrees on all of them.
package struct GroundTruthComparison: Sendable {
    /// One fact that was compared.
    package struct Verdict: Sendable {
        /// What is said.
        package var claim: Claim
        /// What the class is.
        package var kind: GroundTruthRow.Kind
        /// What is wrong about it.
        package var disagreement: Disagreement?
    }

    /// Every fact that was compared, in the order of the rows, with what is wrong about it.
    package private(set) var verdicts: [Verdict] = []
    /// How the keys of bodies are spelled; without a threshold unless one is asked for.
    package private(set) var wireNames = WireNameTally()
    /// Stated in prose where the sources have none to compare them with.
    package private(set) var unverifiedDefaults = 0
    /// Stated by the sources where the page states none.
    package private(set) var unstatedDefaults = 0
    /// Rows that only spell out the form of an open union.
    package private(set) var keeperRowCount = 0
    /// Rows about what an SDK keeps around the JSON.
    package private(set) var envelopeRowCount = 0
    /// Rows about constants of modules.
    package private(set) var moduleConstantCount = 0
    /// Rows of a partial truth about types that have no page.
    package private(set) var unmatchedRowCount = 0
    /// `Level.L` → the value that the member stands for.
    private let members: [String: String]
    private let types: SourceTypeMatching
    private let index: DeclarationIndex
    /// Names in the types of fields of other classes.
    private let referred: Set<String>

    /// Compares all declarations with all rows. Partial rows are a document's: it knows no classes of operations, and pages
    /// need not have all of its schemas.
    package init(of set: ModelSet, with rows: [GroundTruthRow], isPartial: Bool = false) {
        let index = DeclarationIndex(set.declarations, classes: rows.map(\.owner))
        self.index = index
        types = SourceTypeMatching(index, classes: Set(rows.map(\.owner)))
        referred = rows.filter { $0.kind == .field }.reduce(into: []) { names, row in
            names.formUnion(row.type.names.map(Self.lastPart).filter { $0 != row.owner.name })
        }
        members = Dictionary(
            rows.flatMap { row in row.values.map { ("\(row.owner.name).\($0.key)", $0.value) } },
            uniquingKeysWith: { first, _ in first })
        let declared = { (owner: ClassName) in index.declaration(of: owner) != nil }
        let envelopes = EnvelopeRows(rows, declared: declared)
        let constants = rows.filter { $0.isModuleConstant && !declared($0.owner) }
        moduleConstantCount = constants.count
        let ofAPI = rows.filter { !envelopes.contains($0) && !($0.isModuleConstant && !declared($0.owner)) }
        envelopeRowCount = rows.count - constants.count - ofAPI.count
        let statable = OpenUnions(ofAPI, declared: declared).removingKeepers(of: ofAPI)
        keeperRowCount = ofAPI.count - statable.count
        var compared = NestedErrors(statable, declared: declared).flattening(statable)
        if isPartial {
            unmatchedRowCount = compared.count { !declared($0.owner) }
            compared.removeAll { !declared($0.owner) }
        }
        let counted = Set(compared.map(\.owner).compactMap { index.declaration(of: $0)?.id })
        let declarations = set.declarations.filter {
            !envelopes.contains(index.owner(of: $0)) && (!isPartial || counted.contains($0.id))
        }
        compareTypes(declarations, with: compared)
        for row in compared {
            switch row.kind {
            case .alias, .value: compare(alias: row, index.declaration(of: row.owner))
            case .field: compare(field: row, index.declaration(of: row.owner))
            }
        }
    }

    /// The facts that differ.
    package var disagreements: [Disagreement] { verdicts.compactMap(\.disagreement) }

    private mutating func expect(_ fact: Fact, _ row: GroundTruthRow, _ expected: String, _ found: String) {
        expect(fact, row.subject, row.kind, expected, found)
    }

    private mutating func expect(
        _ fact: Fact, _ subject: String, _ kind: GroundTruthRow.Kind, _ expected: String, _ found: String
    ) {
        let claim = Claim(fact: fact, subject: subject)
        let disagreement = expected == found ? nil : Disagreement(claim: claim, expected: expected, found: found)
        verdicts.append(Verdict(claim: claim, kind: kind, disagreement: disagreement))
    }

    private static let none = "none"
}

// MARK: - Types

extension GroundTruthComparison {
    /// A class without fields has no row; that it exists shows in the types of other rows.
    private mutating func compareTypes(_ declared: [TypeDeclaration], with rows: [GroundTruthRow]) {
        let fields = Dictionary(grouping: rows, by: \.owner)
        var seen: Set<ClassName> = []
        for row in rows where seen.insert(row.owner).inserted {
            let found = index.declaration(of: row.owner) == nil ? Self.none : "a declaration"
            expect(.typeExists, "\(row.owner)", row.kind, "a declaration", found)
        }
        let mentioned = rows.reduce(into: Set<String>()) { $0.formUnion($1.type.names.map(Self.lastPart)) }
        for declaration in declared where declaration.header.name.provenance != .derived {
            let name = declaration.header.name.text
            // A class without fields has no row, so that its page cannot be held against one.
            if case .object(let object) = declaration, object.properties.isEmpty { continue }
            let own = self.rows(of: declaration, fields)
            let exists = own != nil || mentioned.contains(name)
            let owner = index.owner(of: declaration)
            expect(.classExists, "\(owner)", declaration.kind, "a class", exists ? "a class" : Self.none)
            compareOtherProperties(of: declaration, "\(owner)", with: own ?? [])
        }
    }

    /// The rows of the class that this very declaration stands for.
    private func rows(
        of declaration: TypeDeclaration, _ fields: [ClassName: [GroundTruthRow]]
    ) -> [GroundTruthRow]? {
        let owner = index.owner(of: declaration)
        if let rows = fields[owner] { return rows }
        let others = fields.keys.filter { $0.name == owner.name }
        return others.first { index.declaration(of: $0)?.id == declaration.id || !index.isKnown(owner.namespace) }
            .flatMap { fields[$0] }
    }

    private static func lastPart(of name: String) -> String { String(name.split(separator: ".").last ?? "") }

    private mutating func compareOtherProperties(
        of declaration: TypeDeclaration, _ name: String, with rows: [GroundTruthRow]
    ) {
        guard case .object(let object) = declaration else { return }
        let known = Set(rows.flatMap { [$0.name, $0.name.lowercased(), PropertyName.normalized($0.name)] })
        let others = object.properties.map(\.sourceName).filter {
            !known.contains($0) && !known.contains(PropertyName.normalized($0))
        }
        expect(.noOtherProperty, name, .field, "", others.joined(separator: "|"))
    }

    private mutating func compare(alias row: GroundTruthRow, _ declaration: TypeDeclaration?) {
        if let literals = row.type.literals {
            var values: [EnumerationDeclaration.Value] = []
            if let enumeration = declaration.flatMap(index.list) { values = enumeration.values }
            let found = values.map { SourceSpelling.of($0.value) }
            expect(.enumerationValues, row, literals.joined(separator: "|"), found.joined(separator: "|"))
        } else {
            var members: [TypeReference] = []
            if case .union(let union) = declaration { members = union.members.map(\.type) }
            let (expected, found) = types.compare(members: row, with: members)
            expect(.unionMembers, row, expected, found)
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
            return expect(.propertyExists, row, "additional properties", isKept ? "additional properties" : Self.none)
        }
        let property = object.flatMap { PropertyName.property(row.name, of: $0) }
        expect(.propertyExists, row, "a property", property == nil ? Self.none : "a property")
        wireNames.count(property, row, of: object, isReferred: referred.contains(row.owner.name))
        compare(property, row)
    }

    private mutating func compare(_ property: Property?, _ row: GroundTruthRow) {
        let (marker, type) = row.type.unwrapped
        let constant = property?.constant.map(SourceSpelling.of) ?? Self.none
        if let expected = row.constantValue {
            expect(.constant, row, expected, property.flatMap(types.onlyValue) ?? constant)
        } else {
            if property != nil { expect(.constant, row, Self.none, constant) }
            let (expected, found) = types.compare(type, of: row, with: property?.type)
            expect(.baseType, row, expected, found ?? Self.none)
        }
        let isRequired = row.isRequired ?? (marker != "Optional" && marker != "OptionalNullable")
        expect(.presence, row, isRequired ? "required" : "optional", property?.presence.rawValue ?? Self.none)
        guard let property else { return }
        if property.nullability != .unknown {
            let isNullable = row.isNullable ?? (marker == "Nullable" || marker == "OptionalNullable")
            expect(.nullability, row, isNullable ? "yes" : "no", property.nullability.rawValue)
        }
        if row.constant == .none { compareDefault(of: property, row) }
    }

    private mutating func compareDefault(of property: Property, _ row: GroundTruthRow) {
        let stated = row.statedDefault.map { members[$0] ?? $0 }
        switch (property.defaultValue?.value, stated) {
        case (nil, nil): break
        case (nil, _?): unstatedDefaults += 1
        case (_?, nil): unverifiedDefaults += 1
        case (let found?, let expected?): expect(.defaultValue, row, expected, SourceSpelling.of(found))
        }
    }
}

extension GroundTruthRow {
    /// The only value, by the annotation or by a column of its own.
    fileprivate var constantValue: String? {
        if case .value(let text) = constant { return text }
        guard isRequired == nil, let literals = type.unwrapped.type.literals, literals.count == 1 else { return nil }
        return literals[0]
    }

    /// A default other than absent and null; a default of `field(…)` belongs to the language.
    fileprivate var statedDefault: String? {
        guard !["", "UNSET", "None"].contains(defaultValue), !defaultValue.hasPrefix("field(") else { return nil }
        return SourceAnnotation(defaultValue)?.canonical ?? defaultValue
    }
}

extension TypeDeclaration {
    /// The kind of rows that its class has.
    fileprivate var kind: GroundTruthRow.Kind {
        switch self {
        case .object: .field
        case .enumeration: .value
        case .union, .alias: .alias
        }
    }
}

import ModelGenDiagnostics
import ModelGenModel

/// What was read from pages of a kind, held against the sources that they describe, fact by fact.
struct DialectComparison {
    /// Agreement of a fact, and how often the pages cannot state it.
    struct Count {
        var agreed = 0
        var weaker = 0
        var total = 0
    }

    /// A key that is spelled otherwise than the set's rule has it.
    struct OtherName {
        var subject: String
        var expected: String
        var found: String
    }

    private(set) var counts: [Fact: Count] = [:]
    private(set) var losses: [Loss: Int] = [:]
    private(set) var disagreements: [Disagreement] = []
    private(set) var names = Tally()
    /// Keys that are spelled otherwise.
    private(set) var otherNames: [OtherName] = []
    private(set) var rowsWithoutPage = 0
    private(set) var rowsOfMembers = 0
    private(set) var untypedRows = 0
    private let language: DialectLanguage
    private let types: DialectTypes
    private let byName: [String: [TypeDeclaration]]
    private let suspects: Set<SourceLocation>

    init(of set: ModelSet, with rows: [DialectRow], in language: DialectLanguage) {
        let set = CommonPrefix.removed(from: set, unlikeAnyOf: rows.map(\.owner))
        self.language = language
        byName = Dictionary(grouping: set.declarations.filter { $0.header.name.provenance != .derived }) {
            PropertyName.normalized($0.header.name.text)
        }
        let classes = rows.map { PropertyName.normalized($0.owner) }
        types = DialectTypes(
            language: language, declarations: set.declarationsByID(), classes: Set(classes),
            pages: Set(byName.keys))
        suspects = Set(set.diagnostics.filter { $0.id.rawValue == "possible-union" }.compactMap(\.location))
        compareFields(rows.filter { $0.kind == .field })
        compareValues(rows.filter { $0.kind == .value })
    }

    /// The object that most rows of a class are about.
    private func object(_ rows: [DialectRow]) -> (object: ObjectDeclaration, shared: Int)? {
        let names = Set(rows.map { PropertyName.normalized($0.name) })
        var best: (object: ObjectDeclaration, shared: Int)?
        for case .object(let object) in byName[PropertyName.normalized(rows.first?.owner ?? "")] ?? [] {
            let shared = object.properties.count { names.contains(PropertyName.normalized($0.sourceName)) }
            if shared > best?.shared ?? -1 { best = (object, shared) }
        }
        return best
    }

    private mutating func count(_ fact: Fact, _ subject: String, _ outcome: DialectTypes.Outcome, _ sides: Sides) {
        counts[fact, default: Count()].total += 1
        switch outcome {
        case .same: counts[fact, default: Count()].agreed += 1
        case .weaker(let loss):
            counts[fact, default: Count()].weaker += 1
            losses[loss, default: 0] += 1
        case .different:
            let claim = Claim(fact: fact, subject: subject)
            disagreements.append(Disagreement(claim: claim, expected: sides.expected, found: sides.found))
        }
    }

    private typealias Sides = (expected: String, found: String)
}

// MARK: - Fields

extension DialectComparison {
    private mutating func compareFields(_ rows: [DialectRow]) {
        let groups = Dictionary(grouping: rows, by: \.group).sorted { $0.key < $1.key }.map(\.value)
        let namesakes = Dictionary(grouping: groups) { $0.first?.owner ?? "" }
        for group in groups {
            let owner = group.first?.owner ?? ""
            guard byName[PropertyName.normalized(owner)] != nil else {
                rowsWithoutPage += group.count
                continue
            }
            let found = object(group)
            // Another class of this name is in a namespace whose pages the set does not have.
            if found?.shared == 0, namesakes[owner]?.count ?? 0 > 1 {
                rowsWithoutPage += group.count
                continue
            }
            for row in group { compare(row, found?.object) }
            if let found, !group.contains(where: \.isOfMember) { compareOthers(of: found.object, group) }
        }
    }

    private mutating func compare(_ row: DialectRow, _ object: ObjectDeclaration?) {
        if row.isOfMember {
            rowsOfMembers += 1
            return
        }
        guard let object else {
            return count(.propertyExists, row.subject, .different, ("an object", "another type"))
        }
        if ["additionalproperties", "additionalproperty"].contains(PropertyName.normalized(row.name)) {
            let isKept = if case .values = object.additionalProperties { true } else { false }
            let outcome: DialectTypes.Outcome = isKept ? .same : .different
            return count(.propertyExists, row.subject, outcome, ("additional properties", "none"))
        }
        guard let property = PropertyName.property(row.name, of: object) else {
            return count(.propertyExists, row.subject, .different, ("a property", "none"))
        }
        count(.propertyExists, row.subject, .same, ("", ""))
        let agrees = property.wireName.text == row.wireName
        names += Tally(agreed: agrees ? 1 : 0, total: 1)
        if !agrees {
            otherNames.append(
                OtherName(subject: row.subject, expected: row.wireName, found: property.wireName.text))
        }
        compare(property, row, of: object)
    }

    private mutating func compare(_ property: Property, _ row: DialectRow, of object: ObjectDeclaration) {
        if let isRequired = row.isRequired { comparePresence(of: property, isRequired, row, of: object) }
        let isSaidNullable = row.annotation.sayNullable(isRequired: row.isRequired ?? false, in: language)
        if let isNullable = isSaidNullable ? true : row.isNullable, property.nullability != .unknown {
            let found = property.nullability == .yes
            count(
                .nullability, row.subject, found == isNullable ? .same : .different,
                (isNullable ? "nullable" : "not nullable", found ? "nullable" : "not nullable"))
        }
        guard let type = row.type else {
            untypedRows += 1
            return
        }
        let found = SourceTypeSpelling(names: types.declarations.mapValues(\.header.name.text)).of(property.type)
        if let literals = type.literals, let constant = property.constant {
            let outcome: DialectTypes.Outcome = literals == [SourceSpelling.of(constant)] ? .same : .different
            return count(.baseType, row.subject, outcome, (type.canonical, "const \(SourceSpelling.of(constant))"))
        }
        count(.baseType, row.subject, types.compare(type, row.annotation, property.type), (Self.text(type), found))
    }

    private static func text(_ type: SourceAnnotation) -> String {
        type.literals.map { "enum(\($0.joined(separator: ",")))" } ?? type.canonical
    }

    private mutating func comparePresence(
        of property: Property, _ isRequired: Bool, _ row: DialectRow, of object: ObjectDeclaration
    ) {
        let found = property.presence == .required
        var outcome: DialectTypes.Outcome = found == isRequired ? .same : .different
        if isRequired, !found {
            // Where no document was at hand the sources do not tell what has a default.
            if row.hasDefault || row.type == nil, !language.canState(.requiredWithDefault) {
                outcome = .weaker(.requiredWithDefault)
            }
            if suspects.contains(object.header.location) { outcome = .weaker(.requiredOfUnions) }
            if !language.canState(.presence) { outcome = .weaker(.presence) }
        }
        // A constant with a default is shown as required, whatever the schema says.
        if !isRequired, found, row.constant != nil, !language.canState(.requiredWithDefault) {
            outcome = .weaker(.requiredWithDefault)
        }
        let words = { (flag: Bool) in flag ? "required" : "optional" }
        count(.presence, row.subject, outcome, (words(isRequired), words(found)))
    }
}

// MARK: - Values and what only pages have

extension DialectComparison {
    private mutating func compareValues(_ rows: [DialectRow]) {
        let classes = Dictionary(grouping: rows, by: \.owner)
        for owner in classes.keys.sorted() {
            guard let declaration = byName[PropertyName.normalized(owner)]?.first else {
                rowsWithoutPage += classes[owner]?.count ?? 0
                continue
            }
            let expected = Set((classes[owner] ?? []).filter { $0.type != .name("None") }.map(\.wireName))
            let literal = SourceAnnotation.generic("Literal", expected.sorted().map { .string($0) })
            let outcome = types.compare(literal, SourceWords(""), .reference(declaration.id))
            count(.enumerationValues, owner, outcome, (Self.text(literal), values(of: declaration)))
        }
    }

    private func values(of declaration: TypeDeclaration) -> String {
        guard case .enumeration(let enumeration) = declaration else { return "no enumeration" }
        return "enum(\(enumeration.values.map { SourceSpelling.of($0.value) }.sorted().joined(separator: ",")))"
    }

    /// A property that the class does not have is made up.
    private mutating func compareOthers(of object: ObjectDeclaration, _ rows: [DialectRow]) {
        let known = Set(rows.map { PropertyName.normalized($0.name) })
        let others = object.properties.map(\.sourceName).filter { !known.contains(PropertyName.normalized($0)) }
        let outcome: DialectTypes.Outcome = others.isEmpty ? .same : .different
        count(.noOtherProperty, rows.first?.owner ?? "", outcome, ("", others.joined(separator: "|")))
    }
}

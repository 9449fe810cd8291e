import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText

extension DiagnosticID {
    /// An override that no type or property answers to.
    static let unmatchedOverride = DiagnosticID("unmatched-override")
    /// An override whose name several types have.
    static let ambiguousOverride = DiagnosticID("ambiguous-override")
    /// An override of a fact that the type or property does not have.
    static let uselessOverride = DiagnosticID("useless-override")
    /// An override of an inline schema's type by the name that it would have at the top level.
    static let flatName = DiagnosticID("flat-name")
    /// What the source says about a value, dropped because the user gave it another type.
    static let overriddenConstraints = DiagnosticID("overridden-constraints")
}

/// Puts what the user says in place of what the source says.
struct Overrides {
    private var set: ModelSet
    private let positionsByID: [TypeID: Int]
    /// By the names in the source, and by those in Swift of what stands inside other types: `Invoice.Status`.
    private let positionsByName: [String: [Int]]
    /// The names in Swift of what stands inside other types.
    private let nestedNames: [TypeID: String]

    private init(_ set: ModelSet, naming: SwiftOptions) {
        self.set = set
        let positions = set.declarations.enumerated()
        positionsByID = Dictionary(positions.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let nestedNames = SwiftSurface.names(of: set, options: naming).filter { $0.value.contains(".") }
        let names = set.declarations.enumerated().flatMap { position, declaration in
            [declaration.header.name.text, nestedNames[declaration.id]].compactMap { $0 }.map { ($0, [position]) }
        }
        positionsByName = Dictionary(names, uniquingKeysWith: +)
        self.nestedNames = nestedNames
    }

    /// Applies every override to each input that has its type; what matches nothing is a warning in the result.
    ///
    /// Done before inputs are merged, so that renaming a type can end a conflict.
    ///
    /// - Parameters:
    ///   - overrides: In the order of the configuration.
    ///   - sets: One for each input.
    ///   - naming: What decides the names in Swift, by which inline schemas' types are addressed.
    /// - Returns: The sets in their order.
    static func apply(
        _ overrides: [TypeOverride], to sets: [ModelSet], naming: SwiftOptions = SwiftOptions(toolVersion: "")
    ) -> [ModelSet] {
        if overrides.isEmpty || sets.isEmpty { return sets }
        var stages = sets.map { Overrides($0, naming: naming) }
        for override in overrides {
            let matching = stages.indices.filter { stages[$0].declares(override.target) }
            for index in matching { stages[index].apply(override) }
            if matching.isEmpty { stages[0].warnUnmatched(override, names: sets.flatMap(\.names)) }
        }
        return stages.map(\.set)
    }

    private func declares(_ target: String) -> Bool {
        positionsByID[TypeID(target)] != nil || positionsByName[target] != nil
    }

    private mutating func apply(_ override: TypeOverride) {
        guard let position = position(of: override.target, at: override.location, what: "The override") else { return }
        var declaration = set.declarations[position]
        if let name = override.name { declaration.header.name = SuggestedName(name, .required) }
        if let openness = override.enumeration { apply(openness, to: &declaration, override) }
        if let unknownKeys = override.unknownKeys { apply(unknownKeys, to: &declaration, override) }
        if !override.properties.isEmpty { apply(override.properties, to: &declaration, override) }
        set.declarations[position] = declaration
    }

    private mutating func warnUnmatched(_ override: TypeOverride, names: [String]) {
        warn(
            .unmatchedOverride, "No type of the inputs is called `\(override.target)`", at: override.location,
            loses: "The override",
            fix: NearestName.of(override.target, in: names).map { "Did you mean `\($0)`?" })
    }

    /// An identity counts before a name.
    private mutating func position(of target: String, at location: SourceLocation, what: String) -> Int? {
        if let position = positionsByID[TypeID(target)] { return position }
        let positions = positionsByName[target] ?? []
        if positions.count == 1 {
            noteFlatName(target, of: positions[0], at: location)
            return positions[0]
        }
        if positions.isEmpty {
            let nearest = NearestName.of(target, in: set.names)
            warn(
                .unmatchedOverride, "No type of the inputs is called `\(target)`", at: location, loses: what,
                fix: nearest.map { "Did you mean `\($0)`?" })
        } else {
            let ids = positions.map { "`\(set.declarations[$0].id)`" }.joined(separator: ", ")
            warn(
                .ambiguousOverride, "\(positions.count) types are called `\(target)`", at: location, loses: what,
                fix: "Write one of \(ids).")
        }
        return nil
    }

    private mutating func noteFlatName(_ target: String, of position: Int, at location: SourceLocation) {
        guard let name = nestedNames[set.declarations[position].id], name != target else { return }
        set.diagnostics.append(
            .note(
                .flatName, "`\(target)` is the type `\(name)`", at: location,
                consequence: "It is found by the name that it had at the top level.", fix: "Write `\(name)`."))
    }

    private mutating func apply(
        _ openness: EnumerationDeclaration.Openness, to declaration: inout TypeDeclaration, _ override: TypeOverride
    ) {
        guard case .enumeration(var enumeration) = declaration else {
            warn(
                .uselessOverride, "`\(override.target)` is not an enumeration", at: override.location,
                loses: "`enumeration`")
            return
        }
        enumeration.openness = openness
        declaration = .enumeration(enumeration)
    }

    private mutating func apply(
        _ unknownKeys: UnknownKeys, to declaration: inout TypeDeclaration, _ override: TypeOverride
    ) {
        guard case .object(var object) = declaration, object.additionalProperties == .unannounced else {
            warn(
                .uselessOverride, "`\(override.target)` is no object that says nothing about other keys",
                at: override.location,
                loses: "`unknown-keys`")
            return
        }
        object.unknownKeys = unknownKeys
        declaration = .object(object)
    }

    private mutating func warn(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation, loses what: String, fix: String? = nil
    ) {
        set.diagnostics.append(
            .warning(id, message, at: location, consequence: "\(what) has no effect.", fix: fix))
    }
}

// MARK: - Properties

extension Overrides {
    private mutating func apply(
        _ overrides: [PropertyOverride], to declaration: inout TypeDeclaration, _ type: TypeOverride
    ) {
        guard case .object(var object) = declaration else {
            warn(.uselessOverride, "`\(type.target)` has no properties", at: type.location, loses: "`properties`")
            return
        }
        for override in overrides {
            guard let index = object.properties.firstIndex(where: { $0.isCalled(override.target) }) else {
                let nearest = NearestName.of(override.target, in: object.properties.map(\.wireName.text))
                warn(
                    .unmatchedOverride, "`\(type.target)` has no property `\(override.target)`",
                    at: override.location, loses: "The override", fix: nearest.map { "Did you mean `\($0)`?" })
                continue
            }
            apply(override, to: &object.properties[index])
            if let openness = override.enumeration { apply(openness, to: object.properties[index].type, override) }
        }
        declaration = .object(object)
    }

    private mutating func apply(_ override: PropertyOverride, to property: inout Property) {
        if let name = override.name { property.requiredName = name }
        if let wireName = override.wireName { property.wireName = .known(wireName) }
        if let nullability = override.nullability { property.nullability = nullability }
        if let presence = override.presence { property.presence = presence }
        guard let type = newType(override, of: property), type != property.type else { return }
        if !property.type.holdsSameValues(as: type) { dropFacts(of: &property, override) }
        property.type = type
    }

    /// Opens or closes the enumeration that a property holds, alone or in lists and maps.
    private mutating func apply(
        _ openness: EnumerationDeclaration.Openness, to type: TypeReference, _ override: PropertyOverride
    ) {
        guard let id = type.innermostReference, let position = positionsByID[id],
            case .enumeration(var enumeration) = set.declarations[position]
        else {
            warn(
                .uselessOverride, "`\(override.target)` holds no enumeration", at: override.location,
                loses: "`enumeration`")
            return
        }
        enumeration.openness = openness
        set.declarations[position] = .enumeration(enumeration)
    }

    private mutating func newType(_ override: PropertyOverride, of property: Property) -> TypeReference? {
        guard let type = override.type else {
            guard let format = override.format else { return nil }
            return formatted(property.type, format, override)
        }
        guard let reference = reference(type, override) else { return nil }
        return override.format.map { formatted(reference, $0, override) } ?? reference
    }

    private mutating func formatted(
        _ type: TypeReference, _ format: String, _ override: PropertyOverride
    ) -> TypeReference {
        guard case .scalar(let scalar) = type else {
            warn(
                .uselessOverride, "`\(override.target)` is not a string or a number", at: override.location,
                loses: "`format`")
            return type
        }
        return .scalar(ScalarType(scalar.kind, format: format))
    }

    private mutating func reference(_ type: OverrideType, _ override: PropertyOverride) -> TypeReference? {
        switch type {
        case .scalar(let kind): return .scalar(ScalarType(kind))
        case .any: return .any
        case .array(let element): return reference(element, override).map { .array(ElementType($0)) }
        case .named(let name):
            return position(of: name, at: override.location, what: "`type`")
                .map { .reference(set.declarations[$0].id) }
        }
    }

    /// Constraints, a default and a constant of another type would not compile.
    private mutating func dropFacts(of property: inout Property, _ override: PropertyOverride) {
        if property.constraints.isEmpty, property.defaultValue == nil, property.constant == nil { return }
        property.constraints = []
        property.defaultValue = nil
        property.constant = nil
        set.diagnostics.append(
            .note(
                .overriddenConstraints, "`\(override.target)` has another type than in its source",
                at: override.location,
                consequence: "The source's constraints, default and constant are not checked.",
                related: [.init("the property's source is here", at: property.location)]))
    }
}

extension ModelSet {
    /// The types' names in the source, or as they were overridden.
    fileprivate var names: [String] { declarations.map(\.header.name.text) }
}

extension Property {
    fileprivate func isCalled(_ name: String) -> Bool { wireName.text.isExactly(name) || sourceName.isExactly(name) }
}

extension TypeReference {
    /// Whether only the format differs.
    fileprivate func holdsSameValues(as other: TypeReference) -> Bool {
        if case .scalar(let a) = self, case .scalar(let b) = other { return a.kind == b.kind }
        return self == other
    }
}

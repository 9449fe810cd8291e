import ModelGenModel

/// Compares types of the model with those of the sources, in either form of the ground truth.
struct SourceTypeMatching {
    private let index: DeclarationIndex
    private let spelling: SourceTypeSpelling
    private let classes: Set<ClassName>

    init(_ index: DeclarationIndex, classes: Set<ClassName>) {
        self.index = index
        self.classes = classes
        spelling = SourceTypeSpelling(names: index.names)
    }

    /// Both types in one vocabulary; equal texts agree.
    func compare(
        _ expected: SourceAnnotation, of row: GroundTruthRow, with found: TypeReference?
    ) -> (expected: String, found: String?) {
        if row.isRequired != nil {
            let agrees = found.map { matches(expected, $0) } ?? false
            let text = expected.canonical
            return (text, agrees ? text : found.map(spelling.of))
        }
        return (canonical(expected, in: row.owner.namespace), found.map(spelling.of))
    }

    /// The members of a union; an alias of one class is a union of one member.
    func compare(
        members row: GroundTruthRow, with found: [TypeReference]
    ) -> (expected: String, found: String) {
        let names = Set(found.map(spelling.of)).sorted().joined(separator: "|")
        guard row.isRequired == nil, !row.isNeutralUnion else {
            let members = row.type.bareMembers
            let agrees =
                members.count == found.count
                && members.allSatisfy { member in found.contains { matches(member, $0) } }
            let expected = members.map(\.canonical).sorted().joined(separator: "|")
            return (expected, agrees ? expected : names)
        }
        let expected = row.type.memberAnnotations.map { canonical($0, in: row.owner.namespace) }
        return (Set(expected).sorted().joined(separator: "|"), names)
    }

    /// The value of a constant, which may stand as an enumeration of one value.
    func onlyValue(of property: Property) -> String? {
        if let constant = property.constant { return SourceSpelling.of(constant) }
        guard case .reference(let id) = property.type, case .enumeration(let enumeration)? = index.byID[id],
            enumeration.values.count == 1
        else { return nil }
        return SourceSpelling.of(enumeration.values[0].value)
    }

    private func canonical(_ annotation: SourceAnnotation, in namespace: String) -> String {
        annotation.canonical { name in index.spelled(name, in: namespace, isClass: classes.contains) }
    }

    /// Types in no language's words say of enumerations and unions what is in them, not what they are called.
    private func matches(_ expected: SourceAnnotation, _ found: TypeReference) -> Bool {
        switch (expected.bare, found) {
        case (.generic("Nullable", let arguments), _) where arguments.count == 1: matches(arguments[0], found)
        case (.generic("List", let arguments), .array(let element)) where arguments.count == 1:
            matches(arguments[0], element.type)
        case (.generic("Dict", let arguments), .map(let element)) where arguments.count == 2:
            matches(arguments[1], element.type)
        case (.generic("Dict", let arguments), .reference(let id)) where arguments.last == .name("Any"):
            if case .object? = index.byID[id] { true } else { false }
        case (.generic("Literal", _), .reference(let id)): isEnumeration(id, expected.literals ?? [])
        case (.generic("Union", let members), .reference(let id)): isUnion(id, members)
        case (.name(let name), .reference(let id)):
            PropertyName.normalized(name) == PropertyName.normalized(index.byID[id]?.header.name.text ?? "")
        default: expected.canonical == spelling.of(found)
        }
    }

    private func isEnumeration(_ id: TypeID, _ values: [String]) -> Bool {
        guard let enumeration = index.byID[id].flatMap(index.list) else { return false }
        return Set(enumeration.values.map { SourceSpelling.of($0.value) }) == Set(values)
    }

    private func isUnion(_ id: TypeID, _ members: [SourceAnnotation]) -> Bool {
        guard case .union(let union)? = index.byID[id], union.members.count == members.count else { return false }
        return members.allSatisfy { member in union.members.contains { matches(member, $0.type) } }
    }
}

extension GroundTruthRow {
    /// A union in the neutral form, whose row has no flags.
    fileprivate var isNeutralUnion: Bool { isNeutral && kind == .alias }
}

extension SourceAnnotation {
    /// The members without the classes and streams that are no JSON.
    fileprivate var memberAnnotations: [SourceAnnotation] {
        guard case .generic("Union", let arguments) = bare else { return [bare] }
        return arguments.map(\.bare).filter { member in
            let name = member.canonical
            return !name.hasPrefix("Unknown") && !name.hasPrefix("Unrecognized") && !member.isEventStream
        }.flatMap { member in
            if case .generic("Union", let nested) = member, nested.allSatisfy(\.isEventStream) {
                return [SourceAnnotation]()
            }
            return [member]
        }
    }

    fileprivate var bareMembers: [SourceAnnotation] {
        switch bare {
        case .generic("Union", let members): members
        case .generic("Nullable", let inner) where inner.count == 1: inner[0].bareMembers
        case .name, .generic, .string: [bare]
        }
    }

    /// Events that follow one another, which is no JSON value.
    fileprivate var isEventStream: Bool {
        guard case .generic(let name, _) = self else { return false }
        return name.split(separator: ".").last?.hasPrefix("EventStream") ?? false
    }
}

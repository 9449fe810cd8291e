package import ModelGenDiagnostics
import ModelGenText

/// What has to be said beside a schema so that reading it gives a certain declaration: entries of the JSON form that replace
/// what was read. An entry that is `null` takes away what was read.
package struct Amendment: Sendable, Hashable {
    /// Of the declaration itself.
    package var entries: [JSONLiteral.Member]
    /// Of single properties, by their wire names.
    package var properties: [JSONLiteral.Member]

    /// Creates an amendment.
    package init(entries: [JSONLiteral.Member] = [], properties: [JSONLiteral.Member] = []) {
        self.entries = entries
        self.properties = properties
    }

    /// Reads entries; under `properties` there may be a mapping of what single properties say.
    package init(_ entries: [JSONLiteral.Member]) {
        properties = entries.first { $0.key == "properties" }?.value.members ?? []
        self.entries = properties.isEmpty ? entries : entries.filter { $0.key != "properties" }
    }

    /// The entries, which `init(_:)` reads.
    package var members: [JSONLiteral.Member] {
        properties.isEmpty ? entries : entries + [.init("properties", .object(properties))]
    }

    /// Whether nothing has to be said.
    package var isEmpty: Bool { entries.isEmpty && properties.isEmpty }

    /// Keys of the form that say where something stands, and not what it is.
    private static let places: Set<String> = ["id", "location", "schema"]

    /// The entries that lead from one form to another, places apart.
    fileprivate static func difference(
        from read: [JSONLiteral.Member], to wanted: [JSONLiteral.Member]
    ) -> [JSONLiteral.Member] {
        let changed = wanted.filter { entry in
            !places.contains(entry.key) && !read.contains { $0.key == entry.key && $0.value.isAlike(entry.value) }
        }
        let gone = read.filter { entry in !wanted.contains { $0.key == entry.key } && !places.contains(entry.key) }
        return changed.map { .init($0.key, $0.value.withoutLocations) } + gone.map { .init($0.key, .null) }
    }
}

extension TypeDeclaration {
    /// What has to be said beside this declaration's schema for it to be read as `wanted`.
    ///
    /// - Parameter wanted: The declaration, in which identities are those of this one's source.
    /// - Returns: The amendment; an empty one where nothing has to be said.
    package func amendment(to wanted: TypeDeclaration) -> Amendment {
        var amendment = Amendment(entries: Amendment.difference(from: form.members, to: wanted.form.members))
        guard case .object(let object) = self, case .object(let wantedObject) = wanted,
            object.properties.map(\.wireName.exact) == wantedObject.properties.map(\.wireName.exact)
        else { return amendment }
        amendment.entries.removeAll { $0.key == "properties" }
        for (property, wanted) in zip(object.properties, wantedObject.properties) {
            let entries = Amendment.difference(from: property.form.members, to: wanted.form.members)
            if !entries.isEmpty {
                amendment.properties.append(.init(property.wireName.text, .object(entries)))
            }
        }
        return amendment
    }

    /// The declaration with what stands beside its schema.
    ///
    /// - Throws: `ModelJSONError` where the entries do not fit.
    package func amended(by amendment: Amendment) throws(ModelJSONError) -> TypeDeclaration {
        if amendment.isEmpty { return self }
        var members = form.members.amended(by: amendment.entries, at: header.location)
        if !amendment.properties.isEmpty, let index = members.firstIndex(where: { $0.key == "properties" }) {
            members[index].value = .array(
                members[index].value.elements.map { property in
                    let name = property.members.first { $0.key == "wireName" }?.value.string
                    let entries = amendment.properties.first { $0.key.isExactly(name ?? "") }?.value.members ?? []
                    return .object(property.members.amended(by: entries, at: header.location))
                })
        }
        return try TypeDeclaration(form: JSONField(value: .object(members), path: id.rawValue))
    }
}

extension OperationSignature {
    /// What has to be said beside this operation for it to be read as `wanted`. Of parts that are the same in number only what
    /// differs is said, by their positions.
    ///
    /// - Parameter wanted: The operation, in which identities are those of this one's source.
    /// - Returns: The entries; none where nothing has to be said.
    package func amendment(to wanted: OperationSignature) -> [JSONLiteral.Member] {
        var entries = Amendment.difference(from: form.members, to: wanted.form.members)
        guard parts.count == wanted.parts.count, let index = entries.firstIndex(where: { $0.key == "parts" }) else {
            return entries
        }
        let changes = zip(parts, wanted.parts).enumerated().compactMap { index, pair -> JSONLiteral.Member? in
            let entries = Amendment.difference(from: pair.0.form.members, to: pair.1.form.members)
            return entries.isEmpty ? nil : .init(String(index), .object(entries))
        }
        entries[index].value = .object(changes)
        return entries
    }

    /// The operation with what stands beside it.
    ///
    /// - Throws: `ModelJSONError` where the entries do not fit.
    package func amended(by entries: [JSONLiteral.Member]) throws(ModelJSONError) -> OperationSignature {
        if entries.isEmpty { return self }
        var entries = entries
        if let index = entries.firstIndex(where: { $0.key == "parts" }),
            case .object(let changes) = entries[index].value
        {
            entries[index].value = .array(
                parts.enumerated().map { index, part in
                    let changes = changes.first { $0.key == String(index) }?.value.members ?? []
                    return .object(part.form.members.amended(by: changes, at: location))
                })
        }
        let members = form.members.amended(by: entries, at: location)
        return try OperationSignature(form: JSONField(value: .object(members), path: name))
    }
}

extension SchemaPredicate {
    /// The JSON form without its place.
    package var exportedForm: JSONLiteral {
        .object(form.members.filter { $0.key != "location" })
    }

    /// Reads such a form that stands at a place.
    ///
    /// - Throws: `ModelJSONError` where it is none.
    package init(exportedForm: JSONLiteral, at location: SourceLocation) throws(ModelJSONError) {
        let members = exportedForm.members + [.init("location", location.form)]
        try self.init(form: JSONField(value: .object(members), path: ""))
    }
}

extension [JSONLiteral.Member] {
    /// The entries with others in their place. Parts that come by them stand where the whole does.
    fileprivate func amended(by entries: [JSONLiteral.Member], at location: SourceLocation) -> [JSONLiteral.Member] {
        let kept = filter { member in !entries.contains { $0.key == member.key } }
        return kept
            + entries.filter { $0.value != .null }.map { entry in
                guard entry.key == "properties" || entry.key == "parts" else { return entry }
                let parts = entry.value.elements.map { part in
                    part.members.contains { $0.key == "location" }
                        ? part : JSONLiteral.object(part.members + [.init("location", location.form)])
                }
                return .init(entry.key, .array(parts))
            }
    }
}

extension JSONLiteral {
    fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }

    fileprivate var elements: [JSONLiteral] { if case .array(let elements) = self { elements } else { [] } }

    /// Whether both say the same, wherever it stands.
    fileprivate func isAlike(_ other: JSONLiteral) -> Bool { withoutLocations == other.withoutLocations }

    /// A part of a form without the places in it.
    var withoutLocations: JSONLiteral {
        mappingForms { member in
            member.key == "location" || member.key == "schema" ? nil : member
        }
    }

    /// An amendment that a document says, with its identities completed by the document's name: it holds no more of them than
    /// `#/components/schemas/Pet`.
    package func completingIdentities(with file: String) -> JSONLiteral {
        mappingForms { member in
            switch (member.key, member.value) {
            case ("id", .string(let pointer)), ("enclosedIn", .string(let pointer)),
                ("predicate", .string(let pointer)):
                Member(member.key, .string(file + pointer))
            default: member
            }
        }
    }

    /// The form with the entries of all objects in it sent through `transform`. What the document holds as data may have keys of the same
    /// names and stays as it is.
    private func mappingForms(_ transform: (Member) -> Member?) -> JSONLiteral {
        switch self {
        case .null, .boolean, .number, .string: return self
        case .array(let elements): return .array(elements.map { $0.mappingForms(transform) })
        case .object(let members):
            return .object(
                members.compactMap { member in
                    if member.key == "value", members.contains(Member("keyword", .string("schema"))) {
                        return transform(Member("predicate", member.value)).map { Member("value", $0.value) }
                    }
                    // What single properties say stands under wire names, which may read like keys of the form.
                    if member.key == "properties", case .object(let properties) = member.value {
                        return Member(
                            member.key, .object(properties.map { Member($0.key, $0.value.mappingForms(transform)) }))
                    }
                    let isData = member.key == "constant" || member.key == "value" && !member.value.isElement
                    if isData { return member }
                    return transform(member).map { Member($0.key, $0.value.mappingForms(transform)) }
                })
        }
    }

    /// Whether this is the form of an element, which the value of an operation's part is.
    private var isElement: Bool { members.map(\.key) == ["type", "nullability", "constraints"] }
}

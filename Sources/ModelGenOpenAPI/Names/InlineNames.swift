internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// Names of types: a schema's key where it has one, else its place.
///
/// A name depends on the place alone and not on the way by which a run came to it, so that siblings and the order of
/// reading never change it.
struct InlineNames {
    /// The name of the type that the schema declares.
    func name(of schema: Schema) -> SuggestedName {
        let place = schema.place
        let tokens = place.path.tokens
        let declared = declaredName(of: place)
        if !isProperty(tokens) {
            if let swiftName = schema.annotations.swiftName { return SuggestedName(swiftName, .required) }
            if let name = schema.annotations.suggestedName { return SuggestedName(name, .declared) }
        }
        if let name = schema.allowed?.typeName { return SuggestedName(name, .declared) }
        if let declared { return SuggestedName(declared, .declared) }
        let (base, rest, root) = start(tokens, in: place.source)
        return SuggestedName(base + NamePart.joined(parts(rest, from: root)), .derived)
    }

    /// What the type of the schema at a place is called inside the type that holds it, best first; empty where the way
    /// from one to the other leads through more than schemas.
    ///
    /// - Parameters:
    ///   - place: Of the schema.
    ///   - depth: How many of the place's tokens are its holder's.
    ///   - holder: The holder's schema.
    /// - Returns: At most two names.
    func names(of place: Place, below depth: Int, of holder: Node) -> [String] {
        let tokens = place.path.tokens.dropFirst(depth)
        guard let first = tokens.first, Keyword(named: first) != nil else { return [] }
        let parts = parts(tokens, from: holder)
        var names: [String] = []
        for name in [NamePart.nested(parts), NamePart.joined(parts)] where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// The key of a named schema, or the name of a file that is one schema.
    func declaredName(of place: Place) -> String? {
        let tokens = place.path.tokens
        for container in place.dialect.schemaContainers
        where tokens.count == container.count + 1 && tokens.starts(with: container) {
            return tokens[container.count]
        }
        guard tokens.isEmpty || place.source.index > 0 else { return nil }
        switch tokens.count {
        case 0: return Self.documentName(place.source.document.file)
        case 1: return tokens[0]
        case 2 where ["definitions", "$defs", "schemas"].contains(tokens[0]): return tokens[1]
        default: return nil
        }
    }

    /// What a file is called that is one schema: `order` for `order.schema.json`, as many name them.
    static func documentName(_ file: String) -> String {
        let stem = RelativePath.stem(of: file)
        return stem.hasSuffix(".schema") && stem != ".schema" ? String(stem.dropLast(".schema".count)) : stem
    }

    /// In `properties`, the extension `x-swift-name` names the property.
    private func isProperty(_ tokens: [String]) -> Bool { tokens.dropLast().last == Keyword.properties.rawValue }

    /// The name that a place's name begins with, and the way on from there.
    private func start(_ tokens: [String], in source: SourceDocument) -> (String, ArraySlice<String>, Node?) {
        for container in source.dialect.schemaContainers
        where tokens.count > container.count && tokens.starts(with: container) {
            return go(tokens, container.count + 1, in: source, base: WordCase.upperCamel(tokens[container.count]))
        }
        if let (base, count) = OperationNames.base(tokens, in: source) {
            return go(tokens, count, in: source, base: base)
        }
        if source.index > 0, let first = tokens.first, Keyword(named: first) == nil {
            return go(tokens, 1, in: source, base: WordCase.upperCamel(first))
        }
        return go(tokens, 0, in: source, base: WordCase.upperCamel(Self.documentName(source.document.file)))
    }

    private func go(
        _ tokens: [String], _ count: Int, in source: SourceDocument, base: String
    ) -> (String, ArraySlice<String>, Node?) {
        (base, tokens[count...], source.document.root.resolve(JSONPointer(tokens: Array(tokens.prefix(count)))))
    }

    /// What a pattern says of names that a name can say: `x-` of `^x-.*$`. Classes and repetitions make no words.
    private static func literal(_ pattern: String) -> String {
        var text = pattern[...]
        if text.first == "^" { text.removeFirst() }
        for end in ["$", ".*", ".+"] where text.hasSuffix(end) { text.removeLast(end.count) }
        return text.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) } ? String(text) : ""
    }

    /// Follows the keywords from a named place, adding a part for each that leads to another value.
    private func parts(_ tokens: ArraySlice<String>, from root: Node?) -> [NamePart] {
        var parts: [NamePart] = []
        var node = root
        var rest = tokens
        while let keyword = rest.popFirst() {
            node = node?[keyword]
            switch Keyword(named: keyword) {
            case .items:
                parts.append(.element)
                // Any of the positions of a tuple.
                if rest.first == "item" { rest.removeFirst() }
            case .additionalProperties: parts.append(.value)
            case .patternProperties:
                // All patterns together are what a map holds.
                let words = WordCase.upperCamel(Self.literal(rest.first ?? ""))
                parts.append(words.isEmpty ? .value : .word(words))
                node = rest.popFirst().flatMap { node?[$0] }
            case .properties, .defs, .definitions, .dependentSchemas:
                guard let key = rest.popFirst() else { continue }
                parts.append(.word(WordCase.upperCamel(key)))
                node = node?[key]
            case .allOf:
                node = rest.popFirst().flatMap { index in node?.resolve(JSONPointer(tokens: [index])) }
            case .oneOf, .anyOf, .prefixItems:
                guard let index = rest.popFirst() else { continue }
                parts.append(.word(MemberName.suffix(index, of: node)))
                node = node?.resolve(JSONPointer(tokens: [index]))
            case .type:
                parts.append(.word(WordCase.upperCamel(rest.popFirst() ?? "")))
                node = nil
            default: if keyword != "schema" { parts.append(.word(WordCase.upperCamel(keyword))) }
            }
        }
        return parts
    }
}

/// What an inline member of a union adds to the union's name.
enum MemberName {
    /// The name of what it refers to (it is merged with what stands beside the union), else its title, else the value of
    /// its only constant, else its kind of value, else a key that only it has, else its position.
    static func suffix(_ index: String, of members: Node?) -> String {
        guard let elements = members?.sequence, let position = Int(index), elements.indices.contains(position) else {
            return Int(index).map { "Option\($0 + 1)" } ?? WordCase.upperCamel(index)
        }
        let member = elements[position]
        // Beside null, the only member is the whole.
        if elements.filter({ !isNull($0) }).count <= 1 { return "" }
        if let reference = member["$ref"]?.string, let name = reference.split(separator: "/").last {
            return WordCase.upperCamel(InlineNames.documentName(String(name)))
        }
        if let title = member["title"]?.string, !WordCase.upperCamel(title).isEmpty {
            return WordCase.upperCamel(title)
        }
        if let constant = constant(of: member) { return WordCase.upperCamel(constant) }
        let kind = member["type"]?.string
        let alike = elements.filter { $0["type"]?.string == kind && $0["$ref"] == nil }
        if let kind, kind != "object", alike.count == 1 { return WordCase.upperCamel(kind) }
        // A map has no type of its own, only its values may have one.
        if kind == "object", alike.count == 1, keys(of: member).isEmpty { return "" }
        if let key = ownKey(of: member, among: elements, except: position) { return WordCase.upperCamel(key) }
        return "Option\(position + 1)"
    }

    /// The first key that no other member has, of those that it requires before those that it may have.
    private static func ownKey(of member: Node, among elements: [Node], except position: Int) -> String? {
        var others: Set<ExactText> = []
        for (index, element) in elements.enumerated() where index != position {
            // What a reference holds is not known here.
            if element["$ref"] != nil || element["allOf"] != nil { return nil }
            others.formUnion(keys(of: element).map { ExactText($0) })
        }
        return keys(of: member).first { !others.contains(ExactText($0)) && !WordCase.upperCamel($0).isEmpty }
    }

    private static func keys(of member: Node) -> [String] {
        let required = (member["required"]?.sequence ?? []).compactMap(\.string)
        return required + (member["properties"]?.mapping?.entries ?? []).map(\.key)
    }

    private static func isNull(_ node: Node) -> Bool {
        node["type"]?.string == "null" || node["type"]?.isNull == true || node["const"]?.isNull == true
    }

    /// The value that tells the member from the others: that of the first property which is fixed, also in what it is made of.
    private static func constant(of member: Node) -> String? {
        for part in [member] + (member["allOf"]?.sequence ?? []) {
            for entry in part["properties"]?.mapping?.entries ?? [] {
                if let value = entry.value["const"]?.string { return value }
                if let values = entry.value["enum"]?.sequence, values.count == 1, let value = values[0].string {
                    return value
                }
            }
        }
        return nil
    }
}

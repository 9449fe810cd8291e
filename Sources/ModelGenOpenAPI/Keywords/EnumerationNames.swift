internal import ModelGenModel
internal import ModelGenSyntax

/// Extensions that name and describe the values of an `enum`, in the order of the values.
enum EnumerationNames {
    static func apply(_ mapping: Mapping, to schema: inout Schema) {
        guard var allowed = schema.allowed, let listed = mapping[Keyword.enumeration.rawValue]?.sequence else { return }
        if mapping[Keyword.xExtensibleEnum.rawValue]?.boolean == true { allowed.openness = .open }
        let names = list([.xEnumVarnames, .xEnumNames], of: mapping)
        let descriptions = list([.xEnumDescriptions, .xEnumDescriptionsCamel], of: mapping)
        if names != nil || descriptions != nil {
            // `null` and repetitions are left out of the values, so positions are those of the list.
            let indices = Dictionary(
                listed.enumerated().compactMap { index, node in LiteralReader.read(node).map { ($0, index) } },
                uniquingKeysWith: { first, _ in first })
            for position in allowed.values.indices {
                let value = allowed.values[position].value
                guard let index = indices[value] else { continue }
                if let name = text(at: index, of: value, in: names) {
                    allowed.values[position].name = SuggestedName(name, .declared)
                }
                allowed.values[position].documentation = text(at: index, of: value, in: descriptions)
            }
        }
        schema.allowed = allowed
    }

    private static func list(_ keywords: [Keyword], of mapping: Mapping) -> Node? {
        keywords.lazy.compactMap { mapping[$0.rawValue] }.first
    }

    /// By position in a list, or by value in a mapping.
    private static func text(at index: Int, of value: JSONLiteral, in node: Node?) -> String? {
        let found =
            if let elements = node?.sequence {
                elements.indices.contains(index) ? elements[index] : nil
            } else {
                node?[value.string ?? JSONText.compact(value)]
            }
        return found?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
}

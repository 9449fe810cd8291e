import ModelGenDiagnostics

/// Makes a mapping of entries as they were written: keys may occur twice, and some values are to be merged.
struct MappingAssembly {
    let entries: ArraySlice<Mapping.Entry>
    /// Which of `entries` are merge keys, counted from the first.
    let merged: Set<Int>

    /// The mapping; reports keys that occur twice. Of those the last value counts, in the place of the first.
    func mapping(reporting findings: inout Findings) -> Mapping {
        var builder = explicitEntries(reporting: &findings)
        guard !merged.isEmpty else { return Mapping(builder) }

        // Merged keys never override explicit ones, wherever they stand, nor keys that were merged before them
        // (https://yaml.org/type/merge.html). They take the place of their `<<`.
        let explicit = builder
        builder = MappingBuilder()
        for (index, entry) in entries.enumerated() {
            if merged.contains(index) {
                for source in Self.sources(of: entry.value) {
                    for inherited in source.entries
                    where explicit.position(of: inherited.key) == nil && builder.position(of: inherited.key) == nil {
                        builder.append(inherited)
                    }
                }
            } else if builder.position(of: entry.key) == nil, let position = explicit.position(of: entry.key) {
                builder.append(explicit.entries[position])
            }
        }
        return Mapping(builder)
    }

    /// The mappings that a merge key's value stands for, or `nil` if it cannot be merged.
    static func mergeable(_ value: Node) -> [Mapping]? {
        switch value.kind {
        case .mapping(let mapping): [mapping]
        case .sequence(let elements):
            elements.contains { $0.mapping == nil } ? nil : elements.compactMap(\.mapping)
        case .null, .boolean, .number, .string: nil
        }
    }

    private static func sources(of value: Node) -> [Mapping] { mergeable(value) ?? [] }

    private func explicitEntries(reporting findings: inout Findings) -> MappingBuilder {
        if merged.isEmpty {
            let all = MappingBuilder(Array(entries))
            if all.isDistinct { return all }
        }
        var builder = MappingBuilder()
        for (index, entry) in entries.enumerated() where !merged.contains(index) {
            guard let first = builder.position(of: entry.key) else {
                builder.append(entry)
                continue
            }
            findings.addDuplicateKey(entry.key, at: entry.keyPosition, first: builder.entries[first].keyPosition)
            builder.replace(at: first, with: entry)
        }
        return builder
    }
}

import ModelGenText

/// What a run left in its output folder: the content of `modelgen.lock.json`.
///
/// Everything is sorted by bytes, so that reordering a specification does not change the record. Paths are relative to
/// the output folder. What the files were made from is not here but in `RunState`: two branches that change different types
/// of one specification have different hashes of it, and neither is right once they are merged.
package struct OwnershipRecord: Sendable, Hashable {
    /// A file that was written.
    package struct Output: Sendable, Hashable {
        /// The path below the output folder.
        package var path: OutputPath
        /// What was written to it.
        package var hash: ContentHash

        /// Creates an entry.
        package init(path: OutputPath, hash: ContentHash) {
            self.path = path
            self.hash = hash
        }
    }

    /// A type that was generated.
    package struct GeneratedType: Sendable, Hashable {
        /// The type's identity: its place in the source.
        package var id: String
        /// Its Swift name.
        package var name: String
        /// Its initializer's parameters in their order of first appearance, with those that are gone, which may come back;
        /// empty for a type without such an initializer.
        package var initializer: [String]
        /// The identity of the type that is declared for this one, where that is another name for it.
        package var sharedWith: String?

        /// Creates an entry.
        package init(id: String, name: String, initializer: [String], sharedWith: String? = nil) {
            self.sharedWith = sharedWith
            self.id = id
            self.name = name
            self.initializer = initializer
        }
    }

    /// The version of the tool that wrote the record.
    package let toolVersion: String
    /// The paths of what the user had read, such as `../specs/petstore.yaml` or `../docs/models`, sorted; without what that
    /// refers to.
    package let inputs: [String]
    /// What was written, sorted by path. One path may have several hashes after a run was killed: any of them is ours.
    package let outputs: [Output]
    /// What was generated, sorted by identity.
    package let types: [GeneratedType]

    /// Creates a record; the lists are sorted here, and entries that are there twice are kept once.
    package init(toolVersion: String, inputs: [String], outputs: [Output], types: [GeneratedType]) {
        self.toolVersion = toolVersion
        self.inputs = inputs.sortedWithoutDuplicates { $0 }
        self.outputs = outputs.sortedWithoutDuplicates(by: \.path.text) { [$0.hash.description] }
        self.types = types.sortedWithoutDuplicates(by: \.id) {
            [$0.name] + [$0.sharedWith].compactMap { $0 } + $0.initializer
        }
    }

    /// The initializer orders by type identity, as the generator wants them.
    package var initializerOrders: [String: [String]] {
        Dictionary(types.map { ($0.id, $0.initializer) }, uniquingKeysWith: { first, _ in first })
    }

    /// The Swift names by type identity.
    package var typeNames: [String: String] {
        Dictionary(types.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The types that are another name for one which is declared elsewhere, and the identity of that.
    package var sharedTypes: [String: String] {
        Dictionary(
            types.compactMap { type in type.sharedWith.map { (type.id, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// This record with other outputs.
    func with(outputs: [Output]) -> OwnershipRecord {
        OwnershipRecord(toolVersion: toolVersion, inputs: inputs, outputs: outputs, types: types)
    }
}

extension Array {
    /// Sorts by the bytes of a key, then by the other texts, and drops elements that are alike in all of them.
    fileprivate func sortedWithoutDuplicates(
        by key: (Element) -> String, then others: (Element) -> [String] = { _ in [] }
    ) -> [Element] {
        let keys = map { ExactText(key($0)) }
        // By position: elements would be copied at each step.
        let sorted = indices.sorted { a, b in
            if keys[a] != keys[b] { return keys[a] < keys[b] }
            return others(self[a]).lexicographicallyPrecedes(others(self[b])) { ExactText($0) < ExactText($1) }
        }
        return sorted.indices.compactMap { index in
            let position = sorted[index]
            guard index > 0 else { return self[position] }
            let previous = sorted[index - 1]
            let isRepeated = keys[position] == keys[previous] && others(self[position]) == others(self[previous])
            return isRepeated ? nil : self[position]
        }
    }
}

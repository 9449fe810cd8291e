import ModelGenModel
import ModelGenText

/// Names on the wire in the sentences of a type's page, and among the values that its properties may have.
///
/// A word counts only where it names a property of that very type: `iPhone` is none.
struct MentionEvidence {
    let declarations: [TypeID: TypeDeclaration]
    let index: PropertyIndex

    func proofs(in object: ObjectDeclaration) -> [(proof: WireProof, property: String)] {
        let texts = [object.header.documentation, object.header.deprecation?.message]
        let sentences = object.properties.flatMap { [$0.documentation, $0.deprecation?.message] }
        let words = (texts + sentences).compactMap { $0 }.flatMap(Self.words)
        return words.compactMap { proof($0, in: object, isValue: false) }
            + values(of: object).compactMap { proof($0, in: object, isValue: true) }
    }

    /// Values such as `sort_by`'s `created_at` are spelled with underscores in many sets whose keys are not, so that only those
    /// with capitals prove anything.
    private func proof(
        _ word: String, in object: ObjectDeclaration, isValue: Bool
    ) -> (proof: WireProof, property: String)? {
        guard let property = index.property(for: word, of: object.header.id),
            let spelling = WireSpelling(of: word, for: property.sourceName)
        else { return nil }
        switch (spelling, isValue) {
        case (.camel, _), (.snake, false): return (WireProof(key: word, kind: .mention), property.sourceName)
        case (.snake, true), (.pascal, _), (.kebab, _): return nil
        }
    }

    private func values(of object: ObjectDeclaration) -> [String] {
        object.properties.flatMap { property -> [String] in
            switch property.type {
            case .reference(let id): values(of: id)
            case .array(let element): if case .reference(let id) = element.type { values(of: id) } else { [] }
            case .scalar, .any, .map: []
            }
        }
    }

    private func values(of id: TypeID) -> [String] {
        guard case .enumeration(let enumeration)? = declarations[id] else { return [] }
        return enumeration.values.compactMap { if case .string(let text) = $0.value { text } else { nil } }
    }

    /// Runs of letters, digits and underscores that may be names of several words.
    private static func words(_ text: String) -> [String] {
        text.utf8.split { !isWordByte($0) }.compactMap { run in
            let hasCapital = run.dropFirst().contains { ASCII.isUppercase($0) }
            let hasUnderscore = run.dropFirst().contains(UInt8(ascii: "_"))
            return hasCapital || hasUnderscore ? String(Substring(run)) : nil
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
    }
}

import ModelGenModel

/// Gathers what the pages of a set show of names on the wire.
struct EvidenceCollector {
    private let declarations: [TypeDeclaration]
    private let byID: [TypeID: TypeDeclaration]
    private let index: PropertyIndex

    init(_ declarations: [TypeDeclaration]) {
        self.declarations = declarations
        byID = Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        index = PropertyIndex(declarations)
    }

    /// What is there besides the declarations: examples of objects as a whole, and what operation pages say of the types that
    /// operations take.
    func evidence(wholeExamples: [TypeID: [String]], operations: [Operation]) -> WireEvidence {
        var evidence = WireEvidence()
        for (proof, property, type) in examples(wholeExamples) { evidence.insert(proof, for: property, of: type) }
        for operation in operations {
            guard let type = operation.request else { continue }
            for name in operation.pathParameters {
                guard let property = index.property(for: name, of: type) else { continue }
                evidence.insert(WireProof(key: name, kind: .path), for: property.sourceName, of: type)
            }
        }
        let mentions = MentionEvidence(declarations: byID, index: index)
        for case .object(let object) in declarations {
            for (proof, property) in mentions.proofs(in: object) {
                evidence.insert(proof, for: property, of: object.header.id)
            }
        }
        return evidence
    }

    private func examples(
        _ wholeExamples: [TypeID: [String]]
    ) -> [(proof: WireProof, property: String, type: TypeID)] {
        var collector = ExampleEvidence(byID, index: index)
        for declaration in declarations {
            for example in wholeExamples[declaration.id] ?? [] {
                collector.collect(example, of: .reference(declaration.id))
            }
            guard case .object(let object) = declaration else { continue }
            for property in object.properties {
                for example in property.examples { collector.collect(example, of: property.type) }
            }
        }
        return collector.found
    }
}

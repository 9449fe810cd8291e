import ModelGenModel

/// The operations that are written, by the types of their requests.
struct OperationTypes: Sendable {
    let signatures: [TypeID: OperationSignature]

    init(_ model: ModelSet) {
        signatures = Dictionary(
            model.operations.compactMap { operation in operation.description.type.map { ($0, operation) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The names of types inside operations, which hide those of the top level there.
    static func innerNames(of operations: [OperationSignature]) -> Set<String> {
        let written = operations.filter { $0.description.type != nil }
        if written.isEmpty { return [] }
        var names: Set = ["Response", "Body", "Part", "Parameters", "Headers"]
        for part in written.flatMap(\.parts) {
            guard case .response(let text) = part.role, let status = ResponseStatus(text) else { continue }
            names.formUnion([status.typeName, status.typeName + "Body", status.typeName + "Part"])
        }
        return names
    }
}
